import datetime as dt

import pytest

from auftakt.inventory.actions import overlaps as actions
from auftakt.inventory.domain.overlap import LEAST_SCORE
from auftakt.inventory.errors import (
    NothingListedError,
    OverlapChangedError,
    OverlapReasonMissingError,
    OverlapsOpenError,
)
from auftakt.inventory.models import StructureOverlap
from auftakt.inventory.queries.overlap import (
    MOST_PER_PLANNED,
    is_open,
    overlaps,
    parallel_gate,
)
from auftakt.kernel.models import AuditEntry
from tests.factories.actors import OrganisationFactory
from tests.factories.circle import SeatAssignmentFactory, SeatFactory
from tests.factories.inventory import (
    StructureFactory,
    StructureMemberFactory,
)

NOW = dt.datetime(2026, 11, 23, 9, 4, tzinfo=dt.UTC)


def offer(project, name, **given):
    return StructureFactory(
        project=project,
        kind="offer",
        name=name,
        purpose=given.pop("purpose", "Deutsch üben mit Ehrenamtlichen"),
        **given,
    )


@pytest.fixture
def planned(project):
    return offer(project, "Sprachcafé", is_planned=True)


@pytest.fixture
def existing(project):
    return offer(project, "Deutschtreff")


@pytest.fixture
def overlap(project, planned, existing):
    actions.recheck(project=project, structure=planned)
    return StructureOverlap.objects.get()


def settle(overlap, by, **changes):
    actions.settle_overlap(
        overlap=overlap,
        by=by,
        changes={"answer": "use", **changes},
        seen=overlap.essence,
        now=NOW,
    )


def test_what_is_planned_is_compared_with_what_exists(overlap, planned, existing):
    assert (overlap.planned, overlap.existing) == (planned, existing)
    assert overlap.score >= LEAST_SCORE
    assert overlap.criteria[0]["key"] == "purpose"


def test_only_pairs_of_the_changed_entry_are_touched(project, overlap):
    before = overlap.changed_at
    actions.recheck(project=project, structure=offer(project, "Schuldnerberatung"))
    overlap.refresh_from_db()
    assert overlap.changed_at == before


def test_an_answer_has_author_and_day_and_stands_in_the_trail(overlap, jana):
    settle(overlap, jana)
    overlap.refresh_from_db()
    assert (overlap.answered_by, overlap.answered_at) == (jana, NOW)
    assert not is_open(overlap)
    assert AuditEntry.objects.filter(action="overlap.settle").count() == 1


def test_staying_apart_needs_a_reason(overlap, jana):
    with pytest.raises(OverlapReasonMissingError):
        settle(overlap, jana, answer="separate", reason=" ")
    settle(overlap, jana, answer="separate", reason="Andere Uhrzeit")


def test_nobody_decides_on_what_has_changed(overlap, jana):
    with pytest.raises(OverlapChangedError):
        actions.settle_overlap(
            overlap=overlap, by=jana, changes={"answer": "use"}, seen="b" * 64, now=NOW
        )


def test_a_material_change_opens_the_answer_again(project, overlap, existing, jana):
    settle(overlap, jana)
    existing.purpose = "Deutsch üben mit Ehrenamtlichen, jetzt auch abends"
    existing.save()
    actions.recheck(project=project, structure=existing)
    overlap.refresh_from_db()
    assert is_open(overlap)
    assert overlap.answer == "use"


def test_a_note_opens_nothing(project, overlap, existing, jana):
    settle(overlap, jana)
    existing.note = "Schlüssel beim Hausmeister"
    existing.save()
    actions.recheck(project=project, structure=existing)
    overlap.refresh_from_db()
    assert not is_open(overlap)


def test_a_pair_that_is_alike_no_more_goes_unless_it_was_answered(
    project, overlap, existing, jana
):
    other = offer(project, "Sprachtreff")
    actions.recheck(project=project, structure=other)
    settle(overlap, jana)
    for one in (existing, other):
        one.name, one.purpose = "Rentenauskunft", f"Anträge {one.pk}"
        one.name = f"{one.name} {one.pk}"
        one.save()
        actions.recheck(project=project, structure=one)
    assert list(StructureOverlap.objects.all()) == [overlap]


@pytest.fixture
def like_the_circle(project):
    """A body with five of the circle's organisations; nothing of it is stored yet."""
    shared = [OrganisationFactory(project=project) for _number in range(5)]
    for organisation in shared:
        seat = SeatFactory(project=project)
        SeatAssignmentFactory(seat=seat, organisation=organisation, person=None)
    body = StructureFactory(project=project, name="Runder Tisch Integration")
    for organisation in shared:
        StructureMemberFactory(structure=body, organisation=organisation, title="")
    for _number in range(4):
        StructureMemberFactory(structure=body)
    (found,) = overlaps(project)
    return found


def test_the_circle_is_compared_with_the_bodies_when_they_are_read(
    project, like_the_circle
):
    assert like_the_circle.planned is None
    assert {"key": "members", "closeness": 3, "words": []} in like_the_circle.criteria
    assert not StructureOverlap.objects.exists()
    (again,) = overlaps(project)
    assert again.public_id == like_the_circle.public_id


def _extend(overlap, jana):
    actions.settle_overlap(
        overlap=overlap,
        by=jana,
        changes={"answer": "extend"},
        seen=overlap.essence,
        now=NOW,
    )


def test_the_answer_about_the_circle_lasts_while_the_circle_does(
    project, like_the_circle, jana
):
    address = like_the_circle.public_id
    _extend(like_the_circle, jana)
    (stored,) = overlaps(project)
    assert (stored.public_id, stored.answer) == (address, "extend")
    assert not parallel_gate(project).open
    like_the_circle.existing.members.first().delete()
    assert [one.public_id for one in parallel_gate(project).open] == [address]


def test_of_two_first_answers_the_second_is_refused(project, like_the_circle, jana):
    (same,) = overlaps(project)
    _extend(like_the_circle, jana)
    with pytest.raises(OverlapChangedError):
        _extend(same, jana)


def test_of_many_likenesses_the_nearest_ten_are_kept(project, planned):
    for number in range(12):
        offer(project, f"Sprachcafé {number}")
    actions.recheck_all(project=project)
    assert StructureOverlap.objects.count() == MOST_PER_PLANNED


def test_many_entries_are_compared_at_once(project, planned, existing):
    actions.recheck_all(project=project)
    assert StructureOverlap.objects.count() == 1


def test_the_gate_opens_with_answers_and_the_circles_word(project, overlap, jana):
    with pytest.raises(OverlapsOpenError):
        actions.sign_off(project=project, by=jana, statement="", on=NOW.date())
    settle(overlap, jana)
    assert not parallel_gate(project).is_passed
    actions.sign_off(project=project, by=jana, statement="Nichts", on=NOW.date())
    assert parallel_gate(project).is_passed


def test_before_the_first_entry_there_is_nothing_to_state(project, jana):
    with pytest.raises(NothingListedError):
        actions.sign_off(project=project, by=jana, statement="", on=NOW.date())
    assert not parallel_gate(project).sign_off


def test_a_later_answer_makes_the_statement_outdated(project, overlap, jana):
    settle(overlap, jana)
    actions.sign_off(project=project, by=jana, statement="Nichts", on=NOW.date())
    overlap.refresh_from_db()
    settle(overlap, jana, answer="merge")
    gate = parallel_gate(project)
    assert gate.is_outdated
    assert not gate.is_passed


def test_taking_it_to_the_meeting_leaves_it_open(overlap, jana):
    actions.mark_for_meeting(
        overlap=overlap, by=jana, for_meeting=True, draft={"reason": "Andere Zeit"}
    )
    overlap.refresh_from_db()
    assert overlap.for_meeting
    assert overlap.reason == "Andere Zeit"
    assert is_open(overlap)
