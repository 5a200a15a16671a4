"""Addresses of outcomes, under `/p/<slug>/daraus/`."""

from django.urls import path

from auftakt.outcomes import views

app_name = "outcomes"

urlpatterns = [
    path("", views.thread_list, name="thread_list"),
    path("<slug:kind>/<uuid:source_id>/", views.outcome_create, name="outcome_create"),
]
