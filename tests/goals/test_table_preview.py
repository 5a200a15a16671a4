"""What a list would bring, before anything is written."""

import datetime as dt

from django.urls import reverse

from auftakt.goals.models import GoalDraft, Indicator, Measurement
from auftakt.kernel.models import AuditEntry
from tests.factories.goals import (
    GoalDraftFactory,
    GoalFactory,
    IndicatorFactory,
    MeasurementFactory,
)
from tests.goals.pages import queries_of

COLUMNS = {"0": "indicator", "1": "measured_on", "2": "value"}


def urls(draft):
    names = ("table_preview", "table_apply", "table_discard")
    args = ["ebersfelde", draft.public_id]
    return [reverse(f"goals:{name}", args=args) for name in names]


def values(project, by, *rows):
    return GoalDraftFactory(
        project=project,
        by=by,
        purpose="measurements",
        columns=COLUMNS,
        rows=[[number, list(row)] for number, row in enumerate(rows, 1)],
    )


def test_a_draft_belongs_to_who_read_it_in(project, jana, hanne, ulf, otto, sign_in):
    preview = urls(GoalDraftFactory(project=project, by=jana))[0]
    people = ((jana, 200), (hanne, 404), (ulf, 403), (otto, 404))
    for account, status in people:
        assert sign_in(account).get(preview).status_code == status


def test_indicators_are_taken_over(project, jana, sign_in):
    GoalFactory(project=project, number=1)
    draft = GoalDraftFactory(project=project, by=jana)
    client = sign_in(jana)
    preview, apply, _discard = urls(draft)
    assert "Wartezeit" in client.get(preview).content.decode()
    assert client.post(apply).status_code == 302
    assert Indicator.objects.get().name == "Wartezeit"
    assert not GoalDraft.objects.exists()
    assert AuditEntry.objects.latest("sequence").action == "goal_table.apply"


def test_faulty_rows_hold_the_list_back_or_are_left_out(project, jana, sign_in):
    IndicatorFactory(project=project, name="Wartezeit")
    draft = values(
        project, jana, ("Wartezeit", "30.06.2026", "12"), ("Fremd", "gestern", "x")
    )
    client = sign_in(jana)
    preview, apply, _discard = urls(draft)
    assert len(client.get(preview).context["faulty"]) == 1
    client.post(apply)
    assert not Measurement.objects.exists()
    client.post(apply, {"ohne_fehler": "1"})
    assert Measurement.objects.get().value == 12


def test_a_changed_value_corrects_and_a_known_one_is_passed(project, jana, sign_in):
    old = MeasurementFactory(
        indicator=IndicatorFactory(project=project, name="Wartezeit"),
        measured_on=dt.date(2026, 3, 31),
    )
    draft = values(
        project, jana, ("Wartezeit", "31.03.2026", "18"), ("Wartezeit", "", "")
    )
    client = sign_in(jana)
    client.post(urls(draft)[1], {"ohne_fehler": "1"})
    assert Measurement.objects.get(replaces=old).value == 18
    same = values(project, jana, ("Wartezeit", "31.03.2026", "18,0"))
    assert client.get(urls(same)[0]).context["checked"].known == (1,)


def test_table_discard_leaves_nothing(project, jana, sign_in):
    draft = GoalDraftFactory(project=project, by=jana)
    assert sign_in(jana).post(urls(draft)[2]).status_code == 302
    assert not GoalDraft.objects.exists()


def test_an_expired_draft_says_so(project, jana, sign_in):
    past = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    draft = GoalDraftFactory(project=project, by=jana, expires_at=past)
    assert sign_in(jana).get(urls(draft)[0]).status_code == 409


def test_longer_lists_cost_no_more_queries(project, jana, sign_in):
    client = sign_in(jana)
    for name in ("a", "b", "c"):
        IndicatorFactory(project=project, name=name)
    one = values(project, jana, ("a", "30.06.2026", "1"))
    few = queries_of(client, urls(one)[0])
    many = values(project, jana, *((n, "30.06.2026", "1") for n in "abc"))
    assert queries_of(client, urls(many)[0]) == few
