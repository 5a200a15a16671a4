"""A new entry: what the form takes, and what it gives back."""

from auftakt.inventory.models import Structure
from auftakt.inventory.queries.structures import member_names
from tests.factories.actors import OrganisationFactory
from tests.factories.inventory import StructureFactory
from tests.inventory.pages import BODIES, OFFERS

NEW = f"{BODIES}neu/"
BODY = {
    "is_planned": "False",
    "name": "Runder Tisch Integration",
    "purpose": "Austausch der Träger",
    "fields": ["language", "housing"],
    "target_groups": ["everybody"],
    "rhythm": "two_monthly",
    "level": "own",
    "decision_power": "informs",
    "members": "Diakonie\r\n\r\n Leitung der Volkshochschule ",
    "carrier_name": "Diakonie",
}


def test_only_those_who_keep_the_inventory_may_add(
    project, hanne, moderator, ulf, otto, sign_in
):
    for account, status in (
        (hanne, 200), (moderator, 200), (ulf, 403), (otto, 404),
    ):  # fmt: skip
        assert sign_in(account).get(NEW).status_code == status


def test_an_entry_is_kept_with_members_and_carrier(project, jana, sign_in):
    diakonie = OrganisationFactory(project=project, name="Diakonie")
    answer = sign_in(jana).post(NEW, BODY)
    assert answer.headers["Location"] == BODIES
    body = Structure.objects.get()
    assert (body.kind, body.project, body.carrier) == ("body", project, diakonie)
    assert (body.fields, body.target_groups) == (["language", "housing"], ["everybody"])
    assert member_names(body) == ["Diakonie", "Leitung der Volkshochschule"]


def test_a_name_alone_is_enough_in_each_list(project, jana, sign_in):
    client = sign_in(jana)
    bare = {"is_planned": "True", "level": "own"}
    bare |= {"rhythm": "unknown", "decision_power": "unknown"}
    for slug in ("konzepte", "runden", "wege", "angebote"):
        url = BODIES.replace("runden", slug)
        assert client.post(f"{url}neu/", {**bare, "name": "X"}).status_code == 302
    assert Structure.objects.filter(is_planned=True).count() == 4


def test_a_taken_name_keeps_what_was_typed(project, jana, sign_in):
    StructureFactory(project=project, name=BODY["name"])
    answer = sign_in(jana).post(NEW, BODY)
    assert "schon einen Eintrag" in answer.content.decode()
    assert "Leitung der Volkshochschule" in answer.content.decode()
    assert Structure.objects.count() == 1


def test_too_many_members_are_refused(project, jana, sign_in):
    crowd = "\n".join(f"Platz {number}" for number in range(61))
    answer = sign_in(jana).post(NEW, {**BODY, "members": crowd})
    assert "members" in answer.context["form"].errors
    assert not Structure.objects.exists()


def test_a_gap_opens_the_form_with_its_field_and_group(project, jana, sign_in):
    page = sign_in(jana).get(f"{OFFERS}neu/?feld=housing&gruppe=older")
    form = page.context["form"]
    assert form["fields"].value() == ["housing"]
    assert form["target_groups"].value() == ["older"]
