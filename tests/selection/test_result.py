"""The result file: its schema, its exact chances, and draws that keep to them."""

import json
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from auftakt.selection.audit import openings, sealed
from auftakt.selection.domain import GroupLottery, Reason
from auftakt.selection.result import Form, drawn, undrawn
from tests.selection.lotteries import LOTTERY, PROBLEM

ONE_STAGE, TWO_STAGES, TICKETS = Form(), Form(two_stage=True), Form(tickets=100)
FORMS = pytest.mark.parametrize(
    "form", [ONE_STAGE, TWO_STAGES, TICKETS], ids=["one", "two", "tickets"]
)
SCHEMA = json.loads(
    (files("auftakt.selection") / "result.schema.json").read_text(encoding="utf-8")
)


def _undrawn(form=ONE_STAGE, lottery=LOTTERY):
    return undrawn(PROBLEM, lottery, openings(PROBLEM.people), form)


@FORMS
def test_each_kind_of_result_keeps_to_the_schema(form) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for document in (_undrawn(form), drawn(_undrawn(form), "3 1 4", 3)):
        Draft202012Validator(SCHEMA).validate(json.loads(sealed(document)))


@FORMS
def test_the_weights_are_exact_and_add_up(form) -> None:
    text = sealed(_undrawn(form))
    weights = [
        one["weight"] for one in json.loads(text, parse_float=Decimal)["lottery"]
    ]
    assert sum(weights) == 1
    assert all(weight % Decimal("1e-12") == 0 for weight in weights)
    assert sum(json.loads(text)["probabilities"].values()) == pytest.approx(4)


@FORMS
def test_people_of_one_group_have_equal_chances(form) -> None:
    chances = _undrawn(form)["probabilities"]
    bound = 0.01 if form.tickets else 1e-12
    for keys in ("abc", "def"):
        shares = [chances[key] for key in keys]
        assert max(shares) - min(shares) <= bound * (1 + 1e-6)


def test_the_chances_are_those_that_the_lottery_meant() -> None:
    document = _undrawn()
    chances = document["probabilities"]
    assert chances["a"] == pytest.approx((1 + 1 / 3) / 3)
    assert chances["d"] == pytest.approx((1 + 1 / 3 - 0.1) / 3)
    assert chances["g"] == 0.2
    assert (chances["Jürgen"], chances["i"], chances["k"]) == (1, 0, 0)
    assert document["min_probability"] == chances["g"]
    assert document["max_probability"] == max(chances[key] for key in "abc")
    assert document["rounding"] <= 1e-12


def test_tickets_have_one_weight_and_say_what_rounding_cost() -> None:
    document = _undrawn(TICKETS)
    assert len(document["lottery"]) == 100
    assert {one["weight"] for one in document["lottery"]} == {0.01}
    exact = _undrawn()["probabilities"]
    chances = document["probabilities"]
    largest = max(abs(exact[key] - chances[key]) for key in exact)
    assert document["rounding"] == pytest.approx(largest, abs=1e-11)
    assert document["rounding"] <= 0.01


def test_people_without_a_chance_are_told_why() -> None:
    reasons = {"i": Reason("value_missing", {"key": "i", "category": "Alter"})}
    assert _undrawn(Form(reasons=reasons))["no_chance"] == {
        "i": "Bei „i“ fehlt die Angabe „Alter“.",
        "k": "Aus demselben Haushalt ist schon jemand auf jeden Fall dabei.",
    }
    assert _undrawn()["no_chance"]["i"].startswith("Keine Gruppe")


def test_confirmed_people_may_be_left_to_the_file() -> None:
    """An engine that leaves them out of its groups gives the same result."""
    without = GroupLottery(
        LOTTERY.groups[:-1],
        tuple(panel[:-1] for panel in LOTTERY.panels),
        LOTTERY.weights,
        LOTTERY.method,
        LOTTERY.proof,
        LOTTERY.no_chance,
    )
    assert _undrawn(lottery=without)["lottery"] == _undrawn()["lottery"]


@FORMS
def test_an_equal_seed_draws_equally(form) -> None:
    first, second = (drawn(_undrawn(form), " 3  1 4", 2) for _turn in range(2))
    assert first["panel"] == second["panel"]
    assert first["reserves"] == second["reserves"]
    assert first["seed"] == "3 1 4"
    assert len(first["panel"]) == 4
    assert len(first["reserves"]) == 2
    assert not set(first["panel"]) & set(first["reserves"])
    assert not {"i", "k"} & {*first["panel"], *first["reserves"]}


def test_there_are_no_more_reserves_than_people_with_a_chance() -> None:
    assert len(drawn(_undrawn(), "1", 100)["reserves"]) == 5


@FORMS
def test_draws_keep_to_the_chances(form) -> None:
    """100,000 draws: each person within 4 standard deviations of their chance, and
    each pair of two panels in each draw valid."""
    document, times = _undrawn(form), 100_000
    panels = Counter(
        tuple(drawn(document, str(seed))["panel"]) for seed in range(times)
    )
    seen: Counter = Counter()
    age = {one.key: one.values["Alter"] for one in PROBLEM.people}
    for panel, number in panels.items():
        young = sum(age[key] == "jung" for key in panel)
        assert 2 <= young <= 3
        assert len(panel) == 4
        assert not {"g", "h"} <= set(panel)
        for key in panel:
            seen[key] += number
    for key, chance in document["probabilities"].items():
        off = abs(seen[key] - times * chance)
        assert off <= 4 * (times * chance * (1 - chance)) ** 0.5, key


def test_units_of_the_file_are_exact_fractions() -> None:
    document = _undrawn(TWO_STAGES)
    held = Counter()
    for entry in document["lottery"]:
        for group, seats in entry["groups"].items():
            held[group] += seats * Fraction(str(entry["weight"]))
    for group, members in document["groups"].items():
        for key in members:
            assert document["probabilities"][key] == float(held[group] / len(members))
