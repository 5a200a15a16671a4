"""At most three of the catalogue fit a goal."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from auftakt.goals.content import ready_indicators
from auftakt.goals.domain.catalogue import MOST_SUGGESTED, suggested
from auftakt.goals.domain.kinds import (
    STEPS,
    Direction,
    Frequency,
    IndicatorKind,
)
from auftakt.projects.domain import ActionField

READY = ready_indicators("de")
FIELDS = st.frozensets(st.sampled_from([str(field) for field in ActionField]))


def test_every_field_has_its_own_and_most_show_an_effect():
    fields = Counter(one.field for one in READY.values())
    assert set(fields) == {str(field) for field in ActionField}
    assert len(READY) >= 60
    kinds = Counter(one.kind for one in READY.values())
    assert kinds[IndicatorKind.IMPACT] > kinds[IndicatorKind.CONTEXT] > 0


def test_every_entry_holds_words_the_code_knows():
    for one in READY.values():
        assert one.kind in list(IndicatorKind)
        assert one.direction in list(Direction)
        assert one.frequency in list(Frequency)
        assert one.step in STEPS
        assert all([one.name, one.unit, one.method, one.data_holder])
        assert len(one.name) <= 200
        assert len(one.unit) <= 40


def test_both_languages_tell_the_same():
    english = ready_indicators("en")
    assert list(english) == list(READY)
    for key, one in READY.items():
        other = english[key]
        same = ("field", "kind", "step", "direction", "frequency", "counts_people")
        assert all(getattr(one, name) == getattr(other, name) for name in same)


def test_a_goal_on_courses_gets_indicators_on_courses():
    text = "Jede Person findet in acht Wochen einen Platz im Sprachkurs."
    found = [one.key for one in suggested(text, ["language"], READY.values(), ())]
    assert "weeks_to_course" in found


@given(st.text(max_size=200), FIELDS, st.frozensets(st.sampled_from(list(READY))))
def test_never_more_than_three_never_twice_never_context_first(text, fields, taken):
    found = suggested(text, fields, READY.values(), taken)
    assert len(found) <= MOST_SUGGESTED
    assert not {one.key for one in found} & taken
    kinds = [one.kind == IndicatorKind.CONTEXT for one in found]
    assert kinds == sorted(kinds)
    assert bool(found) or not fields or taken
