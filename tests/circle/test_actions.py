"""Every change of the circle: its effect, its one entry, its refusals."""

import datetime as dt

import pytest

from auftakt.actors.content import seat_catalogue
from auftakt.actors.models import Organisation, Person
from auftakt.circle import actions, queries
from auftakt.circle.actions import Asked
from auftakt.circle.domain import Answer, SeatStatus
from auftakt.circle.models import CircleChange, Seat, SteeringCircle, SuggestionDecision
from auftakt.kernel.errors import StaleVersionError
from auftakt.kernel.models import AuditEntry
from tests.circle.conftest import TODAY
from tests.factories.actors import OrganisationFactory, PersonFactory
from tests.factories.circle import SeatFactory, hold

NOW = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
CONFIRMED, REQUESTED = SeatStatus.CONFIRMED, SeatStatus.REQUESTED
ENTRIES = {entry.key: entry for entry in seat_catalogue("de")}


@pytest.fixture
def seat(project):
    return SeatFactory(project=project, title="Jobcenter", bloc="key_actors")


def trail() -> list[str]:
    entries = AuditEntry.objects.order_by("sequence")
    return list(entries.values_list("action", flat=True))


def row(seat: Seat) -> queries.SeatRow:
    return queries.row_of(queries.seats(seat.circle.project).get(pk=seat.pk), 1)


def changes(seat: Seat) -> list[tuple[str, str, str]]:
    found = CircleChange.objects.filter(circle=seat.circle)
    return [(one.kind, one.before, one.after) for one in found]


def finalise(seat: Seat, by) -> Seat:
    project = seat.circle.project
    actions.finalise_circle(project=project, by=by, now=NOW, reason="Der Rat wartet")
    return Seat.objects.select_related("circle__project").get(pk=seat.pk)


def fill(seat: Seat, by, who, status=CONFIRMED, **facts):
    kind = "person" if isinstance(who, Person) else "organisation"
    asked = Asked(**{kind: who}, **facts)
    return actions.fill_seat(seat=seat, by=by, asked=asked, status=status, on=TODAY)


def test_a_first_seat_makes_the_circle(project, jana):
    values = {"title": "Polizei", "bloc": "key_actors"}
    made = actions.create_seat(project=project, by=jana, values=values)
    second = actions.create_seat(project=project, by=jana, values=values)
    assert SteeringCircle.objects.filter(project=project).count() == 1
    assert (made.position, second.position) == (1, 2)
    assert trail() == ["seat.create", "seat.create"]


def test_a_change_of_a_seat_is_written_and_checked(seat, jana):
    stale = Seat.objects.get(pk=seat.pk)
    actions.update_seat(seat=seat, by=jana, changes={"title": "Agentur für Arbeit"})
    assert Seat.objects.get(pk=seat.pk).title == "Agentur für Arbeit"
    assert trail() == ["seat.update"]
    with pytest.raises(StaleVersionError):
        actions.update_seat(seat=stale, by=jana, changes={"title": "Jobcenter neu"})


def test_asking_and_a_promise(seat, jana):
    person = PersonFactory(project=seat.circle.project, name="Dagmar Pohlke")
    fill(seat, jana, person, REQUESTED)
    assert (row(seat).status, row(seat).holder_name) == (REQUESTED, "Dagmar Pohlke")
    actions.answer_seat(seat=seat, by=jana, answer=Answer.CONFIRM, on=TODAY)
    assert row(seat).status is CONFIRMED
    assert row(seat).holder.answered_on == TODAY
    assert trail() == ["seat.request", "seat.confirm"]


def test_a_refusal_opens_the_seat_and_is_remembered(seat, jana):
    hold(seat, organisation="Diakonie", status="requested")
    actions.answer_seat(seat=seat, by=jana, answer=Answer.DECLINE, on=TODAY)
    found = row(seat)
    assert (found.status, found.holder) == (SeatStatus.DECLINED, None)
    assert [str(one) for one in found.refused] == ["Diakonie"]


def test_a_refusal_may_turn_into_a_promise(seat, jana):
    hold(seat, organisation="Diakonie", status="declined")
    actions.answer_seat(seat=seat, by=jana, answer=Answer.CONFIRM, on=TODAY)
    assert (row(seat).status, row(seat).holder_name) == (CONFIRMED, "Diakonie")


def test_an_answer_without_a_question_is_refused(seat, jana):
    with pytest.raises(actions.WrongAnswerError):
        actions.answer_seat(seat=seat, by=jana, answer=Answer.CONFIRM, on=TODAY)
    assert trail() == []


def test_a_new_holder_takes_the_place_of_the_old_one(seat, jana):
    first = hold(seat, person="Dagmar Pohlke")
    fill(seat, jana, PersonFactory(project=seat.circle.project, name="Timo Weiss"))
    first.refresh_from_db()
    assert (first.status, row(seat).holder_name) == ("withdrawn", "Timo Weiss")


def test_two_people_filling_one_seat_lose_nobody(seat, jana):
    """The second one looked at a vacant seat and is told that it is taken."""
    one, other = (OrganisationFactory(project=seat.circle.project) for _ in range(2))
    fill(seat, jana, one, seen="")
    with pytest.raises(actions.SeatTakenError):
        fill(seat, jana, other, seen="")
    assert row(seat).holder.organisation == one


def test_new_names_enter_the_register(seat, jana):
    asked = Asked(new_person="Rosa Köhler", new_organisation="Caritas", function="Amt")
    actions.fill_seat(seat=seat, by=jana, asked=asked, status=REQUESTED, on=TODAY)
    person = Person.objects.get(name="Rosa Köhler")
    assert (person.function, person.bloc) == ("Amt", "key_actors")
    assert str(person.organisation) == "Caritas"
    assert row(seat).holder_name == "Rosa Köhler, Caritas"
    assert trail() == ["seat.request"]


def test_a_known_organisation_is_not_entered_twice(seat, jana):
    known = OrganisationFactory(project=seat.circle.project, name="Caritas")
    asked = Asked(new_organisation=" Caritas ")
    actions.fill_seat(seat=seat, by=jana, asked=asked, status=REQUESTED, on=TODAY)
    assert list(Organisation.objects.filter(name="Caritas")) == [known]


def test_one_deputy_at_a_time(seat, jana):
    project = seat.circle.project
    for name in ("Lena Kuhn", "Karin Holm"):
        asked = Asked(person=PersonFactory(project=project, name=name))
        actions.name_deputy(seat=seat, by=jana, asked=asked, on=TODAY)
    assert row(seat).deputy_name == "Karin Holm"
    actions.remove_deputy(seat=seat, by=jana, on=TODAY)
    assert row(seat).deputy is None
    assert trail() == ["seat.name_deputy", "seat.name_deputy", "seat.remove_deputy"]


def test_nobody_stands_in_for_himself(seat, jana):
    person = hold(seat, person="Dagmar Pohlke").person
    with pytest.raises(actions.OwnDeputyError):
        actions.name_deputy(seat=seat, by=jana, asked=Asked(person=person), on=TODAY)
    assert (row(seat).deputy, trail()) == (None, [])


def test_a_deputy_who_takes_the_seat_is_no_longer_deputy(seat, jana):
    hold(seat, person="Dagmar Pohlke")
    hold(seat, person="Timo Weiss", is_deputy=True)
    asked = Asked(new_person="timo weiss")
    actions.fill_seat(seat=seat, by=jana, asked=asked, status=CONFIRMED, on=TODAY)
    assert (row(seat).holder_name, row(seat).deputy) == ("Timo Weiss", None)
    assert Person.objects.filter(name__iexact="timo weiss").count() == 1


def test_left_open_with_a_reason_until_somebody_is_asked(seat, jana):
    actions.leave_seat_vacant(seat=seat, by=jana, reason="wird im Mai gewählt")
    assert row(seat).mark.value == "left_open"
    fill(seat, jana, OrganisationFactory(project=seat.circle.project), REQUESTED)
    assert row(seat).seat.vacant_reason == ""


def test_a_taken_seat_cannot_be_left_open(seat, jana):
    hold(seat, person="Dagmar Pohlke")
    with pytest.raises(actions.SeatFilledError):
        actions.leave_seat_vacant(seat=seat, by=jana, reason="nein")


def test_moving_stays_inside_the_bloc(circle_seats, project, jana):
    titles = lambda: [r.seat.title for r in queries.seat_rows(project)]  # noqa: E731 - read three times
    before = titles()
    actions.move_seat(seat=circle_seats[4], by=jana, step=1)
    assert titles() == before
    actions.move_seat(seat=circle_seats[4], by=jana, step=-1)
    assert titles() == [*before[:2], before[3], before[2], *before[4:]]
    assert trail() == ["seat.move"]


def test_removing_a_seat_leaves_a_trace(seat, jana):
    actions.remove_seat(seat=seat, by=jana)
    assert not Seat.objects.exists()
    assert trail() == ["seat.remove"]


def test_the_final_act_has_person_and_date(seat, hanne):
    hold(seat, person="Dagmar Pohlke")
    project = seat.circle.project
    made = actions.finalise_circle(project=project, by=hanne, now=NOW)
    assert (made.finalised_at, made.finalised_by) == (NOW, hanne)
    assert (made.override_reason, trail()) == ("", ["circle.finalise"])
    with pytest.raises(actions.AlreadyFinalError):
        actions.finalise_circle(project=project, by=hanne, now=NOW)


def test_an_override_needs_a_reason_and_keeps_it(seat, hanne):
    project = seat.circle.project
    with pytest.raises(actions.NotFinalYetError):
        actions.finalise_circle(project=project, by=hanne, now=NOW, reason="  ")
    made = actions.finalise_circle(project=project, by=hanne, now=NOW, reason="Eile")
    assert made.override_reason == "Eile"
    assert AuditEntry.objects.get().reason == "Eile"


def test_an_empty_circle_is_never_final(project, hanne):
    with pytest.raises(actions.NotFinalYetError):
        actions.finalise_circle(project=project, by=hanne, now=NOW, reason="Eile")


def test_before_the_final_act_changes_are_not_kept_apart(seat, jana):
    fill(seat, jana, OrganisationFactory(project=seat.circle.project))
    assert changes(seat) == []


def test_afterwards_an_arrival_is_an_addition_and_a_successor_a_replacement(seat, jana):
    final = finalise(seat, jana)
    fill(final, jana, PersonFactory(project=seat.circle.project, name="Rolf Anders"))
    fill(final, jana, PersonFactory(project=seat.circle.project, name="Mira Sudhoff"))
    assert changes(seat) == [
        ("addition", "", "Rolf Anders"),
        ("replacement", "Rolf Anders", "Mira Sudhoff"),
    ]


def test_afterwards_a_request_counts_when_it_is_promised(seat, jana):
    hold(seat, person="Rolf Anders")
    final = finalise(seat, jana)
    person = PersonFactory(project=seat.circle.project, name="Mira Sudhoff")
    fill(final, jana, person, REQUESTED)
    actions.answer_seat(seat=final, by=jana, answer=Answer.CONFIRM, on=TODAY)
    assert changes(seat) == [
        ("removal", "Rolf Anders", ""),
        ("replacement", "Rolf Anders", "Mira Sudhoff"),
    ]


def test_afterwards_leaving_and_removing_are_removals(seat, jana):
    hold(seat, person="Rolf Anders")
    final = finalise(seat, jana)
    actions.answer_seat(seat=final, by=jana, answer=Answer.WITHDRAW, on=TODAY)
    actions.remove_seat(seat=final, by=jana, reason="aufgelöst")
    found = CircleChange.objects.values_list("kind", "before", "reason")
    assert list(found) == [
        ("removal", "Rolf Anders", ""),
        ("removal", "", "aufgelöst"),
    ]


def test_a_suggestion_becomes_one_seat_or_several(project, jana):
    entry = ENTRIES["politics"]
    made = actions.accept_suggestion(
        project=project, by=jana, entry=entry, titles=["Fraktion 1", "Fraktion 2"]
    )
    assert [(s.title, s.bloc, s.catalogue_key) for s in made] == [
        ("Fraktion 1", "politics", "politics"),
        ("Fraktion 2", "politics", "politics"),
    ]
    assert trail() == ["suggestion.accept"]
    with pytest.raises(actions.SuggestionGoneError):
        actions.accept_suggestion(
            project=project, by=jana, entry=entry, titles=["Fraktion 3"]
        )


def test_taking_all_twice_makes_no_second_seats(project, jana):
    entries = [(entry, entry.title) for entry in ENTRIES.values()]
    facts = {"project": project, "by": jana, "entries": entries}
    assert actions.accept_all_suggestions(**facts) == len(entries)
    assert actions.accept_all_suggestions(**facts) == 0
    assert trail() == ["suggestion.accept_all"]


def test_rejecting_needs_a_reason_that_stays(project, jana):
    facts = {"project": project, "by": jana, "key": "politics"}
    with pytest.raises(actions.ReasonMissingError):
        actions.decide_suggestion(**facts, decision="rejected", reason=" ")
    actions.decide_suggestion(**facts, decision="rejected", reason="Der Rat will nicht")
    decision = SuggestionDecision.objects.get()
    assert (decision.decision, decision.reason) == ("rejected", "Der Rat will nicht")
    actions.decide_suggestion(**facts, decision="postponed")
    assert SuggestionDecision.objects.get().decision == "postponed"
    actions.reconsider_suggestion(**facts)
    assert not SuggestionDecision.objects.exists()
    assert trail() == [
        "suggestion.reject",
        "suggestion.postpone",
        "suggestion.reconsider",
    ]


def test_a_failing_change_leaves_nothing_behind(seat, jana, monkeypatch):
    def broken(**_facts):
        raise RuntimeError

    monkeypatch.setattr("auftakt.kernel.audit.record", broken)
    with pytest.raises(RuntimeError):
        fill(seat, jana, OrganisationFactory(project=seat.circle.project))
    assert not seat.assignments.exists()
