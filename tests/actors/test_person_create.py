"""Adding a person: function and service contact, never an attitude."""

from auftakt.actors.models import Person
from auftakt.kernel.models import AuditEntry
from tests.factories.actors import OrganisationFactory

URL = "/p/ebersfelde/akteure/person/"


def test_the_form_says_that_the_person_may_read_it(project, jana, ulf, otto, sign_in):
    response = sign_in(jana).get(URL)
    assert "Die Person kann das lesen." in response.content.decode()
    fields = set(response.context["form"].fields)
    assert not fields & {"perspective", "migrant_kind", "attitude"}
    assert sign_in(ulf).get(URL).status_code == 403
    assert sign_in(otto).get(URL).status_code == 404


def test_a_person_joins_an_organisation_of_the_project(project, jana, sign_in):
    office = OrganisationFactory(project=project)
    foreign = OrganisationFactory()
    fields = {
        "name": "Rosa Köhler",
        "organisation": office.pk,
        "function": "Leitung",
        "bloc": "civil_society",
    }
    refused = sign_in(jana).post(URL, {**fields, "organisation": foreign.pk})
    assert "organisation" in refused.context["form"].errors
    assert sign_in(jana).post(URL, fields).status_code == 302
    stored = Person.objects.get()
    assert (stored.name, stored.organisation, stored.function, stored.project) == (
        "Rosa Köhler",
        office,
        "Leitung",
        project,
    )
    assert AuditEntry.objects.get().action == "person.create"


def test_a_name_is_needed(project, jana, sign_in):
    response = sign_in(jana).post(URL, {"name": "", "bloc": ""})
    assert set(response.context["form"].errors) == {"name", "bloc"}
    assert not Person.objects.exists()
