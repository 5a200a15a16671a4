"""Changing and deleting an organisation; two people at once."""

import pytest
from django.urls import reverse

from auftakt.actors.models import Organisation, Person
from auftakt.kernel.models import AuditEntry
from tests.actors.posting import opened
from tests.factories.actors import OrganisationFactory, PersonFactory


def _delete(organisation):
    args = ["ebersfelde", organisation.public_id]
    return reverse("actors:organisation_delete", args=args)


@pytest.fixture
def helpers(project):
    return OrganisationFactory(project=project, name="Helferkreis")


@pytest.fixture
def url(helpers):
    return f"/p/ebersfelde/akteure/einrichtung/{helpers.public_id}/"


def test_only_members_with_the_right_may_open_it(url, jana, ulf, otto, sign_in):
    assert sign_in(jana).get(url).status_code == 200
    assert sign_in(ulf).get(url).status_code == 403
    assert sign_in(otto).get(url).status_code == 404


def test_another_projects_entry_is_not_found(project, jana, sign_in):
    other = OrganisationFactory()
    base = "/p/ebersfelde/akteure/einrichtung"
    assert sign_in(jana).get(f"{base}/{other.public_id}/").status_code == 404
    response = sign_in(jana).post(_delete(other))
    assert response.status_code == 404
    assert Organisation.objects.filter(pk=other.pk).exists()


def test_a_change_is_stored_and_logged(url, helpers, jana, sign_in):
    client = sign_in(jana)
    fields = opened(client, url)
    assert client.post(url, {**fields, "district": "Neustadt"}).status_code == 302
    helpers.refresh_from_db()
    assert (helpers.district, helpers.version) == ("Neustadt", 2)
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.fields) == ("organisation.update", ["district"])


def test_a_taken_name_is_refused(url, helpers, project, jana, sign_in):
    OrganisationFactory(project=project, name="Anwohnerverein")
    client = sign_in(jana)
    fields = opened(client, url)
    response = client.post(url, {**fields, "name": "Anwohnerverein"})
    assert response.context["form"].errors["name"] == [
        "Eine Einrichtung mit diesem Namen gibt es schon."
    ]
    helpers.refresh_from_db()
    assert helpers.name == "Helferkreis"


def test_nobodys_text_is_lost_when_two_people_write(url, helpers, jana, sign_in):
    client = sign_in(jana)
    first, second = opened(client, url), opened(client, url)
    client.post(url, {**first, "note": "Trifft sich montags.", "phone": "03999 1"})
    response = client.post(url, {**second, "note": "Sucht Räume."})
    page = response.content.decode()
    assert response.status_code == 409
    assert "Trifft sich montags." in page
    assert "Sucht Räume." in page
    response = client.post(url, {**second, "district": "Neustadt"})
    assert response.status_code == 302
    helpers.refresh_from_db()
    assert (helpers.note, helpers.phone, helpers.district) == (
        "Trifft sich montags.",
        "03999 1",
        "Neustadt",
    )


def test_deleting_keeps_the_persons(helpers, project, jana, sign_in):
    PersonFactory(project=project, organisation=helpers, name="Rosa Köhler")
    client = sign_in(jana)
    assert client.get(_delete(helpers)).status_code == 405
    assert client.post(_delete(helpers)).status_code == 302
    assert not Organisation.objects.exists()
    assert Person.objects.get().organisation is None
    assert [entry.action for entry in AuditEntry.objects.all()] == [
        "organisation.delete"
    ]
