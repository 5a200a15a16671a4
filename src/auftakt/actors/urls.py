"""Addresses of the register of actors."""

from django.urls import path

from auftakt.actors.views import entries, files, importing

app_name = "actors"

_DRAFT = "einlesen/<uuid:draft_id>"

urlpatterns = [
    path("", entries.actor_list, name="actor_list"),
    path("beispiele/", entries.examples_take, name="examples_take"),
    path("einrichtung/", entries.organisation_create, name="organisation_create"),
    path(
        "einrichtung/<uuid:organisation_id>/",
        entries.organisation_edit,
        name="organisation_edit",
    ),
    path(
        "einrichtung/<uuid:organisation_id>/loeschen/",
        entries.organisation_delete,
        name="organisation_delete",
    ),
    path("person/", entries.person_create, name="person_create"),
    path("person/<uuid:person_id>/", entries.person_edit, name="person_edit"),
    path(
        "person/<uuid:person_id>/loeschen/",
        entries.person_delete,
        name="person_delete",
    ),
    path("liste/", files.actor_export, name="actor_export"),
    path("muster/", files.actor_sample, name="actor_sample"),
    path("einlesen/", importing.actor_import, name="actor_import"),
    path(f"{_DRAFT}/spalten/", importing.actor_import_map, name="actor_import_map"),
    path(
        f"{_DRAFT}/vorschau/",
        importing.actor_import_preview,
        name="actor_import_preview",
    ),
    path(
        f"{_DRAFT}/uebernehmen/",
        importing.actor_import_apply,
        name="actor_import_apply",
    ),
    path(
        f"{_DRAFT}/verwerfen/",
        importing.actor_import_discard,
        name="actor_import_discard",
    ),
]
