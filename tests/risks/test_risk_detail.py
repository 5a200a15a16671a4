"""One risk with all that is known of it, and its buttons."""

import pytest
from django.urls import reverse

from auftakt.risks.models import Risk
from tests.factories.origins import OriginLinkFactory
from tests.factories.risks import RiskFactory, RiskReviewFactory
from tests.risks.pages import queries_of, url_of


@pytest.fixture
def people(jana, ulf):
    return jana, ulf


def test_everybody_reads_only_some_write(project, jana, ulf, gesa, otto, sign_in):
    risk = RiskFactory(project=project)
    for account, may in ((jana, True), (ulf, False), (gesa, False)):
        page = sign_in(account).get(url_of(risk))
        assert risk.cause in page.content.decode()
        assert ("/aendern/" in page.content.decode()) is may
        assert ("/einschaetzen/" in page.content.decode()) is may
    assert sign_in(otto).get(url_of(risk)).status_code == 404


def test_both_ends_of_the_thread_are_shown(project, jana, sign_in):
    risk = RiskFactory(project=project)
    OriginLinkFactory(
        project=project, outcome_id=risk.public_id, source_title="Karte am Brett"
    )
    OriginLinkFactory(
        project=project,
        source_id=risk.public_id,
        source_kind="risk",
        outcome_kind="measure",
        outcome_title="Dankfest im Mai",
    )
    page = sign_in(jana).get(url_of(risk)).content.decode()
    assert "Karte am Brett" in page
    assert "Dankfest im Mai" in page


@pytest.mark.parametrize(
    ("name", "states"),
    [
        ("risk_occurred", ("open", "occurred")),
        ("risk_reopen", ("occurred", "open")),
        ("risk_reopen", ("closed", "open")),
    ],
)
def test_the_state_changes_by_button(project, people, sign_in, name, states):
    jana, ulf = people
    risk = RiskFactory(project=project, status=states[0])
    url = reverse(f"risks:{name}", args=["ebersfelde", risk.public_id])
    assert sign_in(ulf).post(url).status_code == 403
    assert sign_in(jana).post(url).status_code == 302
    assert Risk.objects.get().status == states[1]
    assert sign_in(jana).get(url_of(risk)).status_code == 200


def test_many_reviews_cost_as_many_queries_as_one(project, jana, sign_in):
    risk, client = RiskFactory(project=project), sign_in(jana)
    RiskReviewFactory(risk=risk, by=jana)
    client.get(url_of(risk))
    one = queries_of(client, url_of(risk))
    for _ in range(5):
        RiskReviewFactory(risk=risk, by=jana)
    assert queries_of(client, url_of(risk)) == one
