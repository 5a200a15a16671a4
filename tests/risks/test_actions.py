"""What is written, in which version, and what the red thread shows of it."""

import datetime as dt

import pytest
from django.utils import timezone

from auftakt.kernel.errors import StaleVersionError
from auftakt.kernel.models import AuditEntry
from auftakt.origins.models import OriginLink
from auftakt.risks.actions import (
    create_risk,
    delete_risk,
    rate_risk,
    renew_scale,
    review_risk,
    set_risk_status,
    take_examples,
    update_risk,
)
from auftakt.risks.content import typical_risks
from auftakt.risks.domain.kinds import RatingKind, RiskStatus
from auftakt.risks.domain.levels import Cell
from auftakt.risks.errors import RiskClosedError, ScaleChangedError
from auftakt.risks.models import Risk, RiskRating, RiskReview, RiskScale
from tests.factories.origins import OriginLinkFactory
from tests.factories.risks import RiskFactory, RiskRatingFactory

NOW = timezone.now()
SCALE = {
    "likelihood_labels": list("abcde"),
    "impact_labels": list("fghij"),
    "medium_from": 5,
    "high_from": 12,
}


def last_action():
    return AuditEntry.objects.latest("sequence").action


def test_risks_are_numbered_within_their_project(project, other_project, jana):
    RiskFactory(project=other_project, number=7)
    for number in (1, 2):
        risk = create_risk(project=project, by=jana, values={"title": "Wohnraum"})
        assert (risk.number, risk.code) == (number, f"R-0{number}")
    assert last_action() == "risk.create"


def test_a_long_title_is_cut_and_kept_as_text(project, jana):
    text = "Der Helferkreis ist müde. " * 10
    risk = create_risk(project=project, by=jana, values={"title": text})
    assert len(risk.title) <= 120
    assert risk.title.endswith("…")
    assert risk.event == text.strip()


def test_examples_are_taken_once(project, jana):
    entries = typical_risks("de")
    assert take_examples(project=project, by=jana, entries=entries) == len(entries)
    assert take_examples(project=project, by=jana, entries=entries) == 0
    assert Risk.objects.filter(project=project, threatens_people=True).count() == 1


def test_both_languages_offer_the_same_risks():
    german, english = typical_risks("de"), typical_risks("en")
    assert [one["category"] for one in german] == [one["category"] for one in english]


def test_a_new_title_reaches_both_ends_of_the_thread(project, jana):
    risk = RiskFactory(project=project)
    OriginLinkFactory(project=project, outcome_id=risk.public_id)
    OriginLinkFactory(project=project, source_id=risk.public_id, source_kind="risk")
    stale = Risk.objects.get()
    update_risk(risk=risk, by=jana, changes={"title": "Neu"})
    assert OriginLink.objects.filter(outcome_title="Neu").count() == 1
    assert OriginLink.objects.filter(source_title="Neu").count() == 1
    with pytest.raises(StaleVersionError):
        update_risk(risk=stale, by=jana, changes={"title": "Anders"})


def test_closing_and_opening_show_at_the_origin(project, jana):
    risk = RiskFactory(project=project)
    OriginLinkFactory(project=project, outcome_id=risk.public_id)
    set_risk_status(risk=risk, by=jana, status=RiskStatus.CLOSED, reason="erledigt")
    link = OriginLink.objects.get()
    assert (link.outcome_state, link.dropped_reason) == ("done", "erledigt")
    with pytest.raises(RiskClosedError):
        rate_risk(risk=risk, by=jana, given={RatingKind.GROSS: Cell(1, 1)}, now=NOW)
    with pytest.raises(RiskClosedError):
        review_risk(risk=risk, by=jana, reviewed_on=NOW.date(), next_on=None)
    set_risk_status(risk=risk, by=jana, status=RiskStatus.OPEN)
    assert OriginLink.objects.get().outcome_state == "open"
    assert not RiskRating.objects.exists()
    assert not RiskReview.objects.exists()


def test_deleting_says_so_at_both_ends(project, jana):
    risk = RiskRatingFactory(project=project).risk
    OriginLinkFactory(project=project, outcome_id=risk.public_id)
    OriginLinkFactory(project=project, source_id=risk.public_id, source_kind="risk")
    delete_risk(risk=risk, by=jana, reason="doppelt")
    assert OriginLink.objects.filter(outcome_state="deleted").count() == 1
    assert OriginLink.objects.filter(source_gone=True).count() == 1
    assert not RiskRating.objects.exists()


def test_a_review_moves_the_day_and_keeps_the_note(project, jana):
    risk = RiskFactory(project=project, review_on=dt.date(2026, 11, 1))
    day, after = dt.date(2026, 11, 20), dt.date(2027, 2, 1)
    review_risk(risk=risk, by=jana, reviewed_on=day, next_on=after, note="ruhig")
    assert Risk.objects.get().review_on == after
    assert RiskReview.objects.get().note == "ruhig"


def test_a_new_view_is_a_new_row_on_the_scale_of_its_day(project, jana):
    risk = RiskFactory(project=project)
    gross = {RatingKind.GROSS: Cell(3, 4)}
    rate_risk(risk=risk, by=jana, given=gross, now=NOW)
    renew_scale(project=project, by=jana, seen=1, values=SCALE)
    both = {**gross, RatingKind.RESIDUAL: Cell(2, 2)}
    rate_risk(risk=risk, by=jana, given=both, now=NOW)
    found = RiskRating.objects.order_by("pk").values_list("kind", "scale__number")
    assert list(found) == [("gross", 1), ("gross", 2), ("residual", 2)]
    first = RiskScale.objects.get(number=1)
    assert first.likelihood_labels[0] == "sehr unwahrscheinlich"
    assert last_action() == "risk.rate"


def test_the_slower_of_two_who_change_the_scale_is_told(project, jana):
    renew_scale(project=project, by=jana, seen=1, values=SCALE)
    with pytest.raises(ScaleChangedError):
        renew_scale(project=project, by=jana, seen=1, values=SCALE)
    assert RiskScale.objects.count() == 2
