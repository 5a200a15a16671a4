"""Typical entries: offered, accepted one by one, never twice."""

import pytest

from auftakt.inventory.domain.kinds import (
    DecisionPower,
    Rhythm,
    StructureKind,
    TargetGroup,
)
from auftakt.inventory.models import Structure
from auftakt.kernel.content import LANGUAGES, load_content
from auftakt.projects.domain import ActionField
from tests.factories.inventory import StructureFactory
from tests.inventory.pages import BODIES

URL = f"{BODIES}beispiele/"


def test_the_chosen_ones_come_with_purpose_and_field(project, jana, sign_in):
    answer = sign_in(jana).post(URL, {"auswahl": ["Integrationsbeirat"]})
    assert answer.headers["Location"] == BODIES
    body = Structure.objects.get()
    assert (body.kind, body.name) == ("body", "Integrationsbeirat")
    assert body.purpose
    assert body.fields == ["participation"]


def test_what_is_there_is_not_offered_again(project, jana, sign_in):
    StructureFactory(project=project, name="INTEGRATIONSBEIRAT")
    client = sign_in(jana)
    assert "Integrationsbeirat" not in client.get(URL).content.decode()
    answer = client.post(URL, {"auswahl": ["Integrationsbeirat"]})
    assert "auswahl" in answer.context["form"].errors
    assert Structure.objects.count() == 1


def test_nothing_chosen_is_said(project, jana, ulf, sign_in):
    answer = sign_in(jana).post(URL, {})
    assert "Wählen Sie mindestens einen Eintrag." in answer.content.decode()
    assert sign_in(ulf).get(URL).status_code == 403


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_content_speaks_of_known_fields_and_groups(language):
    offered = load_content("inventory", "structures", language)
    assert set(offered) == set(StructureKind)
    for kind, entries in offered.items():
        german = load_content("inventory", "structures", "de")[kind]
        assert len(entries) == len(german)
        for entry, other in zip(entries, german, strict=True):
            assert {**entry, "name": "", "purpose": ""} == {
                **other,
                "name": "",
                "purpose": "",
            }
            assert set(entry["fields"]) <= set(ActionField)
            assert set(entry["target_groups"]) <= set(TargetGroup)
            assert entry.get("rhythm", "unknown") in set(Rhythm)
            assert entry.get("decision_power", "unknown") in set(DecisionPower)
