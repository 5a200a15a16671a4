"""The ledger: everything that was said, with its fate."""

from auftakt.decisions.models import Concern, ProposalVersion
from tests.decisions.conftest import asked, say
from tests.decisions.pages import html, url
from tests.factories.decisions import ConcernFactory


def test_an_empty_ledger_says_what_it_is_for(project, desk):
    assert "Jede Sorge bekommt eine Nummer" in html(desk, url("concern_list", project))


def test_the_ledger_is_searched_and_narrowed(project, desk):
    ConcernFactory(project=project, number=1, text="Kein Bus", voice="Jobcenter")
    ConcernFactory(project=project, number=2, text="Kein Geld", fate="answered")
    address = url("concern_list", project)
    assert "2 Bedenken," in html(desk, address)
    found = html(desk, f"{address}?suche=jobc")
    assert "Kein Bus" in found
    assert "Kein Geld" not in found
    assert "Kein Geld" not in html(desk, f"{address}?stand=offen")
    assert "Kein Bus" not in html(desk, f"{address}?stand=fertig")
    assert "Dazu passt kein Bedenken" in html(desk, f"{address}?suche=xyz")


def test_concerns_of_a_running_round_without_names_wait(
    project, desk, proposal, jana, places
):
    round_ = asked(proposal, jana, places, is_secret=True)
    say(round_, places[0], 2)
    say(round_, places[0], reason="Kein Bus")
    assert not Concern.objects.exists()
    close = url("round_close", project, round_.public_id)
    desk.post(close, {"outcome_text": "Schon alles gesagt."})
    assert "Kein Bus" in html(desk, url("concern_list", project))


def test_two_hundred_concerns_ask_the_same_queries(
    project, desk, django_assert_max_num_queries
):
    version = ConcernFactory(project=project, number=1).about
    for number in range(2, 200):
        ConcernFactory(project=project, about=version, number=number)
    with django_assert_max_num_queries(75):
        desk.get(url("concern_list", project))
    assert ProposalVersion.objects.count() == 1
