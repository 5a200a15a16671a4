"""The list of measures: what it shows to whom, and what it costs."""

import datetime as dt

from auftakt.kernel import clock
from tests.factories.measures import MeasureFactory
from tests.factories.origins import OriginLinkFactory
from tests.measures.pages import ROOT, queries_of


def test_members_read_it_and_strangers_do_not(jana, gesa, otto, sign_in, client):
    for account in (jana, gesa):
        assert sign_in(account).get(ROOT).status_code == 200
    assert sign_in(otto).get(ROOT).status_code == 404
    assert client.get(ROOT).status_code == 302


def test_an_empty_list_says_where_measures_come_from(project, jana, ulf, sign_in):
    page = sign_in(jana).get(ROOT).text
    assert "Noch keine Maßnahme" in page
    assert f"{ROOT}neu/" in page
    assert f"{ROOT}neu/" not in sign_in(ulf).get(ROOT).text


def test_late_and_missing_are_named(project, jana, sign_in):
    late = clock.today() - dt.timedelta(days=1)
    MeasureFactory(project=project, due_on=late)
    page = sign_in(jana).get(ROOT).text
    for words in ("1 in Arbeit, davon 1 überfällig.", "überfällig", "Mittel fehlen"):
        assert words in page


def test_the_filter_keeps_to_what_was_asked(project, jana, sign_in):
    MeasureFactory(project=project, title="Alpha", status="done")
    MeasureFactory(project=project, title="Beta", owner="Bücherei")
    client = sign_in(jana)
    assert "Alpha" not in client.get(f"{ROOT}?stand=offen").text
    assert "Beta" not in client.get(f"{ROOT}?wer=-").text
    assert "1 von 2" in client.get(f"{ROOT}?wer=Bücherei").text
    assert "Dazu passt keine" in client.get(f"{ROOT}?stand=stuck").text
    assert "Alpha" in client.get(f"{ROOT}?stand=unfug&sortieren=unfug").text


def test_a_guest_reads_no_names_and_no_delicate_origin(
    project, jana, ulf, gesa, sign_in
):
    measure = MeasureFactory(project=project, owner_account=ulf)
    OriginLinkFactory(
        project=project,
        source_kind="interest",
        source_title="Will Ruhe vor dem Haus",
        outcome_kind="measure",
        outcome_id=measure.public_id,
    )
    page = sign_in(gesa).get(ROOT).text
    assert "Ulf Merkens" not in page
    assert "Will Ruhe" not in page
    assert "aus Interesse" in page
    full = sign_in(jana).get(ROOT).text
    assert "Ulf Merkens" in full
    assert "Will Ruhe" in full


def test_three_hundred_cost_no_more_queries_than_one(project, jana, sign_in):
    client = sign_in(jana)
    client.get(ROOT)
    MeasureFactory(project=project)
    one = queries_of(client, ROOT)
    for _each in range(299):
        MeasureFactory(project=project)
    assert queries_of(client, ROOT) == one
