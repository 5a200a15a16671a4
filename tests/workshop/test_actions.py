"""Every change of kick-off and agenda: effect, one audit entry, refusal."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from tests.factories.projects import InitiatorFactory
from tests.factories.workshop import AgendaItemFactory, MeetingFactory

from auftakt.kernel import audit
from auftakt.kernel.errors import StaleVersionError
from auftakt.kernel.models import AuditEntry
from auftakt.workshop import actions, queries
from auftakt.workshop.actions import TypedMinutes
from auftakt.workshop.domain.readiness import ReadyVerdict
from auftakt.workshop.domain.repairs import RepairKind
from auftakt.workshop.models import AgendaItem, Meeting

NOW = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)


def trail(project):
    entries = AuditEntry.objects.filter(scope=str(project.public_id))
    return list(entries.order_by("sequence").values_list("action", flat=True))


def titles(meeting):
    rows = AgendaItem.objects.filter(meeting=meeting, parent=None)
    return [row.title.removeprefix("Titel ") for row in rows]


def minutes(project):
    plan = queries.plan(project, queries.kickoff(project))
    return [slot.minutes for slot in plan.timeline.slots]


def typed(item, was, new):
    return {str(item.public_id): TypedMinutes(was=was, new=new)}


def test_planning_creates_then_changes_the_one_kickoff(project, jana):
    day = dt.date(2027, 1, 29)
    actions.plan_kickoff(project=project, by=jana, changes={"day": day})
    actions.plan_kickoff(project=project, by=jana, changes={"place": "Bürgersaal"})
    meeting = Meeting.objects.get(project=project)
    assert (meeting.day, meeting.place, meeting.version) == (day, "Bürgersaal", 2)
    assert trail(project) == ["kickoff.create", "kickoff.update"]


def test_the_database_refuses_a_second_kickoff(meeting):
    with pytest.raises(IntegrityError), transaction.atomic():
        MeetingFactory(project=meeting.project)


def test_losing_the_race_for_the_first_kickoff_is_a_stale_version(
    project, meeting, jana, monkeypatch
):
    monkeypatch.setattr(queries, "kickoff", lambda _project: None)
    with pytest.raises(StaleVersionError):
        actions.plan_kickoff(project=project, by=jana, changes={})


def test_the_guide_is_taken_over_once(project, jana):
    meeting = MeetingFactory(project=project, head_count=12)
    actions.adopt_guide(meeting=meeting, by=jana, language="de")
    assert minutes(project) == [10, 24, 50, 10, 50, 40, 10, 45, 18]
    meeting.refresh_from_db()
    assert (meeting.agenda_version, meeting.agenda_pending) == (1, [])
    with pytest.raises(actions.AgendaExistsError):
        actions.adopt_guide(meeting=meeting, by=jana, language="de")
    assert trail(project) == ["agenda.adopt_guide"]


def test_the_greeting_names_the_office_of_the_kommune(project, jana):
    InitiatorFactory(project=project, name="Ulf Merkens", office="other")
    meeting = MeetingFactory(project=project)
    actions.adopt_guide(meeting=meeting, by=jana, language="de")
    greeting = AgendaItem.objects.get(meeting=meeting, key="greeting")
    parts = [part.title for part in greeting.children.all()]
    assert greeting.lead == "Ulf Merkens"
    assert parts == [
        "Begrüßung durch Ulf Merkens",
        "Motivationslage: Bürgermeisterin oder Bürgermeister",
    ]


def test_minutes_are_set_with_one_entry(project, jana, meeting, items):
    changed = actions.set_minutes(
        meeting=meeting, by=jana, minutes=typed(items["4"], 45, 40)
    )
    assert changed == [str(items["4"].public_id)]
    assert minutes(project) == [10, 42, 30, 40, 30, 75, 30, 14]
    entry = AuditEntry.objects.get(scope=str(project.public_id))
    assert (entry.action, entry.fields) == ("agenda.set_minutes", ["minutes"])
    assert entry.object_id == str(items["4"].public_id)


def test_a_round_keeps_its_formula(project, jana, meeting, items):
    actions.set_minutes(meeting=meeting, by=jana, minutes=typed(items["2"], 42, 40))
    items["2"].refresh_from_db()
    round_ = items["2"]
    assert (round_.minutes_per_person, round_.minutes) == (Decimal("2.5"), 5)
    assert minutes(project)[1] == 40


def test_parts_share_the_minutes_of_their_item(project, jana, meeting, items):
    actions.set_minutes(meeting=meeting, by=jana, minutes=typed(items["3"], 30, 60))
    shares = [part.minutes for part in items["3"].children.all()]
    assert shares == [22, 18, 20]


def test_untouched_minutes_write_nothing(project, jana, meeting, items):
    actions.set_minutes(meeting=meeting, by=jana, minutes=typed(items["4"], 45, 45))
    assert trail(project) == []


def test_minutes_that_somebody_else_changed_are_not_overwritten(
    project, jana, meeting, items
):
    actions.set_minutes(meeting=meeting, by=jana, minutes=typed(items["4"], 45, 40))
    with pytest.raises(actions.MinutesChangedError) as refusal:
        actions.set_minutes(meeting=meeting, by=jana, minutes=typed(items["4"], 45, 50))
    assert "40 Minuten" in str(refusal.value)
    assert minutes(project)[3] == 40


@pytest.mark.parametrize(
    ("kind", "end"),
    [
        (RepairKind.SHORTEN, "12:59"),
        (RepairKind.HAND_OUT, "13:00"),
        (RepairKind.EXTEND, "13:36"),
    ],
)
def test_a_repair_keeps_its_promise(project, jana, meeting, items, kind, end):
    actions.apply_repair(meeting=meeting, by=jana, kind=kind)
    plan = queries.plan(project, queries.kickoff(project))
    assert f"{plan.timeline.end:%H:%M}" == end
    assert plan.timeline.over == 0
    assert trail(project) == [f"agenda.repair_{kind}"]
    with pytest.raises(actions.NoRepairError):
        actions.apply_repair(meeting=meeting, by=jana, kind=kind)


def test_items_move_up_down_and_to_a_place(jana, meeting, items):
    assert actions.move_item(item=items["4"], by=jana, step=-1)
    assert titles(meeting) == ["1", "2", "4", "3", "pause", "5", "6", "7"]
    assert actions.move_item(item=items["4"], by=jana, place=7)
    assert titles(meeting) == ["1", "2", "3", "pause", "5", "6", "7", "4"]
    assert not actions.move_item(item=items["4"], by=jana, step=1)
    assert trail(meeting.project) == ["agenda_item.move", "agenda_item.move"]


def test_parts_move_inside_their_item(jana, items):
    actions.move_item(item=items["3c"], by=jana, step=-1)
    order = [part.title for part in items["3"].children.all()]
    assert order == ["Titel 3a", "Titel 3c", "Titel 3b"]


def test_an_item_is_put_in_and_taken_out_again(project, jana, meeting, items):
    values = {"title": "Titel Film", "kind": "information", "minutes": 8}
    item = actions.add_item(meeting=meeting, by=jana, values=values, place=1)
    assert titles(meeting)[:3] == ["1", "Film", "2"]
    actions.remove_item(item=item, by=jana)
    assert titles(meeting)[:2] == ["1", "2"]
    assert AgendaItem.objects.get(pk=items["7"].pk).position == 7
    assert trail(project) == ["agenda_item.add", "agenda_item.remove"]


def test_a_part_takes_its_items_kind(jana, meeting, items):
    part = actions.add_item(
        meeting=meeting,
        by=jana,
        values={"title": "d", "minutes": 5},
        parent=items["6"],
    )
    assert (part.kind, part.position) == ("decision", 3)


def test_removing_an_item_takes_its_parts_along(jana, meeting, items):
    actions.remove_item(item=items["3"], by=jana)
    assert not AgendaItem.objects.filter(pk=items["3a"].pk).exists()


def test_an_item_is_removed_once_and_from_its_present_place(
    project, jana, meeting, items
):
    opened_before = AgendaItem.objects.get(pk=items["2"].pk)
    again = AgendaItem.objects.get(pk=items["2"].pk)
    actions.move_item(item=items["2"], by=jana, place=7)
    actions.remove_item(item=opened_before, by=jana)
    with pytest.raises(StaleVersionError):
        actions.remove_item(item=again, by=jana)
    places = meeting.agenda_items.filter(parent=None).values_list("position", flat=True)
    assert list(places) == list(range(7))
    assert trail(project) == ["agenda_item.move", "agenda_item.remove"]


def test_a_version_names_what_it_changed(project, jana, meeting, items):
    actions.update_item(item=items["4"], by=jana, changes={"lead": "Moderation"})
    actions.update_item(item=items["3a"], by=jana, changes={"title": "Anlass"})
    actions.move_item(item=items["7"], by=jana, step=-1)
    assert actions.release_agenda(meeting=meeting, by=jana) == 1
    assert actions.release_agenda(meeting=meeting, by=jana) == 1
    meeting.refresh_from_db()
    assert (meeting.agenda_note, meeting.agenda_pending) == ("3,4,order", [])


def test_ready_needs_every_condition_or_a_reason(project, jana, meeting, items):
    with pytest.raises(actions.NotReadyError):
        actions.mark_ready(project=project, by=jana, now=NOW)
    verdict = actions.mark_ready(project=project, by=jana, now=NOW, reason=" Eilt. ")
    meeting.refresh_from_db()
    assert verdict is ReadyVerdict.OVERRIDDEN
    assert (meeting.ready_at, meeting.ready_by) == (NOW, jana)
    assert meeting.ready_override_reason == "Eilt."
    assert trail(project) == ["kickoff.override_ready"]
    actions.withdraw_ready(project=project, by=jana)
    meeting.refresh_from_db()
    assert (meeting.ready_at, meeting.ready_override_reason) == (None, "")


def test_ready_without_a_kickoff_is_refused(project, jana):
    with pytest.raises(actions.KickoffMissingError):
        actions.mark_ready(project=project, by=jana, now=NOW, reason="x")


def test_the_invitation_is_noted_once(project, jana, meeting):
    day = dt.date(2026, 12, 1)
    actions.record_invitation(project=project, by=jana, day=day)
    actions.record_invitation(project=project, by=jana, day=day)
    meeting.refresh_from_db()
    assert meeting.invited_on == day
    assert trail(project) == ["kickoff.record_invitation"]


@pytest.mark.parametrize("name", ["update", "move", "minutes", "repair", "add"])
def test_without_a_trail_nothing_is_changed(meeting, items, jana, monkeypatch, name):
    def broken(**_facts):
        raise RuntimeError("no trail")

    before = list(AgendaItem.objects.order_by("pk").values())
    monkeypatch.setattr(audit, "record", broken)
    act = {
        "update": lambda: actions.update_item(
            item=items["1"], by=jana, changes={"title": "Neu"}
        ),
        "move": lambda: actions.move_item(item=items["1"], by=jana, step=1),
        "minutes": lambda: actions.set_minutes(
            meeting=meeting, by=jana, minutes=typed(items["1"], 10, 12)
        ),
        "repair": lambda: actions.apply_repair(
            meeting=meeting, by=jana, kind=RepairKind.SHORTEN
        ),
        "add": lambda: actions.add_item(
            meeting=meeting, by=jana, values={"title": "x", "kind": "pause"}
        ),
    }[name]
    with pytest.raises(RuntimeError):
        act()
    assert list(AgendaItem.objects.order_by("pk").values()) == before


def test_a_stale_item_is_not_overwritten(jana, items):
    stale = AgendaItem.objects.get(pk=items["1"].pk)
    actions.update_item(item=items["1"], by=jana, changes={"title": "Neu"})
    with pytest.raises(StaleVersionError):
        actions.update_item(item=stale, by=jana, changes={"title": "Alt"})


def test_items_of_another_row_keep_their_place(jana, meeting, items):
    AgendaItemFactory(meeting=meeting, parent=items["1"], position=0)
    actions.move_item(item=items["1"], by=jana, step=1)
    parts = [part.position for part in items["3"].children.all()]
    assert parts == [0, 1, 2]
