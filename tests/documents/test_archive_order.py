"""The archive keeps chains of records: what others point at comes first."""

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.accounts.models import Account
from auftakt.demo.actions import load_demo
from auftakt.documents.actions import import_project
from auftakt.documents.archive import read_archive, write_archive
from auftakt.documents.archive.sections import depths
from auftakt.documents.errors import ArchiveError
from auftakt.inventory.actions.overlaps import recheck_all, settle_overlap, sign_off
from auftakt.inventory.models import Figure
from auftakt.inventory.queries.overlap import overlaps, parallel_gate
from auftakt.projects.models import Project
from auftakt.swot.queries import cards
from tests.factories.circle import CompositionTargetFactory
from tests.factories.goals import ChainElementFactory
from tests.factories.inventory import (
    FigureFactory,
    StockTakingFactory,
    StructureFactory,
    StructureOverlapFactory,
)
from tests.factories.risks import RiskRatingFactory
from tests.factories.stakeholders import StakeholderAssessmentFactory
from tests.factories.swot import SwotDotFactory, SwotEntryFactory
from tests.factories.themes import ThemeRatingFactory

WRONG = {"key": "colour", "closeness": 1, "words": []}
LAST = "9999-12-31T23:59:59Z"
NOW = dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC)


def test_a_correction_of_a_correction_comes_back(project: Project) -> None:
    taken = StockTakingFactory(project=project)
    newest = None
    for value in (300, 310, 320):
        newest = FigureFactory(stock_taking=taken, value=value, replaces=newest)
    archive = json.loads(json.dumps(write_archive(project, now=NOW)))
    project.delete()
    imported = read_archive(archive).project
    after = json.loads(json.dumps(write_archive(imported, now=NOW)))
    assert after["content"] == archive["content"]
    last = Figure.objects.get(replaced_by=None)
    assert (last.value, last.replaces.replaces.value) == (320, 300)


def test_a_merged_card_of_a_merged_card_comes_back(project: Project) -> None:
    first = SwotEntryFactory(project=project)
    second = SwotEntryFactory(project=project)
    third = SwotEntryFactory(project=project)
    for card, into in ((first, second), (second, third)):
        SwotDotFactory(entry=card, count=3)
        card.merged_into = into
        card.save()
    archive = json.loads(json.dumps(write_archive(project, now=NOW)))
    project.delete()
    imported = read_archive(archive).project
    after = json.loads(json.dumps(write_archive(imported, now=NOW)))
    assert after["content"] == archive["content"]
    (card,) = cards(imported)
    assert (card.entry.number, card.dots) == (3, 6)


@pytest.mark.parametrize("is_gone", [True, False])
def test_decisions_still_count_where_a_project_has_moved(db, is_gone: bool) -> None:  # noqa: FBT001 - a parameter of the test
    here = load_demo(today=NOW.date())
    jana = Account.objects.get(name="Jana Lindner")
    (overlap,) = overlaps(here)
    settle_overlap(
        overlap=overlap,
        by=jana,
        changes={"answer": "extend", "sentence": "Eine Runde statt zwei."},
        seen=overlap.essence,
        now=NOW,
    )
    sign_off(project=here, by=jana, statement="Nichts doppelt.", on=NOW.date())
    archive = json.loads(json.dumps(write_archive(here, now=NOW)))
    if is_gone:
        here.delete()
    moved = read_archive(archive, slug="umgezogen").project
    recheck_all(project=moved)
    assert parallel_gate(moved).is_passed


OVERLAP = "structure_overlaps[0]"


@pytest.mark.parametrize(
    ("section", "values", "place"),
    [
        ("structure_overlaps", {"criteria": [WRONG]}, f"{OVERLAP}.criteria"),
        ("structure_overlaps", {"answered_at": LAST}, f"{OVERLAP}.answered_at"),
        ("composition_targets", {"criterion": "category"}, "composition_targets[0]"),
        (
            "composition_targets",
            {"criterion": "category", "value": "Verein"},
            "composition_targets",
        ),
        ("composition_targets", {"least": 9, "most": 3}, "composition_targets[0]"),
        ("composition_targets", {"least": 61, "most": None}, "composition_targets[0]"),
        ("swot_dots", {"count": 4}, "swot_dots[0].count"),
        ("swot_entries", {"quadrant": "middle"}, "swot_entries[0].quadrant"),
        ("risk_ratings", {"likelihood": 6}, "risk_ratings[0].likelihood"),
        ("risk_scales", {"impact_labels": []}, "risk_scales[0].impact_labels"),
        ("stakeholder_assessments", {"power": 0}, "stakeholder_assessments[0].power"),
        ("theme_ratings", {"coverage": 6}, "theme_ratings[0].coverage"),
        ("themes", {"key": "own-x"}, "themes[0].key"),
        ("themes", {"flags": ["men"]}, "themes[0].flags"),
        ("chain_elements", {"step": 8}, "chain_elements[0].step"),
    ],
)
def test_what_no_page_could_show_is_refused(
    project: Project, section: str, values: dict[str, object], place: str
) -> None:
    StructureOverlapFactory(
        project=project, existing=StructureFactory(project=project), planned=None
    )
    CompositionTargetFactory(project=project)
    RiskRatingFactory(project=project)
    SwotDotFactory(project=project)
    ThemeRatingFactory(project=project)
    StakeholderAssessmentFactory(stakeholder__project=project)
    ChainElementFactory(goal__project=project)
    archive = json.loads(json.dumps(write_archive(project, now=NOW)))
    project.delete()
    (row,) = archive["content"][section]
    row |= values
    with pytest.raises(ArchiveError) as refusal:
        import_project(data=json.dumps(archive).encode(), by=None)
    assert f"content.{place}" in str(refusal.value.message)


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh-")))
def test_what_is_pointed_at_lies_less_deep(parents: dict[str, str]) -> None:
    found = depths(parents)
    assert set(found) == set(parents)
    for key, above in parents.items():
        rings = {above}
        here = above
        while here in parents and parents[here] not in rings:
            here = parents[here]
            rings.add(here)
        if above not in parents:
            assert found[key] == 0
        elif here not in parents:
            assert found[key] == found[above] + 1
        else:
            assert found[key] > 0
