"""What there is already, on one page: counts, gaps in words, picture and table."""

from tests.factories.inventory import (
    CellNoteFactory,
    StructureFactory,
    StructureOverlapFactory,
)
from tests.inventory.pages import ROOT, queries_of


def offer(project, **more):
    return StructureFactory(project=project, kind="offer", **more)


def test_the_counts_stand_in_the_first_sentence(project, gesa, otto, sign_in):
    for kind, number in (("concept", 2), ("body", 1), ("channel", 4), ("offer", 3)):
        StructureFactory.create_batch(number, project=project, kind=kind)
    StructureFactory(project=project, is_planned=True)
    page = sign_in(gesa).get(ROOT).content.decode()
    assert "3 Konzepte und Runden, 4 Wege der Verständigung, 3 Angebote." in page
    assert sign_in(otto).get(ROOT).status_code == 404


def test_an_empty_project_is_told_where_to_begin(project, jana, gesa, sign_in):
    page = sign_in(jana).get(ROOT).content.decode()
    assert "Mit den Runden beginnen" in page
    assert "Mit den Runden beginnen" not in sign_in(gesa).get(ROOT).content.decode()


def test_few_gaps_are_named(project, jana, sign_in):
    offer(project, fields=["housing"], target_groups=["everybody"])
    offer(
        project,
        fields=["language"],
        target_groups=["children", "youth", "women", "men"],
    )
    CellNoteFactory(project=project, field="language", target_group="families")
    page = sign_in(jana).get(ROOT).content.decode()
    assert "Eine Lücke: <strong>Sprache</strong> <strong>für Ältere</strong>." in page
    assert "Ein Feld ist noch unklar. Gefragt: Fachbereich Bürgerdienste." in page
    assert "/feld/language/older/" in page


def test_readers_see_gaps_without_links_to_forms(project, gesa, sign_in):
    offer(project)
    page = sign_in(gesa).get(ROOT).content.decode()
    assert "Lücke" in page
    assert "/feld/" not in page


def test_the_table_says_what_the_picture_shows(project, jana, sign_in):
    offer(project, target_groups=["women"])
    offer(project, target_groups=["women"], is_planned=True)
    page = sign_in(jana).get(ROOT, {"ansicht": "tabelle"}).content.decode()
    assert "1 Angebot, 1 geplant" in page
    assert "gap-matrix" not in page.partition("<main")[2]


def test_crowds_and_unplaced_offers_are_named(project, jana, sign_in):
    for _ in range(5):
        offer(project)
    offer(project, fields=[])
    page = sign_in(jana).get(ROOT).content.decode()
    assert "Sprache für Frauen (5)" in page
    assert "Ein Angebot hat noch kein Feld oder keine Zielgruppe." in page


def test_the_matrix_asks_as_often_for_three_offers_as_for_one(project, jana, sign_in):
    client = sign_in(jana)
    offer(project)
    client.get(ROOT)
    one = queries_of(client, ROOT)
    for _ in range(2):
        offer(project)
    CellNoteFactory(project=project)
    assert queries_of(client, ROOT) == one


def test_many_overlaps_are_named_up_to_eight(project, jana, sign_in):
    planned = offer(project, is_planned=True)
    for number in range(11):
        StructureOverlapFactory(
            project=project,
            planned=planned,
            existing=offer(project, name=f"Sprachtreff {number}"),
            score=90 - number,
        )
    page = sign_in(jana).get(ROOT).content.decode()
    assert page.count(">Entscheiden<") == 8
    assert "Und 2 weitere Überschneidungen." in page
