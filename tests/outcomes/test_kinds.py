"""The tables fit each other, the words and the pages."""

from auftakt.origins.domain import Kind
from auftakt.origins.labels import BECAME_WORDS
from auftakt.outcomes.kinds import SOURCES, TARGETS
from auftakt.outcomes.labels import CONSEQUENCES, MADE_WORDS


def test_each_kind_but_a_seat_can_be_a_source():
    assert set(SOURCES) == set(Kind) - {Kind.SEAT}


def test_each_target_has_its_words():
    assert set(TARGETS) == set(BECAME_WORDS) == set(CONSEQUENCES) == set(MADE_WORDS)
