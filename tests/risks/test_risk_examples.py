"""Typical risks are offered and taken over once."""

from auftakt.risks.models import Risk
from tests.risks.pages import ROOT

URL = f"{ROOT}beispiele/"


def test_only_those_who_write_may(project, hanne, ulf, gesa, otto, sign_in):
    for account, status in ((hanne, 200), (ulf, 403), (gesa, 403), (otto, 404)):
        assert sign_in(account).get(URL).status_code == status


def test_what_is_ticked_comes_onto_the_list(project, jana, sign_in):
    client = sign_in(jana)
    assert "auswahl" in client.post(URL, {}).context["form"].errors
    chosen = {"auswahl": ["Wohnraum reicht nicht", "Die Förderung endet"]}
    assert client.post(URL, chosen).status_code == 302
    assert Risk.objects.filter(project=project).count() == 2
    page = client.get(URL)
    assert len(page.context["offered"]) == 6
    assert client.post(URL, chosen).context["form"].errors


def test_when_all_are_there_the_page_says_so(project, jana, sign_in):
    client = sign_in(jana)
    offered = [one["title"] for one in client.get(URL).context["offered"]]
    client.post(URL, {"auswahl": offered})
    assert "stehen schon auf Ihrer Liste" in client.get(URL).content.decode()
