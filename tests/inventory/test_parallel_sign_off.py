import pytest

from auftakt.inventory.actions.overlaps import recheck_all
from auftakt.inventory.models import ParallelSignOff, StructureOverlap
from tests.factories.inventory import StructureFactory
from tests.inventory.pages import ROOT, queries_of

URL = f"{ROOT}doppelt/"
WORDS = {"statement": "Nichts entsteht doppelt.", "on": "2026-11-23"}


def twins(project, number):
    for name, is_planned in (("Sprachcafé", True), ("Deutschtreff", False)):
        StructureFactory(
            project=project,
            kind="offer",
            name=f"{name} {number}",
            purpose=f"Deutsch üben mit Ehrenamtlichen {number}",
            is_planned=is_planned,
        )
    recheck_all(project=project)


@pytest.fixture
def overlap(project):
    twins(project, 1)
    return StructureOverlap.objects.get()


def answered(overlap):
    overlap.answer, overlap.answered_essence = "use", overlap.essence
    overlap.sentence = "Der Deutschtreff übernimmt."
    overlap.save()


def test_open_ones_are_listed_and_cannot_be_signed(overlap, jana, sign_in):
    client = sign_in(jana)
    page = client.get(URL).content.decode()
    assert "Über eine Überschneidung ist noch zu entscheiden." in page
    assert "Sprachcafé 1 · Deutschtreff 1" in page
    assert "Feststellung festhalten" not in page
    client.post(URL, WORDS)
    assert not ParallelSignOff.objects.exists()


def test_the_circle_signs_once_everything_is_answered(overlap, hanne, sign_in):
    answered(overlap)
    client = sign_in(hanne)
    assert client.post(URL, WORDS).status_code == 302
    page = client.get(URL).content.decode()
    assert "Nein. Der Kreis hat es festgestellt." in page
    assert "Nichts entsteht doppelt." in page
    assert "Der Deutschtreff übernimmt." in page


def test_a_change_makes_the_statement_outdated(overlap, project, jana, sign_in):
    answered(overlap)
    client = sign_in(jana)
    client.post(URL, WORDS)
    twins(project, 2)
    StructureOverlap.objects.exclude(pk=overlap.pk).update(answer="use")
    page = client.get(URL).content.decode()
    assert "gilt nicht mehr" in page


def test_moderators_do_not_sign(project, moderator, sign_in):
    assert sign_in(moderator).get(URL).status_code == 403


def test_without_any_overlap_the_page_says_so(project, jana, sign_in):
    StructureFactory(project=project)
    assert "Nichts Geplantes gleicht dem" in sign_in(jana).get(URL).content.decode()


def test_nothing_is_stated_before_there_is_a_stock(project, jana, sign_in):
    client = sign_in(jana)
    page = client.get(URL).content.decode()
    assert "Noch steht nichts auf den Listen." in page
    assert "Feststellung festhalten" not in page
    client.post(URL, WORDS)
    assert not ParallelSignOff.objects.exists()


def test_more_overlaps_cost_no_more_queries(overlap, project, jana, sign_in):
    client = sign_in(jana)
    queries_of(client, URL)
    before = queries_of(client, URL)
    for number in range(2, 4):
        twins(project, number)
    assert queries_of(client, URL) == before


def test_a_second_press_states_nothing_again(overlap, jana, sign_in):
    answered(overlap)
    client = sign_in(jana)
    for _press in range(2):
        assert client.post(URL, WORDS).status_code == 302
    assert ParallelSignOff.objects.count() == 1
    client.post(URL, {**WORDS, "on": "2026-11-24"})
    assert ParallelSignOff.objects.count() == 2
