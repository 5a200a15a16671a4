"""A new entry by hand."""

from auftakt.kernel.models import AuditEntry
from auftakt.stakeholders.models import Stakeholder
from tests.factories.stakeholders import StakeholderFactory
from tests.stakeholders.pages import address


def test_the_name_is_enough(project, hanne, gesa, sign_in):
    url = address("stakeholder_create", project)
    assert sign_in(gesa).get(url).status_code == 403
    assert "Könnte die Stelle oder Person das lesen?" in sign_in(hanne).get(url).text
    values = {"name": "Stadtrat", "influence_kinds": ["political"]}
    assert sign_in(hanne).post(url, values).status_code == 302
    assert Stakeholder.objects.get().influence_kinds == ["political"]
    assert AuditEntry.objects.latest("sequence").action == "stakeholder.create"


def test_a_missing_or_taken_name_is_an_error_of_the_field(project, hanne, sign_in):
    StakeholderFactory(project=project, name="Stadtrat")
    url, client = address("stakeholder_create", project), sign_in(hanne)
    for values in ({}, {"name": "Stadtrat"}, {"name": "x" * 201}):
        assert "name" in client.post(url, values).context["form"].errors
    assert Stakeholder.objects.count() == 1
