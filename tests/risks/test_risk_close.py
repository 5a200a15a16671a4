"""Closing asks for a reason and shows where the risk came from."""

from auftakt.origins.models import OriginLink
from auftakt.risks.models import Risk
from tests.factories.origins import OriginLinkFactory
from tests.factories.risks import RiskFactory
from tests.risks.pages import url_of


def test_only_those_who_write_may(project, hanne, ulf, gesa, otto, sign_in):
    url = url_of(RiskFactory(project=project), "abschliessen/")
    for account, status in ((hanne, 200), (ulf, 403), (gesa, 403), (otto, 404)):
        assert sign_in(account).get(url).status_code == status


def test_it_needs_a_reason_and_tells_the_origin(project, jana, sign_in):
    risk, client = RiskFactory(project=project), sign_in(jana)
    OriginLinkFactory(
        project=project, outcome_id=risk.public_id, source_title="Karte am Brett"
    )
    url = url_of(risk, "abschliessen/")
    assert "Karte am Brett" in client.get(url).content.decode()
    assert "reason" in client.post(url, {"reason": " "}).context["form"].errors
    assert Risk.objects.get().status == "open"
    assert client.post(url, {"reason": "Der Kurs läuft."}).status_code == 302
    risk = Risk.objects.get()
    assert (risk.status, risk.status_reason) == ("closed", "Der Kurs läuft.")
    assert OriginLink.objects.get().outcome_state == "done"
