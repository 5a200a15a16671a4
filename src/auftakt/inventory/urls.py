"""Addresses of the inventory."""

from django.urls import path

from auftakt.inventory.views import (
    cells,
    entry,
    overlaps,
    overview,
    structure_import,
    structures,
)

app_name = "inventory"

_LIST = "liste/<slug:list_name>"
_ENTRY = "eintrag/<uuid:structure_id>"
_LIST_DRAFT = "uebernehmen/<uuid:list_draft_id>"
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
    path(f"{_OVERLAP}/", overlaps.overlap_detail, name="overlap_detail"),
    path(
        f"{_OVERLAP}/beratung/",
        overlaps.overlap_for_meeting,
        name="overlap_for_meeting",
    ),
    path("doppelt/", overlaps.parallel_sign_off, name="parallel_sign_off"),
]
