"""What comes onto a list is compared at once, and again when it changes."""

from auftakt.inventory.actions.structures import (
    add_structures,
    create_structure,
    update_structure,
)
from auftakt.inventory.models import StructureOverlap

TABLE = {
    "kind": "body",
    "name": "Runder Tisch Integration",
    "purpose": "Austausch der Träger über die Integration Geflüchteter",
    "fields": ["language", "housing"],
    "target_groups": ["everybody"],
    "carrier_name": "Diakonie",
    "rhythm": "monthly",
}
PLANNED = {**TABLE, "name": "Arbeitskreis Integration", "is_planned": True}


def test_a_planned_twin_is_found_when_it_comes_and_leaves_with_its_words(project, jana):
    create_structure(project=project, by=jana, values=TABLE)
    planned = create_structure(project=project, by=jana, values=PLANNED)
    assert StructureOverlap.objects.get().planned == planned
    other = {
        "name": "Chorprobe",
        "purpose": "Gemeinsam singen",
        "fields": ["encounter_neighbourhood"],
        "target_groups": ["older"],
        "carrier_name": "Kirchenchor",
        "rhythm": "weekly",
    }
    update_structure(structure=planned, by=jana, changes=other)
    assert not StructureOverlap.objects.exists()


def test_many_entries_at_once_are_compared_too(project, jana):
    create_structure(project=project, by=jana, values=PLANNED)
    add_structures(project=project, entries=[TABLE])
    assert StructureOverlap.objects.get().existing.name == TABLE["name"]
