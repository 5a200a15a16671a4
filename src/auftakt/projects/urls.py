"""Addresses of projects, their brief, their driver and their Kommune."""

from django.urls import path

from auftakt.projects import views

app_name = "projects"

urlpatterns = [
    path("", views.start, name="start"),
    path("projekte/", views.project_list, name="project_list"),
    path("projekte/neu/", views.project_create, name="project_create"),
    path("kommunen/", views.municipality_suggest, name="municipality_suggest"),
    path("kommunen/angaben/", views.municipality_fill, name="municipality_fill"),
    path("p/<slug:project_slug>/steckbrief/", views.brief_edit, name="brief_edit"),
    path(
        "p/<slug:project_slug>/initiator/",
        views.initiator_edit,
        name="initiator_edit",
    ),
    path(
        "p/<slug:project_slug>/kommune/",
        views.municipality_edit,
        name="municipality_edit",
    ),
    path(
        "p/<slug:project_slug>/kommune/farbe/",
        views.accent_check,
        name="accent_check",
    ),
    path(
        "p/<slug:project_slug>/kommune/wappen/",
        views.crest_upload,
        name="crest_upload",
    ),
    path(
        "p/<slug:project_slug>/kommune/wappen/entfernen/",
        views.crest_remove,
        name="crest_remove",
    ),
    path("p/<slug:project_slug>/wappen.png", views.crest, name="crest"),
    path("p/<slug:project_slug>/stadt.css", views.town_css, name="town_css"),
    path(
        "p/<slug:project_slug>/verwaltung/",
        views.project_settings,
        name="project_settings",
    ),
    path(
        "p/<slug:project_slug>/verwaltung/loeschen/",
        views.project_delete,
        name="project_delete",
    ),
]
