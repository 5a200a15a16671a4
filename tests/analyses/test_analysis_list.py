"""All four analyses at a glance."""

import pytest

from auftakt.analyses import answering
from auftakt.analyses.answering import Overview, Topic
from auftakt.analyses.domain import AnalysisKind
from tests.factories.analyses import RoundInviteFactory
from tests.roadmap.counting import queries_of

PAGE = "/p/ebersfelde/analysen/"


@pytest.fixture(autouse=True)
def plain(monkeypatch):
    """With nothing in them: what the apps hand in, their own tests look at."""
    empty = {kind: lambda _membership: Overview(0) for kind in AnalysisKind}
    monkeypatch.setattr(answering, "_overviews", empty)


def test_everybody_in_the_project_sees_the_four(
    project, jana, ulf, gesa, otto, sign_in
):
    for account, may_edit in ((jana, True), (ulf, False), (gesa, False)):
        page = sign_in(account).get(PAGE)
        assert [card.kind for card in page.context["cards"]] == list(AnalysisKind)
        assert ("Andere fragen" in page.content.decode()) is may_edit
    assert sign_in(otto).get(PAGE).status_code == 404


def test_it_says_how_far_each_is_and_what_to_talk_about(
    project, jana, sign_in, monkeypatch
):
    def risks(_membership):
        return Overview(3, "/p/ebersfelde/risiken/", [Topic("Zu wenig Räume")])

    monkeypatch.setitem(answering._overviews, AnalysisKind.RISK, risks)
    RoundInviteFactory(round__project=project)
    page = sign_in(jana).get(PAGE)
    assert [card.status for card in page.context["cards"]] == [
        *("open", "begun", "done", "open")
    ]
    body = page.content.decode()
    assert "Zu wenig Räume" in body
    assert "0 von 1 haben geantwortet" in body
    assert "2 Analysen sind begonnen." in body


def test_an_analysis_that_nothing_keeps_is_left_out(
    project, jana, sign_in, monkeypatch
):
    one = {AnalysisKind.RISK: lambda _membership: Overview(0)}
    monkeypatch.setattr(answering, "_overviews", one)
    page = sign_in(jana).get(PAGE)
    assert [card.kind for card in page.context["cards"]] == [AnalysisKind.RISK]
    assert "Noch ist keine Analyse begonnen." in page.content.decode()


def test_many_rounds_ask_no_more_of_the_database(project, jana, sign_in):
    client = sign_in(jana)
    RoundInviteFactory(round__project=project)
    client.get(PAGE)  # the frame's steps are kept from here on
    one = queries_of(lambda: client.get(PAGE))
    for _ in range(4):
        RoundInviteFactory(round__project=project)
    assert queries_of(lambda: client.get(PAGE)) == one


def test_tabs_lead_between_those_the_reader_may_open(
    project, jana, sign_in, monkeypatch
):
    found = {
        AnalysisKind.RISK: lambda _membership: Overview(1, "/risiken/"),
        AnalysisKind.THEMES: lambda _membership: Overview(10, "/felder/"),
        AnalysisKind.SWOT: lambda _membership: Overview(3),
    }
    monkeypatch.setattr(answering, "_overviews", found)
    body = sign_in(jana).get(PAGE).content.decode()
    nav = body.partition('aria-label="Analysen"')[2].partition("</nav>")[0]
    assert [one.split('"')[0] for one in nav.split('href="')[1:]] == [
        *(PAGE, "/risiken/", "/felder/")
    ]
    assert nav.count("aria-current") == 1
    assert "1 Risiko" in nav
    assert "10 Felder" in nav
