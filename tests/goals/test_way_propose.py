"""The way is worded and agreed on only after the goals (S25, S28)."""

import pytest
from django.urls import reverse
from django.utils import timezone

from auftakt.decisions.actions.proposals import Wording
from auftakt.decisions.actions.rounds import open_round
from auftakt.decisions.models import BallotRound, Proposal
from auftakt.goals.actions.gates import open_procedure
from auftakt.goals.actions.goals import create_goal, reword_goal
from auftakt.goals.errors import WayShutError
from auftakt.goals.models import Goal
from auftakt.goals.queries.gates import procedure_gate, procedure_standing
from tests.factories.circle import SeatFactory, hold
from tests.goals.pages import ROOT

URL = f"{ROOT}weg/vorlegen/"
TEXT = "Drei Runden mit allen Ortsteilen."


@pytest.fixture
def seat(project):
    made = SeatFactory(project=project)
    hold(made, person="Frau Pohlke")
    return made


@pytest.fixture
def opened(project, jana, seat):
    values = {"title": "Sprache", "text": "Alle lernen Deutsch."}
    create_goal(project=project, by=jana, values=values)
    open_procedure(project=project, by=jana, reason="Der Rat tagt.", now=timezone.now())


def standing(project):
    return procedure_standing(project, procedure_gate(project)).state


def test_a_shut_way_cannot_be_proposed(project, jana, sign_in):
    client = sign_in(jana)
    assert "Der Weg ist noch nicht dran" in client.get(URL).content.decode()
    answer = client.post(URL, {"text": TEXT, "reason": ""})
    assert answer.status_code == 200
    assert not Proposal.objects.filter(subject_kind="procedure").exists()


def test_an_open_way_is_worded_and_worded_again(project, jana, sign_in, opened):
    client = sign_in(jana)
    client.post(URL, {"text": TEXT, "reason": ""})
    again = client.post(URL, {"text": TEXT, "reason": ""})
    assert "Der Wortlaut ist derselbe" in again.content.decode()
    client.post(URL, {"text": f"{TEXT} Und eine Klausur.", "reason": "mehr Zeit"})
    way = Proposal.objects.get(subject_kind="procedure")
    assert way.versions.count() == 2
    assert "Fassung 2 liegt vor" in client.get(f"{ROOT}weg/").content.decode()


def test_a_goal_reworded_later_ends_the_agreement_on_the_way(
    project, jana, seat, opened, sign_in
):
    sign_in(jana).post(URL, {"text": TEXT, "reason": ""})
    way = Proposal.objects.get(subject_kind="procedure")
    version = way.versions.get()
    values = {"opens_on": timezone.localdate()}
    round_ = open_round(version=version, by=jana, seats=[seat], values=values)
    BallotRound.objects.filter(pk=round_.pk).update(
        passed=True, closed_at=timezone.now()
    )
    assert standing(project) == "agreed"
    wording = Wording("Alle finden einen Kurs.", "klarer")
    reword_goal(goal=Goal.objects.get(), by=jana, wording=wording)
    assert standing(project) == "reopened"
    open_procedure(project=project, by=jana, reason="Eilig.", now=timezone.now())
    assert standing(project) == "reopened"
    listed = sign_in(jana).get(reverse("decisions:proposal_list", args=[project.slug]))
    assert "nach der Einigung geändert" in listed.content.decode()


def test_no_round_on_the_way_while_it_is_shut(project, jana, seat, opened, sign_in):
    sign_in(jana).post(URL, {"text": TEXT, "reason": ""})
    wording = Wording("Alle finden einen Kurs.", "klarer")
    reword_goal(goal=Goal.objects.get(), by=jana, wording=wording)
    version = Proposal.objects.get(subject_kind="procedure").versions.get()
    with pytest.raises(WayShutError):
        open_round(
            version=version,
            by=jana,
            seats=[seat],
            values={"opens_on": timezone.localdate()},
        )
