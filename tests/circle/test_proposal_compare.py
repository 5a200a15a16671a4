"""The best groups side by side."""

import pytest

from tests.circle.pages import address
from tests.factories.actors import OrganisationFactory


@pytest.fixture
def url(project):
    return address("proposal_compare", project)


def test_only_those_who_fill_seats_may_open_it(url, open_to):
    open_to.lead(url)


def test_up_to_three_groups_stand_side_by_side(
    url, sign_in, jana, project, circle_seats, register
):
    OrganisationFactory(project=project, name="Zweites Forum", perspective="opposing")
    page = sign_in(jana).get(url).text
    for words in (
        "Das sind die 3 besten Gruppen, die beste zuerst.",
        "Gruppe A",
        "Gruppe C",
        "die beste",
        "Mit Gruppe B weiterarbeiten",
        "?gruppe=2",
        "In allen Gruppen: die 10, die schon dabei oder gefragt sind.",
        "Nur hier:",
    ):
        assert words in page, words
    ids = [part.split('"')[0] for part in page.split(' id="')[1:]]
    assert len(ids) == len(set(ids)), "three wheels, each with ids of its own"


def test_a_single_group_says_so(url, sign_in, jana, project, circle_seats, register):
    register["Integrationsbeirat"].delete()
    page = sign_in(jana).get(f"{url}?v=size:7-12:m:").text
    assert "Gruppe A" in page
    assert "Gruppe B" not in page
    assert "Es gibt nur eine Gruppe" in page


def test_without_any_group_the_reason_is_given(url, sign_in, jana, circle_seats):
    page = sign_in(jana).get(url).text
    assert "Mit diesen Vorgaben gibt es keine Gruppe." in page
    assert "So geht es nicht auf" in page
