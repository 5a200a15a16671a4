"""Addresses of the inventory."""

from django.urls import path

from auftakt.inventory.views import (
    cells,
    entry,
    figure_import,
    figures,
    overlaps,
    overview,
    structure_import,
    structures,
)

app_name = "inventory"

_LIST = "liste/<slug:list_name>"
_ENTRY = "eintrag/<uuid:structure_id>"
_LIST_DRAFT = "uebernehmen/<uuid:list_draft_id>"
_FIGURES = "lage"
_FIGURE_DRAFT = f"{_FIGURES}/einlesen/<uuid:figure_draft_id>"
_OVERLAP = "doppelt/<uuid:overlap_id>"

urlpatterns = [
    path("", overview.overview, name="overview"),
    path("traeger/", overview.carrier_list, name="carrier_list"),
    path("enden/", overview.ending_list, name="ending_list"),
    path(f"{_LIST}/", structures.structure_list, name="structure_list"),
    path(f"{_LIST}/neu/", structures.structure_create, name="structure_create"),
    path(f"{_LIST}/zeilen/", entry.structure_quick, name="structure_quick"),
    path(f"{_LIST}/beispiele/", entry.structure_examples, name="structure_examples"),
    path(
        f"{_LIST}/uebernehmen/",
        structure_import.structure_import,
        name="structure_import",
    ),
    path(
        f"{_LIST_DRAFT}/",
        structure_import.structure_import_preview,
        name="structure_import_preview",
    ),
    path(
        f"{_LIST_DRAFT}/speichern/",
        structure_import.structure_import_apply,
        name="structure_import_apply",
    ),
    path(
        f"{_LIST_DRAFT}/verwerfen/",
        structure_import.structure_import_discard,
        name="structure_import_discard",
    ),
    path(f"{_ENTRY}/", structures.structure_edit, name="structure_edit"),
    path(f"{_ENTRY}/loeschen/", structures.structure_delete, name="structure_delete"),
    path("feld/<slug:field>/<slug:target_group>/", cells.cell_edit, name="cell_edit"),
    path(f"{_FIGURES}/", figures.situation, name="situation"),
    path(f"{_FIGURES}/vergleich/", figures.situation_compare, name="situation_compare"),
    path(f"{_FIGURES}/leinwand/", figures.situation_beamer, name="situation_beamer"),
    path(f"{_FIGURES}/neu/", figures.stock_taking_create, name="stock_taking_create"),
    path(
        f"{_FIGURES}/<uuid:stock_taking_id>/loeschen/",
        figures.stock_taking_remove,
        name="stock_taking_remove",
    ),
    path(
        f"{_FIGURES}/zahl/<slug:figure_key>/",
        figures.figure_create,
        name="figure_create",
    ),
    path(
        f"{_FIGURES}/wert/<uuid:figure_id>/",
        figures.figure_correct,
        name="figure_correct",
    ),
    path(
        f"{_FIGURES}/wert/<uuid:figure_id>/streichen/",
        figures.figure_remove,
        name="figure_remove",
    ),
    path(f"{_FIGURES}/frage/<slug:figure_key>/", figures.figure_ask, name="figure_ask"),
    path(
        f"{_FIGURES}/frage/<uuid:question_id>/zurueck/",
        figures.figure_unask,
        name="figure_unask",
    ),
    path(f"{_FIGURES}/muster/", figure_import.figure_sample, name="figure_sample"),
    path(f"{_FIGURES}/einlesen/", figure_import.figure_import, name="figure_import"),
    path(
        f"{_FIGURE_DRAFT}/vorschau/",
        figure_import.figure_import_preview,
        name="figure_import_preview",
    ),
    path(
        f"{_FIGURE_DRAFT}/verwerfen/",
        figure_import.figure_import_discard,
        name="figure_import_discard",
    ),
    path(f"{_OVERLAP}/", overlaps.overlap_detail, name="overlap_detail"),
    path(
        f"{_OVERLAP}/beratung/",
        overlaps.overlap_for_meeting,
        name="overlap_for_meeting",
    ),
    path("doppelt/", overlaps.parallel_sign_off, name="parallel_sign_off"),
]
