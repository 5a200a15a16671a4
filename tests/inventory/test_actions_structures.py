"""Entries of the lists: what is written, linked and refused."""

import pytest

from auftakt.inventory.actions.structures import (
    create_structure,
    delete_structure,
    take_examples,
    update_structure,
)
from auftakt.inventory.errors import EntryTakenError
from auftakt.inventory.models import Structure, StructureMember
from auftakt.inventory.queries.structures import carrier_of, member_names, structures
from auftakt.kernel.errors import StaleVersionError
from auftakt.kernel.models import AuditEntry
from tests.factories.actors import OrganisationFactory
from tests.factories.inventory import StructureFactory

BODY = {"kind": "body", "name": "Runder Tisch", "carrier_name": "Stadt Ebersfelde"}


def test_names_of_the_register_become_links(project, jana):
    diakonie = OrganisationFactory(project=project, name="Diakonie e. V.")
    OrganisationFactory(name="Stadt Ebersfelde")  # of another project
    body = create_structure(
        project=project,
        by=jana,
        values={
            **BODY,
            "members": ["diakonie", "Leitung der Volkshochschule", "Diakonie e.V.", ""],
        },
    )
    assert member_names(body) == ["Diakonie e. V.", "Leitung der Volkshochschule"]
    assert body.members.get(organisation=diakonie).title == ""
    assert (body.carrier, body.carrier_name) == (None, "Stadt Ebersfelde")
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.action, entry.actor) == ("structure.create", str(jana.public_id))


def test_a_carrier_of_the_register_is_shown_under_its_present_name(project, jana):
    town = OrganisationFactory(project=project, name="Stadt Ebersfelde")
    body = create_structure(project=project, by=jana, values=BODY)
    assert body.carrier == town
    town.name = "Kreisstadt Ebersfelde"
    town.save()
    assert carrier_of(structures(project).get()) == "Kreisstadt Ebersfelde"


def test_a_name_is_taken_in_its_own_list_only(project, jana):
    create_structure(project=project, by=jana, values=BODY)
    create_structure(project=project, by=jana, values={**BODY, "kind": "offer"})
    create_structure(project=project, by=jana, values={**BODY, "is_planned": True})
    with pytest.raises(EntryTakenError):
        create_structure(project=project, by=jana, values=BODY)
    assert Structure.objects.count() == 3


def test_switching_to_existing_meets_an_existing_one(project, jana):
    create_structure(project=project, by=jana, values=BODY)
    planned = StructureFactory(project=project, name="Runder Tisch", is_planned=True)
    with pytest.raises(EntryTakenError):
        update_structure(structure=planned, by=jana, changes={"is_planned": False})


def test_new_members_alone_raise_the_version(project, jana):
    body = create_structure(
        project=project, by=jana, values={**BODY, "members": ["A", "B"]}
    )
    before = structures(project).get()
    update_structure(structure=body, by=jana, changes={"members": ["B", "C"]})
    after = structures(project).get()
    assert member_names(after) == ["B", "C"]
    assert after.version == before.version + 1
    with pytest.raises(StaleVersionError):
        update_structure(structure=before, by=jana, changes={"members": []})
    assert StructureMember.objects.count() == 2


def test_nothing_changed_writes_nothing(project, jana):
    body = StructureFactory(project=project)
    update_structure(structure=body, by=jana, changes={})
    assert not AuditEntry.objects.exists()


def test_deleting_leaves_a_trace(project, jana):
    body = create_structure(project=project, by=jana, values={**BODY, "members": ["A"]})
    delete_structure(structure=body, by=jana)
    assert not StructureMember.objects.exists()
    assert AuditEntry.objects.latest("sequence").action == "structure.delete"


def test_a_second_press_takes_nothing_twice(project, jana):
    entries = [{**BODY, "members": ["Leitung"]}, {**BODY, "name": "Beirat"}]
    StructureFactory(project=project, name="Beirat")  # came after the page was shown
    assert take_examples(project=project, by=jana, entries=entries) == 1
    assert take_examples(project=project, by=jana, entries=entries) == 0
    assert Structure.objects.count() == 2
    assert StructureMember.objects.count() == 1
