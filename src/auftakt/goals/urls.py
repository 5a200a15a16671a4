"""Addresses of goals."""

from django.urls import path

from auftakt.goals.views import goals

app_name = "goals"

_ROOT = "p/<slug:project_slug>/ziele"
_GOAL = f"{_ROOT}/ziel/<uuid:goal_id>"

urlpatterns = [
    path(f"{_ROOT}/", goals.goal_list, name="goal_list"),
    path(f"{_ROOT}/neu/", goals.goal_create, name="goal_create"),
    path(f"{_GOAL}/", goals.goal_detail, name="goal_detail"),
    path(f"{_GOAL}/aendern/", goals.goal_edit, name="goal_edit"),
    path(f"{_GOAL}/aufgeben/", goals.goal_drop, name="goal_drop"),
    path(f"{_GOAL}/erreicht/", goals.goal_reach, name="goal_reach"),
    path(f"{_GOAL}/wieder/", goals.goal_reopen, name="goal_reopen"),
]
