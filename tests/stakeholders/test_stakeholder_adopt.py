"""Taking over whole organisations from the register."""

from auftakt.stakeholders.models import Stakeholder
from tests.factories.actors import OrganisationFactory, PersonFactory
from tests.factories.stakeholders import PersonRatingBasisFactory, StakeholderFactory
from tests.stakeholders.pages import address


def test_chosen_ones_come_once(project, hanne, ulf, sign_in):
    url = address("stakeholder_adopt", project)
    taken = OrganisationFactory(project=project)
    left = OrganisationFactory(project=project)
    client = sign_in(hanne)
    assert sign_in(ulf).get(url).status_code == 403
    for _ in range(2):
        client.post(url, {"auswahl": [str(taken.public_id)]})
    one = Stakeholder.objects.get()
    assert (one.organisation, one.name, one.bloc) == (taken, taken.name, taken.bloc)
    page = client.get(url).text
    assert left.name in page
    assert f'value="{taken.public_id}"' not in page


def test_nothing_chosen_or_something_foreign_is_an_error(
    project, other_project, hanne, sign_in
):
    url = address("stakeholder_adopt", project)
    OrganisationFactory(project=project)
    foreign = OrganisationFactory(project=other_project)
    client = sign_in(hanne)
    for chosen in ({}, {"auswahl": [str(foreign.public_id)]}, {"auswahl": ["quatsch"]}):
        assert client.post(url, chosen).context["form"].errors
    assert not Stakeholder.objects.exists()


def test_who_stands_there_by_name_is_passed_over(project, hanne, sign_in):
    one = OrganisationFactory(project=project, name="Sportverein")
    StakeholderFactory(project=project, name="Sportverein")
    url = address("stakeholder_adopt", project)
    sign_in(hanne).post(url, {"auswahl": [str(one.public_id)]})
    assert Stakeholder.objects.count() == 1


def test_persons_only_on_a_basis(project, hanne, sign_in):
    url = address("stakeholder_adopt", project)
    person = PersonFactory(project=project)
    chosen = {"personen": [str(person.public_id)]}
    client = sign_in(hanne)
    assert person.name not in client.get(url).text
    client.post(url, chosen)
    assert not Stakeholder.objects.exists()
    PersonRatingBasisFactory(project=project)
    client.post(url, chosen)
    assert Stakeholder.objects.get().person == person
