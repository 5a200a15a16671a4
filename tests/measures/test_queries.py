"""Filter, order, counts; the same cost for one measure and for many."""

import datetime as dt

from auftakt.measures.queries import (
    INCOMPLETE,
    NOBODY,
    OPEN,
    OVERDUE,
    MeasureFilter,
    findings,
    measures,
    narrowed,
    origin_text,
    owner_of,
    progress,
)
from auftakt.origins.domain import Kind
from tests.factories.measures import MeasureFactory

TODAY = dt.date(2026, 11, 23)
PAST, FUTURE = TODAY - dt.timedelta(days=5), TODAY + dt.timedelta(days=5)
WHOLE = {"owner": "Bücherei", "resources": "Raum", "due_on": FUTURE}


def numbers(project, **wanted):
    found = narrowed(measures(project), MeasureFilter(**wanted), TODAY)
    return [one.number for one in found]


def test_the_filter_finds_states_and_owners(project, ulf):
    MeasureFactory(project=project, number=1, **WHOLE)
    MeasureFactory(project=project, number=2, owner_account=ulf, due_on=PAST)
    MeasureFactory(project=project, number=3, status="done")
    assert numbers(project, state=OPEN) == [1, 2]
    assert numbers(project, state=OVERDUE) == [2]
    assert numbers(project, state=INCOMPLETE) == [2]
    assert numbers(project, state="done") == [3]
    assert numbers(project, owner="Ulf Merkens") == [2]
    assert numbers(project, owner=NOBODY) == [3]


def test_every_order_has_all_and_umlauts_stand_right(project):
    for number, title in enumerate(("Zelt", "Ärzte", "Bus"), start=1):
        MeasureFactory(project=project, number=number, title=title)
    assert numbers(project, sort="massnahme") == [2, 3, 1]
    assert numbers(project, sort="-massnahme") == [1, 3, 2]
    for sort in ("zustaendig", "termin", "stand", "unfug"):
        assert numbers(project, sort=sort) == [1, 2, 3]


def test_names_of_accounts_can_stay_hidden(project, ulf):
    measure = MeasureFactory(project=project, owner="Bücherei", owner_account=ulf)
    assert owner_of(measure) == "Bücherei, Ulf Merkens"
    assert owner_of(measure, with_names=False) == "Bücherei"


def test_progress_counts_in_one_query(project, django_assert_num_queries):
    MeasureFactory(project=project, **WHOLE)
    MeasureFactory(project=project, status="running")
    MeasureFactory(project=project, status="done")
    MeasureFactory(project=project, status="dropped")
    with django_assert_num_queries(1):
        found = progress(project)
    assert (found.total, found.active, found.done, found.incomplete) == (3, 2, 1, 1)


def test_findings_cost_one_query(project, django_assert_num_queries):
    for _each in range(5):
        MeasureFactory(project=project, due_on=PAST)
    with django_assert_num_queries(1):
        keys = {one.key for one in findings(project, TODAY)}
    assert "measures.overdue_many" in keys


def test_the_text_can_be_carried_over(project, other_project):
    own = MeasureFactory(project=project, title="Eins", description="Genauer")
    foreign = MeasureFactory(project=other_project)
    assert origin_text(project, Kind.MEASURE, own.public_id) == "Eins\nGenauer"
    assert origin_text(project, Kind.RISK, own.public_id) is None
    assert origin_text(project, Kind.MEASURE, foreign.public_id) is None
