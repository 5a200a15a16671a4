import datetime as dt

from auftakt.kernel import clock
from auftakt.swot.models import AgreedPoint
from tests.factories.swot import SwotEntryFactory
from tests.swot.pages import ROOT, sent_of

URL = f"{ROOT}festgehalten/neu/"


def test_the_text_of_a_card_comes_along(project, jana, moderator, sign_in):
    card = SwotEntryFactory(project=project, quadrant="threat", text="Hetze im Netz")
    client = sign_in(jana)
    url = f"{URL}?art=challenge&karte={card.public_id}"
    page = client.get(url)
    assert page.context["form"]["text"].value() == "Hetze im Netz"
    client.post(url, sent_of(page))
    point = AgreedPoint.objects.get()
    assert (point.kind, point.text, point.agreed_on) == (
        "challenge",
        "Hetze im Netz",
        clock.today(),
    )
    assert [source.entry for source in point.sources.all()] == [card]
    assert sign_in(moderator).get(URL).status_code == 403


def test_strengths_come_from_strengths_and_not_from_the_future(project, jana, sign_in):
    strength = SwotEntryFactory(project=project)
    threat = SwotEntryFactory(project=project, quadrant="threat")
    client = sign_in(jana)
    page = client.get(f"{URL}?art=unsinn&karte={threat.public_id}")
    assert page.context["form"].picked == ("strength",)
    tomorrow = clock.today() + dt.timedelta(days=1)
    sent = {"text": "Raum", "agreed_on": tomorrow, "strength": [strength.public_id]}
    page = client.post(URL, sent)
    assert page.context["form"].errors.keys() == {"agreed_on"}
    page = client.post(URL, {**sent, "strength": [threat.public_id]})
    assert "strength" in page.context["form"].errors
    assert not AgreedPoint.objects.exists()
