"""From the engine to a file: every lot of many small pools passes the verifier."""

import json

import pytest

from auftakt.selection import verify_result
from auftakt.selection.audit import openings, sealed
from auftakt.selection.domain import SelectionError
from auftakt.selection.lots import fair_lottery
from auftakt.selection.result import Form, drawn, undrawn
from tests.selection import pools

FORMS = (Form(), Form(two_stage=True), Form(tickets=100))


@pytest.mark.parametrize("first", range(0, 120, 12))
def test_every_lot_of_the_engine_passes_the_verifier(first) -> None:
    """With households, confirmed people and people without a chance among them."""
    written = 0
    for seed in range(first, first + 12):
        problem = pools.problem(seed)
        try:
            lottery = fair_lottery(problem)
        except SelectionError:
            continue
        opened = openings(problem.people)
        for form in FORMS:
            document = undrawn(problem, lottery, opened, form)
            document = drawn(document, str(seed), 3)
            people = json.dumps(opened).encode()
            assert verify_result.check(sealed(document), people)
            written += 1
    assert written
