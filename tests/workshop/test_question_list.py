"""The list of open questions."""

import datetime as dt

from tests.factories.origins import OriginLinkFactory
from tests.factories.workshop import OpenQuestionFactory
from tests.measures.pages import queries_of

from auftakt.kernel import clock

URL = "/p/ebersfelde/auftakt/fragen/"


def test_members_read_it_and_strangers_do_not(project, jana, gesa, otto, sign_in):
    OpenQuestionFactory(project=project, text="Wer bezahlt?")
    page = sign_in(gesa).get(URL).text
    assert "Wer bezahlt?" in page
    assert "Frage aufschreiben" not in page
    assert "Frage aufschreiben" in sign_in(jana).get(URL).text
    assert sign_in(otto).get(URL).status_code == 404


def test_an_empty_list_says_what_it_is_for(project, jana, sign_in):
    assert "Fragen gehören auf eine Liste" in sign_in(jana).get(URL).text


def test_the_tabs_ask_for_a_state(project, jana, sign_in):
    OpenQuestionFactory(project=project, text="Alpha?")
    OpenQuestionFactory(project=project, text="Beta?", status="parked")
    client = sign_in(jana)
    assert "Alpha?" not in client.get(f"{URL}?stand=parked").text
    assert "Mit diesem Stand" in client.get(f"{URL}?stand=assigned").text
    assert "Alpha?" in client.get(f"{URL}?stand=unfug").text


def test_what_is_late_and_what_became_of_it_is_shown(project, jana, sign_in):
    late = clock.today() - dt.timedelta(days=1)
    question = OpenQuestionFactory(
        project=project, status="assigned", owner="Schulamt", due_on=late
    )
    OriginLinkFactory(project=project, source_id=question.public_id)
    page = sign_in(jana).get(URL).text
    for words in ("überfällig", "Schulamt", "wurde ein Risiko"):
        assert words in page


def test_many_cost_no_more_queries_than_one(project, jana, sign_in):
    client = sign_in(jana)
    client.get(URL)
    OpenQuestionFactory(project=project)
    one = queries_of(client, URL)
    for _each in range(49):
        OpenQuestionFactory(project=project)
    assert queries_of(client, URL) == one
