"""Changing and deleting a person."""

import datetime as dt

import pytest
from django.urls import reverse

from auftakt.actors import actions
from auftakt.actors.errors import ActorInUseError
from auftakt.actors.models import Person
from auftakt.circle.models import Seat, SeatAssignment, SteeringCircle
from auftakt.kernel.models import AuditEntry
from tests.actors.posting import opened
from tests.factories.actors import OrganisationFactory, PersonFactory


def _delete(person):
    return reverse("actors:person_delete", args=["ebersfelde", person.public_id])


@pytest.fixture
def rosa(project):
    return PersonFactory(project=project, name="Rosa Köhler")


@pytest.fixture
def url(rosa):
    return f"/p/ebersfelde/akteure/person/{rosa.public_id}/"


def test_only_members_with_the_right_may_open_it(url, jana, ulf, otto, sign_in):
    assert sign_in(jana).get(url).status_code == 200
    assert sign_in(ulf).get(url).status_code == 403
    assert sign_in(otto).get(url).status_code == 404


def test_a_change_is_stored_and_logged_without_its_text(
    url, rosa, project, jana, sign_in
):
    office = OrganisationFactory(project=project, name="Diakonie")
    client = sign_in(jana)
    fields = opened(client, url)
    changed = {"organisation": office.pk, "note": "Kommt gern vormittags."}
    assert client.post(url, {**fields, **changed}).status_code == 302
    rosa.refresh_from_db()
    assert (rosa.organisation, rosa.note) == (office, "Kommt gern vormittags.")
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.fields) == ("person.update", ["note", "organisation"])
    assert "vormittags" not in str(vars(entry))


def test_bad_input_is_named(url, jana, sign_in):
    client = sign_in(jana)
    response = client.post(url, {**opened(client, url), "email": "keine"})
    assert set(response.context["form"].errors) == {"email"}


def test_deleting_is_logged_and_cannot_be_had_by_a_link(rosa, jana, sign_in):
    client = sign_in(jana)
    assert client.get(_delete(rosa)).status_code == 405
    assert client.post(_delete(rosa)).status_code == 302
    assert not Person.objects.exists()
    assert AuditEntry.objects.get().action == "person.delete"


def test_a_person_with_a_seat_is_not_deleted(rosa, project, jana, sign_in):
    circle = SteeringCircle.objects.create(project=project)
    seat = Seat.objects.create(
        circle=circle, position=1, title="Platz", bloc="politics"
    )
    SeatAssignment.objects.create(
        seat=seat, person=rosa, requested_on=dt.date(2026, 11, 2)
    )
    with pytest.raises(ActorInUseError):
        actions.delete_person(person=rosa, by=jana)
    response = sign_in(jana).post(_delete(rosa))
    assert response.status_code == 409
    assert "Räumen Sie ihn zuerst." in response.content.decode()
    assert Person.objects.exists()
