import datetime as dt

from auftakt.swot.actions.dots import forget_givers
from auftakt.swot.models import SwotDot
from tests.factories.swot import SwotDotFactory, SwotEntryFactory
from tests.swot.pages import ROOT

URL = f"{ROOT}punkte/"


def tap(client, entry, wished):
    return client.post(URL, {"karte": str(entry.public_id), "punkte": wished})


def row(page, entry):
    found = [row for _field, rows in page.context["fields"] for row in rows]
    return next(one for one in found if one["entry"] == entry)


def test_five_dots_three_on_a_card(project, jana, sign_in):
    first, second, third = (SwotEntryFactory(project=project) for _ in range(3))
    client = sign_in(jana)
    assert tap(client, first, 3).url == f"{URL}#karte-{first.number}"
    page = client.get(URL)
    assert (row(page, first)["more"], row(page, second)["more"]) == (None, 1)
    assert tap(client, first, 4).status_code == 409
    tap(client, second, 2)
    page = client.get(URL)
    assert "Noch 0 von 5 Punkten" in page.text
    assert row(page, third)["more"] is None
    refused = tap(client, third, 1)
    assert refused.status_code == 409
    assert "Ihre fünf Punkte sind vergeben" in refused.text
    tap(client, second, 1)
    assert SwotDot.objects.filter(account=jana).count() == 2


def test_others_dots_are_not_shown(project, jana, sign_in):
    entry = SwotEntryFactory(project=project)
    SwotDotFactory(entry=entry, count=3)
    assert row(sign_in(jana).get(URL), entry)["dots"] == 0


def test_nonsense_and_roles(project, other_project, jana, ulf, sign_in):
    entry = SwotEntryFactory(project=project)
    client = sign_in(jana)
    for wrong in ("", "-1", "x", "12"):
        assert tap(client, entry, wrong).status_code == 409
    assert tap(client, SwotEntryFactory(project=other_project), 1).status_code == 404
    assert client.post(URL, {"karte": "x", "punkte": "1"}).status_code == 409
    assert sign_in(ulf).get(URL).status_code == 403
    assert not SwotDot.objects.exists()


def test_an_empty_board_says_so(project, jana, sign_in):
    assert "Noch steht keine Karte" in sign_in(jana).get(URL).text


def test_whose_dots_they_were_is_forgotten_in_time(project, jana):
    dot = SwotDotFactory(entry=SwotEntryFactory(project=project), account=jana, count=3)
    when = {"project": project, "by": jana, "kickoff_day": dt.date(2026, 1, 20)}
    SwotDot.objects.update(changed_at=dt.datetime(2026, 1, 10, 9, tzinfo=dt.UTC))
    assert forget_givers(**when, today=dt.date(2026, 7, 20)) == 0
    assert forget_givers(**when, today=dt.date(2026, 7, 21)) == 1
    dot.refresh_from_db()
    assert (dot.account, dot.link, dot.count) == (None, None, 3)
