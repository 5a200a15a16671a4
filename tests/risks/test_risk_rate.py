"""One's own view; that of others is confidential, and looking at it leaves a trace."""

import pytest
from django.urls import reverse

from auftakt.kernel.models import AuditEntry
from auftakt.risks.models import RiskRating
from tests.factories.risks import RiskFactory, RiskRatingFactory, RiskScaleFactory
from tests.risks.pages import url_of

SENT = {"gross_likelihood": "3", "gross_impact": "4"}


@pytest.fixture
def risk(project):
    return RiskFactory(project=project)


@pytest.fixture
def url(risk):
    return url_of(risk, "einschaetzen/")


def test_only_those_who_may_rate(moderator, ulf, gesa, otto, sign_in, url):
    for account, status in ((moderator, 200), (ulf, 403), (gesa, 403), (otto, 404)):
        assert sign_in(account).get(url).status_code == status
    assert sign_in(ulf).post(url, SENT).status_code == 403


def test_gross_alone_is_enough(hanne, sign_in, url):
    page = sign_in(hanne).get(url).content.decode()
    assert "3 · möglich" in page
    assert sign_in(hanne).post(url, SENT).status_code == 302
    rating = RiskRating.objects.get()
    assert (rating.account, rating.kind, rating.likelihood) == (hanne, "gross", 3)


def test_worse_after_treatment_is_asked_not_refused(hanne, sign_in, url):
    sent = {**SENT, "residual_likelihood": "5", "residual_impact": "5"}
    page = sign_in(hanne).post(url, sent, follow=True).content.decode()
    assert "Stimmt das?" in page
    assert RiskRating.objects.count() == 2
    better = {**SENT, "residual_likelihood": "1", "residual_impact": "1"}
    page = sign_in(hanne).post(url, better, follow=True).content.decode()
    assert "Stimmt das?" not in page


@pytest.mark.parametrize(
    "changed",
    [
        {"gross_likelihood": ""},
        {"gross_impact": "6"},
        {"residual_likelihood": "2"},
        {"residual_impact": "x"},
    ],
)
def test_half_a_view_is_asked_for_the_rest(hanne, sign_in, url, changed):
    page = sign_in(hanne).post(url, {**SENT, **changed})
    assert page.context["form"].errors
    assert not RiskRating.objects.exists()


def test_a_closed_risk_takes_no_more(project, hanne, sign_in):
    risk = RiskFactory(project=project, status="closed")
    url = url_of(risk, "einschaetzen/")
    assert "Einschätzung speichern" not in sign_in(hanne).get(url).content.decode()
    assert sign_in(hanne).post(url, SENT).status_code == 409


def test_the_own_view_is_filled_in_while_the_scale_holds(
    project, hanne, sign_in, risk, url
):
    RiskScaleFactory(project=project, number=1)
    RiskRatingFactory(risk=risk, account=hanne, likelihood=2)
    form = sign_in(hanne).get(url).context["form"]
    assert form["gross_likelihood"].value() == 2
    RiskScaleFactory(project=project, number=2)
    form = sign_in(hanne).get(url).context["form"]
    assert form["gross_likelihood"].value() is None


def test_views_of_others_need_the_right_and_leave_a_trace(
    jana, hanne, sign_in, risk, url, time_machine
):
    time_machine.move_to("2026-11-27T10:00:00Z")
    RiskRatingFactory(risk=risk, account__name="Rita Geheim")
    see = reverse("risks:ratings_see", args=["ebersfelde", risk.public_id])
    assert sign_in(hanne).post(see).status_code == 403
    assert "Einzelne" not in sign_in(hanne).get(url).content.decode()
    client = sign_in(jana)
    assert "Rita Geheim" not in client.get(url).content.decode()
    assert not AuditEntry.objects.filter(action="risk.see_ratings").exists()
    assert "Rita Geheim" in client.post(see, follow=True).content.decode()
    entry = AuditEntry.objects.get(action="risk.see_ratings")
    assert (entry.actor, entry.fields) == (str(jana.public_id), [])
    other = RiskRatingFactory(project=risk.project, account__name="Rolf Geheim").risk
    other_page = client.get(url_of(other, "einschaetzen/")).content.decode()
    assert "Rolf Geheim" not in other_page


def test_the_view_closes_after_half_an_hour(jana, sign_in, risk, url, time_machine):
    RiskRatingFactory(risk=risk, account__name="Rita Geheim")
    see = reverse("risks:ratings_see", args=["ebersfelde", risk.public_id])
    client = sign_in(jana)
    time_machine.move_to("2026-11-27T10:00:00Z")
    client.post(see)
    time_machine.move_to("2026-11-27T10:29:00Z")
    assert "Rita Geheim" in client.get(url).content.decode()
    time_machine.move_to("2026-11-27T10:31:00Z")
    assert "Rita Geheim" not in client.get(url).content.decode()
