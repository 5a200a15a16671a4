"""Cards and ratings from phones, and the line on the page of all analyses."""

import pytest
from django.utils import timezone

from auftakt.accounts.models import Membership
from auftakt.analyses.answering import overview_of, store_of
from auftakt.kernel.models import AuditEntry
from auftakt.risks.errors import CardInUseError
from auftakt.risks.models import Risk, RiskRating
from auftakt.risks.queries import risk_rows
from tests.factories.analyses import RoundInviteFactory
from tests.factories.origins import OriginLinkFactory
from tests.factories.risks import RiskFactory, RiskRatingFactory

NOW = timezone.now()


@pytest.fixture
def invite(project):
    return RoundInviteFactory(round__project=project, round__analysis="risk")


def save(invite, activity, subject_id, **values):
    store = store_of(activity)
    store.save(invite.round, invite.link, subject_id, values, NOW)
    return store.answers_of(invite.round, invite.link)


def test_a_card_becomes_one_risk_however_often_it_is_sent(invite):
    for text in ("Der Raum fehlt", "Der Raum fehlt", "Kein Raum"):
        found = save(invite, "risk_cards", "key-1", text=text)
        assert found == {"key-1": {"text": text}}
    save(invite, "risk_cards", "key-2", text="Kein Geld")
    save(invite, "risk_cards", "key-3", text="  ")
    assert [risk.title for risk in Risk.objects.all()] == ["Kein Raum", "Kein Geld"]
    assert not store_of("risk_cards").subjects(invite.round, invite.link)


def test_an_emptied_card_is_taken_back(invite):
    save(invite, "risk_cards", "key-1", text="Der Raum fehlt")
    assert save(invite, "risk_cards", "key-1", text="") == {}
    assert not Risk.objects.exists()
    assert AuditEntry.objects.get(action="risk.delete").actor == ""


@pytest.mark.parametrize("work", ["rated", "owned", "linked"])
def test_a_card_somebody_works_with_stays(invite, project, work):
    save(invite, "risk_cards", "key-1", text="Der Raum fehlt")
    risk = Risk.objects.get()
    if work == "rated":
        RiskRatingFactory(risk=risk)
    elif work == "owned":
        Risk.objects.update(owner="Bauamt")
    else:
        OriginLinkFactory(project=project, source_id=risk.public_id)
    with pytest.raises(CardInUseError):
        save(invite, "risk_cards", "key-1", text="")
    assert Risk.objects.get() == risk


def test_one_person_does_not_see_the_cards_of_another(invite, project):
    save(invite, "risk_cards", "key-1", text="Der Raum fehlt")
    other = RoundInviteFactory(round=invite.round, link__project=project)
    assert not store_of("risk_cards").answers_of(other.round, other.link)


def test_each_tap_is_kept_and_counts_when_both_are_there(invite, project):
    risk = RiskFactory(project=project)
    key = str(risk.public_id)
    assert save(invite, "risk_rating", key, likelihood=4) == {key: {"likelihood": 4}}
    assert risk_rows(project)[0].gross is None
    found = save(invite, "risk_rating", key, likelihood=4, impact=5)
    assert found == {key: {"likelihood": 4, "impact": 5}}
    (row,) = risk_rows(project)
    assert (row.gross.raters, row.facts.level) == (1, "high")


def test_only_running_risks_of_the_round_are_asked_about(
    invite, project, other_project
):
    asked, other = RiskFactory(project=project), RiskFactory(project=project)
    closed = RiskFactory(project=project, status="closed")
    foreign = RiskFactory(project=other_project)
    invite.round.subjects = [str(one.public_id) for one in (asked, closed, foreign)]
    store = store_of("risk_rating")
    subjects = store.subjects(invite.round, invite.link)
    assert [one.id for one in subjects] == [str(asked.public_id)]
    for one in (other, closed, foreign):
        save(invite, "risk_rating", str(one.public_id), likelihood=1, impact=1)
    assert not RiskRating.objects.exists()


def test_topics_are_for_those_who_may_see_assessments(project, jana, gesa):
    risk = RiskFactory(project=project, title="Strittig")
    for likelihood in (1, 5, 5):
        RiskRatingFactory(risk=risk, likelihood=likelihood)
    seen = {
        account: overview_of("risk", Membership.objects.get(account=account))
        for account in (jana, gesa)
    }
    assert [topic.title for topic in seen[jana].topics] == ["Strittig"]
    assert seen[gesa].topics == []
    assert seen[gesa].entries == 1
    assert seen[gesa].url == "/p/ebersfelde/risiken/"
