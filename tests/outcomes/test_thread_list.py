"""The red thread as a table: every link, filtered, hidden where it must be."""

from tests.factories.origins import OriginLinkFactory
from tests.measures.pages import queries_of

URL = "/p/ebersfelde/daraus/"


def test_members_read_it_and_strangers_do_not(jana, gesa, otto, sign_in, client):
    for account in (jana, gesa):
        assert "Noch ist aus keinem" in sign_in(account).get(URL).text
    assert sign_in(otto).get(URL).status_code == 404
    assert client.get(URL).status_code == 302


def test_both_ends_and_the_state_stand_in_a_row(project, jana, sign_in):
    OriginLinkFactory(
        project=project, outcome_state="dropped", dropped_reason="kein Geld"
    )
    page = sign_in(jana).get(URL).text
    for words in ("Der Helferkreis", "Helferkreis ermüdet", "kein Geld"):
        assert words in page


def test_the_filter_asks_for_either_end_and_the_state(project, jana, sign_in):
    OriginLinkFactory(project=project, outcome_title="Alpha")
    OriginLinkFactory(
        project=project,
        source_kind="risk",
        outcome_kind="measure",
        outcome_state="done",
        outcome_title="Beta",
    )
    client = sign_in(jana)
    for asked in ("von=risk", "zu=measure", "stand=done"):
        page = client.get(f"{URL}?{asked}").text
        assert "Beta" in page
        assert "Alpha" not in page
    assert "Dazu passt keine" in client.get(f"{URL}?zu=measure&stand=open").text
    assert "Alpha" in client.get(f"{URL}?stand=unfug").text


def test_readers_learn_no_delicate_titles_and_get_no_links(
    project, jana, gesa, sign_in
):
    OriginLinkFactory(project=project, source_kind="interest", source_title="Ruhe")
    page = sign_in(gesa).get(URL).text
    assert "Ruhe" not in page
    assert "Interesse" in page
    assert "Ruhe" in sign_in(jana).get(URL).text


def test_many_links_cost_no_more_queries_than_one(project, jana, sign_in):
    client = sign_in(jana)
    client.get(URL)
    OriginLinkFactory(project=project)
    one = queries_of(client, URL)
    for _each in range(99):
        OriginLinkFactory(project=project)
    assert queries_of(client, URL) == one
