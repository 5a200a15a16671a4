"""Reads: right rows, constant number of queries."""

import datetime as dt

import pytest
from tests.factories.accounts import AccountFactory, MembershipFactory
from tests.factories.projects import (
    DirectoryEntryFactory,
    InitiatorFactory,
    ProjectBriefFactory,
    ProjectFactory,
)

from auftakt.accounts.permissions import Role
from auftakt.projects import queries
from auftakt.projects.domain import BriefItem, Office
from auftakt.projects.models import DirectoryEntry


@pytest.mark.parametrize("number", [1, 3])
def test_my_projects_in_one_query(
    db, number: int, django_assert_num_queries, other_project
) -> None:
    jana = AccountFactory()
    for _ in range(number):
        MembershipFactory(account=jana)
    with django_assert_num_queries(1):
        rows = queries.my_projects(jana)
    assert len(rows) == number
    assert other_project.slug not in {row.slug for row in rows}


def test_a_row_says_what_the_list_shows(project, jana) -> None:
    assert queries.my_projects(jana) == [
        queries.ProjectRow(
            name="Ankommen in Ebersfelde",
            slug="ebersfelde",
            municipality="Ebersfelde",
            role=Role.COORDINATOR,
            start_date=dt.date(2027, 4, 1),
            is_demo=False,
        )
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("e", []),
        ("Eb", ["Ebersfelde, Stadt", "Bad Ebersfelde"]),
        ("EBERS", ["Ebersfelde, Stadt", "Bad Ebersfelde"]),
        ("Müri", ["Waren (Müritz), Stadt"]),
        ("mueritz", ["Waren (Müritz), Stadt"]),
        ("17192", ["Waren (Müritz), Stadt"]),
        ("%", []),
        ("__", []),
    ],
)
def test_suggestions_find_beginnings_of_words(db, typed: str, found: list[str]) -> None:
    for name in ("Bad Ebersfelde", "Ebersfelde, Stadt"):
        DirectoryEntryFactory(name=name)
    DirectoryEntryFactory(name="Waren (Müritz), Stadt", postcode="17192")
    assert [entry.name for entry in queries.suggested_municipalities(typed)] == found


@pytest.mark.parametrize("number", [1, 3, 30])
def test_suggestions_are_few_and_take_one_query(
    db, number: int, django_assert_num_queries
) -> None:
    DirectoryEntryFactory.create_batch(number, name="Ebersfelde")
    with django_assert_num_queries(1):
        entries = list(queries.suggested_municipalities("ebers"))
    assert len(entries) == min(number, queries.SUGGESTIONS)


def test_the_directory_knows_its_quarter(db) -> None:
    assert queries.directory_date() is None
    DirectoryEntryFactory(territory_date=dt.date(2023, 9, 30))
    DirectoryEntryFactory(territory_date=dt.date(2023, 11, 30))
    assert queries.directory_date() == dt.date(2023, 11, 30)
    entry = DirectoryEntry.objects.first()
    assert queries.directory_entry(entry.ars) == entry
    assert queries.directory_entry("") is None


def test_only_a_kommune_i_coordinate_is_mine(project, jana, ulf, otto) -> None:
    town = project.municipality
    facts = {"name": town.name, "kind": town.kind, "land": town.land}
    assert queries.my_municipality(jana, **facts) == town
    assert queries.my_municipality(ulf, **facts) is None
    assert queries.my_municipality(otto, **facts) is None


def test_findings_follow_brief_and_initiator(
    project, django_assert_num_queries
) -> None:
    ProjectBriefFactory(project=project, required=["occasion", "mandate", "start_date"])
    with django_assert_num_queries(2):
        found = queries.project_findings(project)
    assert [finding.key for finding in found] == [
        "projects.initiator_missing",
        "projects.brief_mandate_missing",
    ]
    assert queries.missing_brief_items(project) == (BriefItem.MANDATE,)
    InitiatorFactory(project=project)
    assert [finding.key for finding in queries.project_findings(project)] == [
        "projects.brief_mandate_missing",
        "projects.motivation_missing",
    ]


def test_a_project_without_a_brief_lacks_everything_but_its_start(db) -> None:
    missing = queries.missing_brief_items(ProjectFactory())
    assert set(missing) == set(BriefItem) - {BriefItem.START_DATE}


def test_offices_fit_the_kommune(project) -> None:
    assert queries.offered_offices(project.municipality)[0] is Office.MAYOR
