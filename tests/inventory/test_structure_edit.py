"""Changing and deleting an entry; nobody's text is lost."""

from django.urls import reverse

from auftakt.inventory.models import Structure, StructureMember
from auftakt.inventory.queries.structures import member_names
from auftakt.kernel.models import AuditEntry
from tests.factories.inventory import StructureFactory, StructureMemberFactory
from tests.inventory.pages import ROOT


def url_of(structure):
    return f"{ROOT}eintrag/{structure.public_id}/"


def sent(client, structure):
    """The form's fields as a browser would send them, with what it opened with."""
    form = client.get(url_of(structure)).context["form"]
    values = {"version": structure.version}
    for bound in form:
        if bound.name != "version":
            values[bound.html_name] = bound.value() if bound.value() is not None else ""
            values[bound.html_initial_name] = values[bound.html_name]
    return values


def test_only_those_who_keep_the_inventory_may_change(
    project, ulf, gesa, otto, hanne, sign_in
):
    body = StructureFactory(project=project)
    for account, status in ((hanne, 200), (ulf, 403), (gesa, 403), (otto, 404)):
        assert sign_in(account).get(url_of(body)).status_code == status


def test_only_what_changed_is_written(project, jana, sign_in):
    body = StructureFactory(project=project, name="Alt")
    StructureMemberFactory(structure=body, title="Schulleitung")
    client = sign_in(jana)
    answer = client.post(url_of(body), {**sent(client, body), "name": "Neu"})
    assert answer.status_code == 302
    assert AuditEntry.objects.latest("sequence").fields == ["name"]
    assert member_names(Structure.objects.get()) == ["Schulleitung"]


def test_members_and_boxes_can_be_changed(project, jana, sign_in):
    body = StructureFactory(project=project)
    StructureMemberFactory(structure=body, title="Schulleitung")
    client = sign_in(jana)
    changed = {"members": "Schulleitung\nPolizei", "fields": ["housing"]}
    client.post(url_of(body), {**sent(client, body), **changed})
    body = Structure.objects.get()
    assert (body.fields, member_names(body)) == (
        ["housing"],
        ["Schulleitung", "Polizei"],
    )


def test_planned_becomes_existing(project, jana, sign_in):
    body = StructureFactory(project=project, is_planned=True)
    client = sign_in(jana)
    client.post(url_of(body), {**sent(client, body), "is_planned": "False"})
    assert Structure.objects.get().is_planned is False


def test_two_people_at_once_merge_or_see_both_texts(project, jana, sign_in):
    body = StructureFactory(project=project, name="Alt")
    client = sign_in(jana)
    opened = sent(client, body)
    client.post(url_of(body), {**opened, "name": "Zuerst"})
    merged = client.post(url_of(body), {**opened, "purpose": "Neuer Zweck"})
    assert merged.status_code == 302
    body = Structure.objects.get()
    assert (body.name, body.purpose) == ("Zuerst", "Neuer Zweck")
    refused = client.post(url_of(body), {**opened, "name": "Danach"})
    assert refused.status_code == 409
    assert "Danach" in refused.content.decode()


def test_a_taken_name_is_an_error_of_the_field(project, jana, sign_in):
    body = StructureFactory(project=project, name="Eins")
    StructureFactory(project=project, name="Zwei")
    client = sign_in(jana)
    answer = client.post(url_of(body), {**sent(client, body), "name": "Zwei"})
    assert "name" in answer.context["form"].errors
    assert answer.context["name"] == "Eins"


def test_structure_delete_takes_the_members_along(project, jana, ulf, sign_in):
    body = StructureMemberFactory(structure__project=project).structure
    url = reverse("inventory:structure_delete", args=["ebersfelde", body.public_id])
    assert sign_in(ulf).post(url).status_code == 403
    assert sign_in(jana).post(url).status_code == 302
    assert not Structure.objects.exists()
    assert not StructureMember.objects.exists()
