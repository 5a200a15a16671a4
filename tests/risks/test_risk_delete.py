"""Deleting asks first."""

from auftakt.origins.models import OriginLink
from auftakt.risks.models import Risk
from tests.factories.origins import OriginLinkFactory
from tests.factories.risks import RiskFactory, RiskRatingFactory
from tests.risks.pages import url_of


def test_only_those_who_write_may(project, hanne, ulf, gesa, otto, sign_in):
    url = url_of(RiskFactory(project=project), "loeschen/")
    for account, status in ((hanne, 200), (ulf, 403), (gesa, 403), (otto, 404)):
        assert sign_in(account).get(url).status_code == status


def test_it_shows_the_origin_and_takes_the_ratings_along(project, jana, sign_in):
    risk, client = RiskRatingFactory(project=project).risk, sign_in(jana)
    OriginLinkFactory(
        project=project, outcome_id=risk.public_id, source_title="Karte am Brett"
    )
    url = url_of(risk, "loeschen/")
    assert "Karte am Brett" in client.get(url).content.decode()
    too_long = client.post(url, {"reason": "x" * 501})
    assert "reason" in too_long.context["form"].errors
    assert Risk.objects.exists()
    assert client.post(url, {"reason": "doppelt"}).status_code == 302
    assert not Risk.objects.exists()
    assert OriginLink.objects.get().outcome_state == "deleted"
