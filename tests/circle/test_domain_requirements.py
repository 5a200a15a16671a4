"""Targets: the usual ones, their texts in addresses, and when they are too many."""

from hypothesis import given
from hypothesis import strategies as st

from auftakt.circle.domain import (
    Caution,
    Criterion,
    Limits,
    Requirement,
    cautions,
    from_text,
    to_text,
    usual_requirements,
    with_changed,
)

USUAL = usual_requirements(Limits(7, 15))


@st.composite
def requirements(draw) -> Requirement:
    subjects = [one.subject for one in USUAL] + [
        (Criterion.DISTRICT, "Am Anger: Süd"),
        (Criterion.CATEGORY, "Verein\n2"),
    ]
    criterion, value = draw(st.sampled_from(subjects))
    least = draw(st.integers(0, 20))
    most = draw(st.none() | st.integers(least, 40))
    return Requirement(criterion, value, least, most, draw(st.booleans()))


def test_the_usual_ones_are_those_of_the_seed():
    size, *others = USUAL
    assert (size.criterion, size.least, size.most) == (Criterion.SIZE, 7, 15)
    assert len(others) == 8
    assert all(one.least == 1 and one.most is None for one in others)
    assert cautions(USUAL) == ()


@given(requirements())
def test_a_text_leads_back_to_its_requirement(one):
    assert from_text(to_text(one)) == one


@given(st.text(max_size=40))
def test_any_text_is_a_requirement_or_nothing(text):
    found = from_text(text)
    assert found is None or from_text(to_text(found)) == found


def test_nonsense_is_nothing():
    for text in (
        "",
        "bloc:1-:m:nobody",
        "voice:1-:m:loud",
        "size:1-5:m:large",
        "power:1-:m:x",
        "bloc:9-3:m:politics",
        "bloc:99-:m:politics",
        "district:1-:m: ",
    ):
        assert from_text(text) is None, text


@given(st.lists(requirements(), max_size=6))
def test_a_set_has_each_subject_once_and_always_a_size(changed):
    found = with_changed(USUAL, changed)
    subjects = [one.subject for one in found]
    assert len(subjects) == len(set(subjects))
    assert (Criterion.SIZE, "") in subjects
    assert not any(one.is_void for one in found)


def test_a_void_one_goes():
    void = Requirement(Criterion.BLOC, "politics")
    assert len(with_changed(USUAL, [void])) == len(USUAL) - 1


def test_too_much_is_named():
    own = [Requirement(Criterion.DISTRICT, name, 1) for name in "abcde"]
    assert cautions(with_changed(USUAL, own[:4])) == ()
    assert cautions(with_changed(USUAL, own)) == (Caution.MANY_CRITERIA,)
    large = Requirement(Criterion.SIZE, "", 7, 17)
    assert cautions(with_changed(USUAL, [large])) == (Caution.MANY_SEATS,)
