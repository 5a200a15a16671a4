"""Who is kept apart: coordinators only."""

import pytest

from auftakt.circle.models import KeptApart
from auftakt.kernel.models import AuditEntry
from tests.circle.pages import address
from tests.factories.actors import OrganisationFactory, PersonFactory
from tests.factories.circle import KeptApartFactory


@pytest.fixture
def url(project):
    return address("pair_list", project)


@pytest.fixture
def two(project):
    return (
        OrganisationFactory(project=project, name="Bürgerforum"),
        PersonFactory(project=project, name="Ada Muster"),
    )


def keys(first, second):
    return {
        "first": f"organisation-{first.public_id}",
        "second": f"person-{second.public_id}",
    }


def test_coordinators_only(url, sign_in, jana, hanne, moderator, otto):
    assert sign_in(jana).get(url).status_code == 200
    for account in (hanne, moderator):
        assert sign_in(account).get(url).status_code == 403
    assert sign_in(otto).get(url).status_code == 404


def test_a_pair_is_kept_and_goes_again(url, sign_in, jana, project, two):
    client = sign_in(jana)
    data = {**keys(*two), "reason": "führen zusammen einen Betrieb"}
    page = client.post(url, data, follow=True).text
    assert "Bürgerforum und Ada Muster" in page
    assert "führen zusammen einen Betrieb" in page
    pair = KeptApart.objects.get()
    page = client.post(address("pair_remove", project, pair.public_id), follow=True)
    assert "Noch kein Paar." in page.text
    actions = AuditEntry.objects.order_by("sequence").values_list("action", flat=True)
    assert list(actions) == ["pair.create", "pair.remove"]


def test_the_same_pair_in_any_order_is_refused(url, sign_in, jana, two):
    client, data = sign_in(jana), keys(*two)
    client.post(url, data)
    turned = {"first": data["second"], "second": data["first"]}
    assert "Diese zwei stehen schon in der Liste." in client.post(url, turned).text
    assert KeptApart.objects.count() == 1


def test_nobody_is_kept_apart_from_themselves(url, sign_in, jana, two):
    key = keys(*two)["first"]
    page = sign_in(jana).post(url, {"first": key, "second": key}).text
    assert "Wählen Sie zwei verschiedene Einträge." in page


def test_entries_of_other_projects_are_unknown(url, sign_in, jana, two, other_project):
    foreign = OrganisationFactory(project=other_project)
    data = {**keys(*two), "first": f"organisation-{foreign.public_id}"}
    assert "Diesen Eintrag gibt es nicht mehr." in sign_in(jana).post(url, data).text
    pair = KeptApartFactory(project=other_project)
    remove = address("pair_remove", two[0].project, pair.public_id)
    assert sign_in(jana).post(remove).status_code == 404
    assert KeptApart.objects.count() == 1
