import datetime as dt

from auftakt.swot.models import AgreedPoint
from tests.factories.swot import AgreedPointFactory, SwotEntryFactory
from tests.swot.pages import sent_of, url_of


def test_text_day_and_cards_change(project, jana, moderator, sign_in):
    old, new = (SwotEntryFactory(project=project) for _ in range(2))
    point = AgreedPointFactory(project=project, sources=[old])
    url = url_of(point, under="festgehalten/")
    client = sign_in(jana)
    later = dt.date(2026, 11, 25)
    sent = sent_of(client.get(url), text="Neu", agreed_on=later)
    assert client.post(url, sent).status_code == 302
    point.refresh_from_db()
    assert (point.text, point.agreed_on) == ("Neu", later)
    assert [source.entry for source in point.sources.all()] == [old]
    client.post(url, sent_of(client.get(url), strength=[str(new.public_id)]))
    assert [source.entry for source in point.sources.all()] == [new]
    assert sign_in(moderator).get(url).status_code == 403


def test_the_day_never_moves_back(project, jana, sign_in):
    point = AgreedPointFactory(project=project)
    url = url_of(point, under="festgehalten/")
    client = sign_in(jana)
    sent = sent_of(client.get(url), agreed_on=dt.date(2026, 11, 1))
    page = client.post(url, sent)
    assert page.context["form"].errors.keys() == {"agreed_on"}


def test_a_withdrawn_one_can_only_be_read(project, jana, sign_in):
    point = AgreedPointFactory(
        project=project, withdrawn_on=dt.date(2026, 11, 22), withdrawn_reason="gelöst"
    )
    url = url_of(point, under="festgehalten/")
    client = sign_in(jana)
    page = client.get(url)
    assert "gelöst" in page.text
    assert "Gilt nicht mehr" not in page.text
    sent = {"text": "Neu", "agreed_on": "2026-11-23"}
    assert client.post(url, sent).status_code == 409
    assert AgreedPoint.objects.get().text == point.text
