"""A changed scale is a new version; what was rated keeps its own."""

import pytest

from auftakt.risks.models import RiskScale
from auftakt.risks.queries import risk_rows
from tests.factories.risks import RiskRatingFactory
from tests.risks.pages import ROOT

URL = f"{ROOT}skala/"


def sent(client):
    form = client.get(URL).context["form"]
    return {bound.html_name: bound.value() for bound in form}


def test_only_those_who_decide_may(project, jana, moderator, gesa, otto, sign_in):
    for account, status in ((jana, 200), (moderator, 403), (gesa, 403), (otto, 404)):
        assert sign_in(account).get(URL).status_code == status


def test_a_new_version_leaves_old_ratings_alone(project, jana, sign_in):
    RiskRatingFactory(project=project, likelihood=3, impact=3)
    first = RiskScale.objects.get()
    RiskScale.objects.update(number=1)
    client = sign_in(jana)
    changed = {**sent(client), "medium_from": "3", "high_from": "6"}
    assert client.post(URL, {**changed, "likelihood_1": "nie"}).status_code == 302
    assert RiskScale.objects.count() == 2
    assert RiskScale.objects.get(pk=first.pk).likelihood_labels == list("abcde")
    assert risk_rows(project)[0].facts.level == "medium"
    assert "früheren Skala" in client.get(ROOT).content.decode()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("high_from", "3"),
        ("high_from", "26"),
        ("medium_from", ""),
        ("likelihood_1", ""),
        ("impact_5", "x" * 41),
    ],
)
def test_what_is_wrong_is_said_at_the_field(project, jana, sign_in, name, value):
    client = sign_in(jana)
    page = client.post(URL, {**sent(client), name: value})
    assert name in page.context["form"].errors
    assert not RiskScale.objects.exists()


def test_the_slower_of_two_is_told(project, jana, sign_in):
    client = sign_in(jana)
    opened = sent(client)
    client.post(URL, opened)
    assert client.post(URL, opened).status_code == 409
