"""Who drives the project."""

import pytest
from django.urls import reverse
from tests.factories.projects import InitiatorFactory

from auftakt.projects.models import Initiator, InitiatorHandover


@pytest.fixture
def url(project) -> str:
    return reverse("projects:initiator_edit", args=[project.slug])


DATA = {
    "name": "Hanne Dorfeld",
    "office": "mayor",
    "office_title": "Bürgermeisterin der Stadt Ebersfelde",
    "motivation": "Weil es drängt.",
}
OPENED = {
    "version": "1",
    "initial-name": "Hanne Dorfeld",
    "initial-office": "mayor",
    "initial-office_title": "",
    "initial-motivation": "",
    "initial-reason": "",
}


def test_the_office_that_fits_is_chosen_beforehand(url, project, jana, sign_in) -> None:
    form = sign_in(jana).get(url).context["form"]
    assert form["office"].value() == "mayor"
    assert "county_commissioner" not in dict(form.fields["office"].choices)
    project.municipality.kind = "county"
    project.municipality.save()
    form = sign_in(jana).get(url).context["form"]
    assert form["office"].value() == "county_commissioner"


def test_an_example_stands_beside_the_empty_field(url, jana, sign_in) -> None:
    page = sign_in(jana).get(url).content.decode()
    assert "Manche Nachbarn sorgen sich" in page


def test_the_first_one_is_named_with_the_office_left_as_offered(
    url, jana, sign_in
) -> None:
    assert sign_in(jana).post(url, DATA).url == url
    initiator = Initiator.objects.get()
    assert {name: getattr(initiator, name) for name in DATA} == DATA


def test_the_initiator_writes_own_words(url, project, hanne, sign_in) -> None:
    InitiatorFactory(project=project)
    sign_in(hanne).post(url, OPENED | DATA)
    assert Initiator.objects.get().motivation == "Weil es drängt."
    assert not InitiatorHandover.objects.exists()


def test_another_name_is_a_handover_with_a_reason(url, project, jana, sign_in) -> None:
    InitiatorFactory(project=project)
    data = OPENED | DATA | {"name": "Ulf Merkens"}
    response = sign_in(jana).post(url, data)
    assert response.context["form"].errors == {
        "reason": ["Sie ändern den Namen. Warum übernimmt jemand anderes?"]
    }
    assert Initiator.objects.get().name == "Hanne Dorfeld"
    sign_in(jana).post(url, data | {"reason": "Wahl vom 8. März"})
    handover = InitiatorHandover.objects.get()
    assert (handover.from_name, handover.to_name, handover.by) == (
        "Hanne Dorfeld",
        "Ulf Merkens",
        jana,
    )
    page = sign_in(jana).get(url).content.decode()
    assert "Von Hanne Dorfeld an Ulf Merkens" in page


def test_an_office_of_another_kind_is_refused(url, jana, sign_in) -> None:
    response = sign_in(jana).post(url, DATA | {"office": "county_commissioner"})
    assert list(response.context["form"].errors) == ["office"]
    assert not Initiator.objects.exists()


def test_a_stored_office_stays_when_the_kind_changes(
    url, project, jana, sign_in
) -> None:
    InitiatorFactory(project=project, office="county_commissioner")
    form = sign_in(jana).get(url).context["form"]
    assert form["office"].value() == "county_commissioner"
    assert "county_commissioner" in dict(form.fields["office"].choices)


@pytest.mark.parametrize("who", ["ulf", "gesa", "moderator"])
def test_others_get_a_reason(url, who, request, sign_in) -> None:
    client = sign_in(request.getfixturevalue(who))
    assert client.get(url).status_code == 403
    assert client.post(url, DATA).status_code == 403
    assert not Initiator.objects.exists()


def test_other_projects_do_not_exist(url, otto, sign_in) -> None:
    assert sign_in(otto).post(url, DATA).status_code == 404
