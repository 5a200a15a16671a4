"""A value through a personal link, in under a minute."""

from auftakt.goals.models import Measurement
from auftakt.kernel.models import AuditEntry
from tests.factories.goals import IndicatorFactory
from tests.factories.participants import PersonalLinkFactory

SENT = {"value": "12", "measured_on": "2026-06-30"}


def page_of(project):
    link = PersonalLinkFactory(project=project, token="wort")
    one = IndicatorFactory(project=project, link=link)
    return link, one, url_of(one)


def url_of(one):
    return f"/m/wort/messwert/{one.public_id}/"


def test_one_number_is_enough(project, client):
    link, one, url = page_of(project)
    assert one.name in client.get(url).content.decode()
    answer = client.post(url, SENT)
    assert "Gespeichert." in answer.content.decode()
    made = Measurement.objects.get()
    assert (made.link, made.by, made.value) == (link, None, 12)
    assert AuditEntry.objects.latest("sequence").actor == ""


def test_a_lost_answer_doubles_nothing(project, client):
    _link, _one, url = page_of(project)
    for _ in range(3):
        client.post(url, SENT)
    assert Measurement.objects.count() == 1


def test_a_wrong_number_says_so(project, client):
    _link, _one, url = page_of(project)
    answer = client.post(url, {**SENT, "value": "viele"})
    assert "value" in answer.context["form"].errors
    assert not Measurement.objects.exists()


def test_the_link_opens_only_what_was_put_on_it(project, other_project, client):
    page_of(project)
    others = [IndicatorFactory(project=town) for town in (project, other_project)]
    assert [client.get(url_of(one)).status_code for one in others] == [404, 404]


def test_an_unknown_link_leads_nowhere(project, client):
    _link, one, _url = page_of(project)
    assert client.get(f"/m/falsch/messwert/{one.public_id}/").status_code == 410


def test_the_own_page_asks_for_it_until_it_is_given(project, client):
    _link, one, url = page_of(project)
    one.frequency = "as_needed"
    one.save()
    asked = client.get("/m/wort/").context["also"]
    assert [(card.title, card.url, card.is_done) for card in asked] == [
        (one.name, url, False)
    ]
    client.post(url, SENT)
    assert client.get("/m/wort/").context["also"][0].is_done
