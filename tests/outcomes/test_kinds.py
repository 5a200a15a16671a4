"""The tables fit each other, the words and the pages."""

import pytest

from auftakt.origins.domain import Kind
from auftakt.origins.labels import BECAME_WORDS
from auftakt.origins.queries import page_of
from auftakt.outcomes.kinds import SOURCES, TARGETS
from auftakt.outcomes.labels import CONSEQUENCES, MADE_WORDS
from tests.factories.decisions import ConcernFactory
from tests.factories.goals import GoalFactory
from tests.factories.measures import MeasureFactory
from tests.factories.risks import RiskFactory
from tests.factories.stakeholders import (
    StakeholderFactory,
    StakeholderInterestFactory,
)
from tests.factories.swot import (
    AgreedPointFactory,
    SwotEntryFactory,
    TowsStrategyFactory,
)
from tests.factories.themes import ThemeFactory
from tests.factories.workshop import OpenQuestionFactory

MADE = {
    Kind.STAKEHOLDER: StakeholderFactory,
    Kind.INTEREST: StakeholderInterestFactory,
    Kind.RISK: RiskFactory,
    Kind.SWOT_ENTRY: SwotEntryFactory,
    Kind.STRATEGY: TowsStrategyFactory,
    Kind.AGREED_POINT: AgreedPointFactory,
    Kind.THEME: ThemeFactory,
    Kind.GOAL: GoalFactory,
    Kind.CONCERN: ConcernFactory,
    Kind.MEASURE: MeasureFactory,
    Kind.QUESTION: OpenQuestionFactory,
}


def test_each_target_has_its_words():
    assert set(TARGETS) == set(BECAME_WORDS) == set(CONSEQUENCES) == set(MADE_WORDS)


def test_a_seat_is_only_an_end():
    assert Kind.SEAT not in SOURCES


@pytest.mark.parametrize("kind", SOURCES)
def test_each_source_has_a_text_in_its_own_project_and_a_page(
    project, other_project, kind
):
    own, foreign = MADE[kind](project=project), MADE[kind](project=other_project)
    text = SOURCES[kind].text
    assert text(project, kind, own.public_id)
    assert text(project, kind, foreign.public_id) is None
    for other in SOURCES.keys() - {kind}:
        assert text(project, other, own.public_id) is None
    assert page_of(project, kind, own.public_id)


def test_what_somebody_supposes_of_others_becomes_nothing(project):
    view = StakeholderInterestFactory(project=project, origin="assessed")
    text = SOURCES[Kind.INTEREST].text
    assert text(project, Kind.INTEREST, view.public_id) is None
