"""Addresses of measures, under `/p/<slug>/massnahmen/`."""

from django.urls import path

from auftakt.measures import views

app_name = "measures"

_ONE = "<uuid:measure_id>"

urlpatterns = [
    path("", views.measure_list, name="measure_list"),
    path("neu/", views.measure_create, name="measure_create"),
    path(f"{_ONE}/", views.measure_edit, name="measure_edit"),
    path(f"{_ONE}/stand/", views.measure_state, name="measure_state"),
    path(f"{_ONE}/aufgeben/", views.measure_drop, name="measure_drop"),
    path(f"{_ONE}/loeschen/", views.measure_delete, name="measure_delete"),
]
