"""Who does what for whom: gaps, crowds, notes, and offers for everybody."""

from hypothesis import given
from hypothesis import strategies as st

from auftakt.inventory.domain.kinds import CellState, TargetGroup
from auftakt.inventory.domain.matrix import (
    CROWDED,
    CellKind,
    Note,
    OfferFacts,
    matrix,
)

FIELDS = ("language", "housing")
GROUPS = tuple(str(group) for group in TargetGroup)
OFFERS = st.lists(
    st.builds(
        OfferFacts,
        st.sets(st.sampled_from((*FIELDS, "unknown"))),
        st.sets(st.sampled_from((*GROUPS, "unknown"))),
        st.booleans(),
    ),
    max_size=12,
)
NOTES = st.dictionaries(
    st.tuples(st.sampled_from(FIELDS), st.sampled_from(GROUPS)),
    st.builds(Note, st.sampled_from(CellState), st.sampled_from(("", "Amt"))),
)


def cell(seen, field, group):
    row = next(row for row in seen.rows if row.field == field)
    return next(one for one in row.cells if one.group == group)


def test_an_empty_cell_is_a_gap_until_something_is_said():
    notes = {
        ("language", "older"): Note(CellState.UNCLEAR, "Bürgerdienste"),
        ("language", "men"): Note(CellState.NOT_APPLICABLE, "niemand"),
    }
    seen = matrix([], notes, FIELDS)
    assert cell(seen, "language", "women").kind is CellKind.GAP
    assert cell(seen, "language", "older").asked == "Bürgerdienste"
    assert cell(seen, "language", "men").asked == ""


def test_an_offer_for_everybody_closes_each_gap_but_the_helpers():
    notes = {("housing", "helpers"): Note(CellState.UNCLEAR)}
    seen = matrix([OfferFacts(["housing"], ["everybody"])], notes, ["housing"])
    kinds = {one.group: one.kind for one in seen.rows[0].cells}
    assert kinds.pop("helpers") is CellKind.UNCLEAR
    assert set(kinds.values()) == {CellKind.OFFERS}


def test_helpers_are_a_column_only_where_something_is_known():
    assert "helpers" not in matrix([], {}, FIELDS).groups
    helped = [OfferFacts(["housing"], ["helpers"])]
    assert matrix(helped, {}, FIELDS).groups[-1] == "helpers"


def test_many_existing_offers_make_a_crowd():
    offers = [OfferFacts(["housing"], ["women"])] * CROWDED
    seen = matrix(offers, {}, ["housing"])
    assert cell(seen, "housing", "women").kind is CellKind.CROWDED
    planned = [OfferFacts(["housing"], ["men"], is_planned=True)] * CROWDED
    seen = matrix(planned, {}, ["housing"])
    assert cell(seen, "housing", "men").kind is CellKind.PLANNED


def test_offers_that_stand_nowhere_are_counted():
    offers = [
        OfferFacts([], ["women"]),
        OfferFacts(["housing"], []),
        OfferFacts(["housing"], ["women"]),
    ]
    assert matrix(offers, {}, ["housing"]).unplaced == 2


@given(OFFERS, NOTES)
def test_an_offer_outweighs_every_note(offers, notes):
    seen = matrix(offers, notes, FIELDS)
    for row in seen.rows:
        assert tuple(one.group for one in row.cells) == seen.groups
        for one in row.cells:
            found = [o for o in offers if row.field in o.fields and o.serves(one.group)]
            assert one.existing + one.planned == len(found)
            is_known = (row.field, one.group) in notes
            assert (one.kind is CellKind.GAP) == (not found and not is_known)


@given(OFFERS)
def test_one_more_offer_never_opens_a_gap(offers):
    before = matrix(offers, {}, FIELDS).cells(CellKind.GAP)
    more = [*offers, OfferFacts(["language"], ["women"])]
    after = matrix(more, {}, FIELDS).cells(CellKind.GAP)
    assert {(c.field, c.group) for c in after} <= {(c.field, c.group) for c in before}
