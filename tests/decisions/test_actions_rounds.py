"""Rounds open, close with their arithmetic, and keep what may be kept."""

import datetime as dt

import pytest

from auftakt.decisions.actions.ballots import Tap, enter_ballot
from auftakt.decisions.actions.proposals import Wording, add_version, drop_proposal
from auftakt.decisions.actions.rounds import (
    close_round,
    move_end,
    open_round,
    take_back_round,
)
from auftakt.decisions.errors import (
    NewerVersionError,
    NobodyEligibleError,
    NoOptionsError,
    ProposalDroppedError,
    QuorumTooLowError,
    RoundAnsweredError,
    RoundClosedError,
    RoundNotBegunError,
    RoundRunningError,
    SameTextError,
    SeatsLeftOutError,
    TooFewForSecrecyError,
)
from auftakt.decisions.models import Ballot, BallotRound, Concern, Proposal
from auftakt.decisions.queries.proposals import proposal_rows
from tests.decisions.conftest import NOW, TODAY, asked, say


def close(round_, by, **facts):
    return close_round(round_=round_, by=by, now=NOW, **facts)


def test_a_closed_round_keeps_its_arithmetic(round_, places, jana):
    for place in places[:6]:
        say(round_, place, 1)
    say(round_, places[6], 2)
    say(round_, places[7], 4)
    closed = close(round_, jana, outcome_text="Getragen.")
    result = closed.result
    assert closed.passed
    assert result["counts"] == {"0": {"1": 6, "2": 1, "4": 1}}
    assert result["missing"] == ["Platz 9"]
    assert result["abstained"] == 1
    assert result["steps"][0]["facts"] == {"answered": 8, "eligible": 9, "needed": 5}
    assert Ballot.objects.count() == 8


def test_without_names_only_the_sums_stay(proposal, places, jana):
    round_ = asked(proposal, jana, places, is_secret=True)
    for place in places[:5]:
        say(round_, place, 1)
    say(round_, places[5], 2)
    say(round_, places[5], reason="Wer zahlt?")
    closed = close(round_, jana)
    assert closed.result["counts"] == {"0": {"1": 5, "2": 1}}
    assert not Ballot.objects.exists()
    assert Concern.objects.get().ballot is None


def test_what_was_feared_without_names_comes_with_the_close(proposal, places, jana):
    round_ = asked(proposal, jana, places, is_secret=True)
    for place in places[:6]:
        say(round_, place, 2)
        say(round_, place, reason=f"Sorge von {place.seat}")
    assert not Concern.objects.exists()
    close(round_, jana)
    assert Concern.objects.count() == 6
    assert set(Concern.objects.values_list("ballot", "said_on")) == {(None, TODAY)}


def test_over_goals_all_filled_seats_decide(proposal, places, jana):
    Proposal.objects.update(subject_kind="goal", subject_id=proposal.public_id)
    proposal.refresh_from_db()
    with pytest.raises(SeatsLeftOutError):
        asked(proposal, jana, places[:8])
    with pytest.raises(QuorumTooLowError):
        asked(proposal, jana, places, quorum=10)
    assert asked(proposal, jana, places).eligible.count() == 9


def test_too_few_seats_cannot_stay_unknown(proposal, places, jana):
    with pytest.raises(TooFewForSecrecyError):
        asked(proposal, jana, places[:4], is_secret=True)


def test_a_round_that_has_not_begun_is_not_counted(proposal, places, jana):
    tomorrow = TODAY + dt.timedelta(days=1)
    round_ = asked(proposal, jana, places, opens_on=tomorrow)
    with pytest.raises(RoundNotBegunError):
        close(round_, jana)


def test_only_the_newest_wording_is_asked_about(proposal, places, jana):
    version = proposal.versions.get()
    add_version(proposal=proposal, by=jana, wording=Wording("Neu"), today=TODAY)
    seats = [place.seat for place in places]
    with pytest.raises(NewerVersionError):
        open_round(version=version, by=jana, seats=seats, values={"opens_on": TODAY})


def test_marks_of_the_answers_outlive_the_ballots(proposal, places, jana):
    round_ = asked(proposal, jana, places, is_secret=True)
    for one in round_.eligible.all():
        tap = Tap(key="room", value=1)
        enter_ballot(eligible=one, by=jana, tap=tap, now=NOW, today=TODAY)
    assert close(round_, jana).result["entered"] == 9


def test_below_five_voters_no_sums_stay(proposal, places, jana):
    round_ = asked(proposal, jana, places, is_secret=True, quorum=10)
    for place in places[:4]:
        say(round_, place, 1)
    result = close(round_, jana).result
    assert not result["is_shown"]
    assert "counts" not in result
    assert [step["key"] for step in result["steps"]] == ["quorum"]


def test_a_second_round_one_vote_apart_shows_no_sums(proposal, places, jana):
    first = asked(proposal, jana, places, is_secret=True)
    for place in places[:8]:
        say(first, place, 1)
    assert close(first, jana).result["is_shown"]
    second = asked(proposal, jana, places, is_secret=True)
    for place in places[:7]:
        say(second, place, 1)
    assert not close(second, jana).result["is_shown"]


def test_one_round_at_a_time_and_none_over_a_changing_text(proposal, places, jana):
    round_ = asked(proposal, jana, places)
    with pytest.raises(RoundRunningError):
        asked(proposal, jana, places)
    with pytest.raises(RoundRunningError):
        add_version(proposal=proposal, by=jana, wording=Wording("Neu"), today=TODAY)
    with pytest.raises(RoundRunningError):
        drop_proposal(proposal=proposal, by=jana, reason="zu früh")
    close(round_, jana)
    with pytest.raises(RoundClosedError):
        close(round_, jana)
    with pytest.raises(RoundClosedError):
        move_end(round_=BallotRound.objects.get(), by=jana, closes_on=TODAY)
    add_version(proposal=proposal, by=jana, wording=Wording("Neu"), today=TODAY)
    with pytest.raises(SameTextError):
        add_version(proposal=proposal, by=jana, wording=Wording(" Neu "), today=TODAY)


def test_a_changed_text_reopens_what_was_agreed(round_, proposal, places, jana):
    for place in places:
        say(round_, place, 1)
    close(round_, jana)
    assert proposal_rows(proposal.project)[0].standing == "agreed"
    concern = Concern.objects.create(
        project=proposal.project,
        number=1,
        about=round_.version_of,
        text="Wer zahlt?",
        said_on=TODAY,
    )
    wording = Wording("Alle bekommen einen Kurs.", "klarer")
    version = add_version(
        proposal=proposal, by=jana, wording=wording, today=TODAY, taken_up=[concern]
    )
    assert proposal_rows(proposal.project)[0].standing == "reopened"
    concern.refresh_from_db()
    assert (concern.fate, concern.changed_in) == ("text_changed", version)


def test_a_round_nobody_answered_can_be_taken_back(round_, places, jana, proposal):
    take_back_round(round_=round_, by=jana)
    assert not BallotRound.objects.exists()
    again = asked(proposal, jana, places)
    say(again, places[0], 1)
    with pytest.raises(RoundAnsweredError):
        take_back_round(round_=again, by=jana)


def test_what_a_round_needs(proposal, places, jana):
    version = proposal.versions.get()
    with pytest.raises(NobodyEligibleError):
        open_round(version=version, by=jana, seats=[], values={"opens_on": TODAY})
    with pytest.raises(NoOptionsError):
        asked(proposal, jana, places, method="dots")
    drop_proposal(proposal=proposal, by=jana, reason="zu früh")
    with pytest.raises(ProposalDroppedError):
        asked(proposal, jana, places)
