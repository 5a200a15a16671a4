"""The red thread read from either end: whole, hidden, at constant cost."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from auftakt.documents.archive import read_archive, write_archive
from auftakt.kernel import clock
from auftakt.origins.domain import DELICATE, Kind
from auftakt.origins.labels import KIND_PAGES
from auftakt.origins.models import OriginLink
from auftakt.origins.queries import became, came_from, hidden_kinds, page_of
from tests.factories.circle import SeatFactory
from tests.factories.origins import OriginLinkFactory


def test_both_ends_tell_the_same_link(project):
    made = OriginLinkFactory(project=project)
    (outcome,) = became(project, [made.source_id])[made.source_id]
    (source,) = came_from(project, [made.outcome_id])[made.outcome_id]
    assert (outcome.sentence, outcome.title) == (
        "wurde ein Risiko",
        "Helferkreis ermüdet",
    )
    assert (source.sentence, source.title) == ("Karte", made.source_title)


def test_links_of_another_project_are_unknown(project, other_project):
    made = OriginLinkFactory(project=other_project)
    assert became(project, [made.source_id]) == {}
    assert came_from(project, [made.outcome_id]) == {}


def test_one_query_for_one_or_many(project):
    made = [OriginLinkFactory(project=project) for _each in range(30)]
    for read, ids in (
        (became, [one.source_id for one in made]),
        (came_from, [one.outcome_id for one in made]),
    ):
        for part in (ids[:1], ids):
            with CaptureQueriesContext(connection) as seen:
                assert len(read(project, part)) == len(part)
            assert len(seen) == 1


@pytest.mark.parametrize("kind", sorted(DELICATE))
def test_delicate_titles_are_hidden_unless_somebody_asks(project, kind):
    made = OriginLinkFactory(project=project, source_kind=kind, outcome_kind=kind)
    (outcome,) = became(project, [made.source_id])[made.source_id]
    (source,) = came_from(project, [made.outcome_id])[made.outcome_id]
    assert (outcome.title, outcome.url) == ("", "")
    assert (source.title, source.url) == ("", "")
    (open_source,) = came_from(project, [made.outcome_id], hidden=())[made.outcome_id]
    assert open_source.title == made.source_title


def test_what_is_hidden_follows_from_the_role(project, jana, moderator, ulf, gesa):
    found = {
        account.name: hidden_kinds(account.memberships.get())
        for account in (jana, moderator, ulf, gesa)
    }
    assert found == {
        "Jana Lindner": frozenset(),
        "Mira Ohlsen": {Kind.SEAT},
        "Ulf Merkens": DELICATE,
        "Gesa Rahn": DELICATE,
    }


def test_what_was_deleted_leads_nowhere(project):
    seat = SeatFactory(project=project)
    made = OriginLinkFactory(
        project=project,
        source_kind=Kind.SEAT,
        source_id=seat.public_id,
        outcome_kind=Kind.SEAT,
        outcome_id=seat.public_id,
    )
    assert page_of(project, Kind.SEAT, seat.public_id)
    OriginLink.objects.update(source_gone=True, outcome_state="deleted")
    (outcome,) = became(project, [seat.public_id], hidden=())[made.source_id]
    (source,) = came_from(project, [seat.public_id], hidden=())[made.outcome_id]
    assert (outcome.url, outcome.state_words) == ("", "gelöscht")
    assert (source.url, source.state_words) == ("", "gelöscht")


def test_each_kind_names_a_page():
    assert {str(kind) for kind in Kind} == {str(kind) for kind in KIND_PAGES}


def test_a_copy_of_the_project_keeps_its_threads(project):
    """Ids that point at nothing stay, those of records follow the copy."""
    seat = SeatFactory(project=project)
    stays = uuid.uuid4()
    OriginLinkFactory(
        project=project,
        source_id=stays,
        outcome_kind=Kind.SEAT,
        outcome_id=seat.public_id,
    )
    archive = write_archive(project, now=clock.now())
    copy = read_archive(archive, slug="zweites").project
    (made,) = OriginLink.objects.filter(project=copy)
    (twin,) = copy.circle.seats.all()
    assert (made.source_id, made.outcome_id) == (stays, twin.public_id)
    assert twin.public_id != seat.public_id
