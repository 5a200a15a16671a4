"""The list: what everybody who works on the project reads."""

import pytest

from tests.factories.stakeholders import (
    StakeholderAssessmentFactory,
    StakeholderFactory,
    StakeholderInterestFactory,
)
from tests.stakeholders.pages import address, fill, queries_of


@pytest.fixture
def url(project):
    return address("stakeholder_list", project)


@pytest.mark.parametrize(
    ("who", "status"),
    [("jana", 200), ("hanne", 200), ("moderator", 200), ("ulf", 403), ("gesa", 403)],
)
def test_only_who_works_on_the_project_reads_it(url, who, status, sign_in, request):
    assert sign_in(request.getfixturevalue(who)).get(url).status_code == status


def test_strangers_do_not_find_it(url, otto, sign_in):
    assert sign_in(otto).get(url).status_code == 404


def test_an_empty_list_offers_the_register(url, project, hanne, sign_in):
    page = sign_in(hanne).get(url).text
    assert "Aus dem Verzeichnis übernehmen" in page


def test_it_shows_interests_and_contacts_but_no_assessed_ones(
    url, project, jana, sign_in
):
    one = StakeholderFactory(project=project, name="Sportverein")
    StakeholderInterestFactory(stakeholder=one, text="Mehr Hallenzeit")
    own = {"origin": "assessed", "author": jana}
    StakeholderInterestFactory(stakeholder=one, text="Will Ruhe", **own)
    page = sign_in(jana).get(url).text
    assert "Mehr Hallenzeit" in page
    assert "kein Kontakt geplant" in page
    assert "Will Ruhe" not in page


def test_search_filter_and_order(url, project, hanne, sign_in):
    StakeholderFactory(project=project, name="Ärztehaus", bloc="key_actors")
    StakeholderFactory(project=project, name="Zeitung", bloc="politics")
    client = sign_in(hanne)
    assert "Zeitung" not in client.get(f"{url}?suche=arzte").text
    assert "Ärztehaus" not in client.get(f"{url}?bereich=politics").text
    page = client.get(f"{url}?sortieren=-name").text
    assert page.index("Zeitung") < page.index("Ärztehaus")
    assert client.get(f"{url}?bereich=quatsch&sortieren=quatsch").status_code == 200
    assert "Dazu passt kein Eintrag" in client.get(f"{url}?suche=nichts").text


def test_the_number_of_queries_does_not_grow(url, project, hanne, sign_in):
    client = sign_in(hanne)
    fill(project, 1)
    client.get(url)
    one = queries_of(client, url)
    fill(project, 59)
    assert queries_of(client, url) == one
    assert StakeholderAssessmentFactory._meta.model.objects.count() == 60
