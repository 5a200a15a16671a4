"""Choosing a small group: seconds for the best one with proof, and for each answer.

    python bench/composition.py [--sizes 50,200,1000,5000] [--seeds 1-5]

CPU time of one thread, so it equals the time that passes on a machine with nothing else
to do. Candidates are generated: 5 sectors, 17 sub-sectors, 3 attitudes, 8 districts, 12
perspectives, scores 0 to 9; 45 targets and both ends of the size make 47 rows; 3 people
must be in the group. Explanations of the impossible and repairs are of the same problem
with three seats too few.
"""

import argparse
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from auftakt.selection.composition import (
    Candidate,
    Composition,
    CompositionProblem,
    Target,
    alternatives,
    compose,
    prices,
    repairs,
    why_not,
    why_this,
    why_this_size,
)
from auftakt.selection.composition.conflicts import conflict

SIZES = (50, 200, 1000, 5000)
GOALS = {"best group": 0.2}
GOAL = 1.0
UP_TO = 1000
"""Goals are for so many candidates at most."""

Question = Callable[[CompositionProblem, Composition], object]
QUESTIONS: dict[str, Question] = {
    "best group": lambda problem, _found: compose(problem),
    "three best groups": lambda problem, _found: alternatives(problem),
    "why this size": lambda problem, _found: why_this_size(problem),
    "why impossible": lambda problem, found: conflict(_too_small(problem, found)),
    "three repairs": lambda problem, found: repairs(_too_small(problem, found)),
    "why this person": lambda problem, found: why_this(problem, _free(problem, found)),
    "why not that one": lambda problem, found: why_not(problem, _other(problem, found)),
    "price of 10 targets": lambda problem, _found: prices(
        problem, problem.targets[::5]
    ),
}


def main() -> None:
    asked = _arguments()
    load = os.getloadavg()[0]
    print(f"\nComposition, CPU seconds (load at the start {load:.1f}), median / worst")
    print(" " * 22 + "".join(f"{size:>15}" for size in asked.sizes) + "   goal")
    problems = {
        size: [(one, compose(one)) for one in _problems(size, asked.seeds)]
        for size in asked.sizes
    }
    for name, question in QUESTIONS.items():
        goal = GOALS.get(name, GOAL)
        cells, met = "", True
        for size, cases in problems.items():
            seconds = [_seconds(question, *case) for case in cases]
            median, worst = statistics.median(seconds), max(seconds)
            cells += f"{median:>8.3f} /{worst:>5.2f}"
            met = met and (size > UP_TO or median <= goal)
        print(f"{name:<22}{cells}   {goal:g} {'met' if met else 'MISSED'}")


def _problems(size: int, seeds: range) -> Iterator[CompositionProblem]:
    for seed in seeds:
        yield problem_of(size, seed)


def _seconds(
    question: Question, problem: CompositionProblem, found: Composition
) -> float:
    start = time.process_time()
    question(problem, found)
    return time.process_time() - start


def problem_of(size: int, seed: int) -> CompositionProblem:
    """A possible one for every seed from 1 to 5."""
    chance = random.Random(seed)  # noqa: S311 - generated candidates
    sub_sectors = [(f"sector {i % 5}", f"sub-sector {i:02}") for i in range(17)]
    people = tuple(
        _candidate(chance, number, sub_sectors) for number in range(1, size + 1)
    )
    targets = (
        *(Target("sector", f"sector {i}", 2, 6) for i in range(5)),
        *(Target("sub-sector", name, 1, 3) for _sector, name in sub_sectors),
        Target("attitude", "supportive", 3, 12),
        Target("attitude", "sceptical", 2),
        Target("attitude", "opposing", 1),
        *(Target("district", f"district {i}", 1, 5) for i in range(8)),
        *(Target("perspective", f"perspective {i:02}", 1) for i in range(12)),
    )
    fixed = frozenset(one.key for one in chance.sample(people, 3))
    return CompositionProblem(people, targets, 12, 20, fixed)


def _candidate(
    chance: random.Random, number: int, sub_sectors: list[tuple[str, str]]
) -> Candidate:
    """The first ones have every value; later, some sub-sectors are far more common."""
    first = number <= len(sub_sectors)
    common = min(len(sub_sectors) - 1, int(chance.expovariate(0.18)))
    sector, sub_sector = sub_sectors[number - 1 if first else common]
    attitude = chance.choices(("supportive", "sceptical", "opposing"), (6, 3, 1))[0]
    perspectives = chance.sample(range(12), chance.choice((0, 1, 1, 2)))
    values = {
        "sector": {sector},
        "sub-sector": {sub_sector},
        "attitude": {"opposing" if number == 1 else attitude},
        "district": {f"district {chance.randrange(8)}"},
        "perspective": {f"perspective {i:02}" for i in perspectives},
    }
    if first:
        values["district"] = {f"district {number % 8}"}
        values["perspective"].add(f"perspective {number % 12:02}")
    return Candidate(
        f"{number:05}",
        {category: frozenset(found) for category, found in values.items()},
        chance.randrange(10),
    )


def _too_small(problem: CompositionProblem, found: Composition) -> CompositionProblem:
    most = len(found.chosen) - 3
    return replace(problem, least=min(problem.least, most), most=most)


def _free(problem: CompositionProblem, found: Composition) -> str:
    return next(key for key in found.chosen if key not in problem.fixed)


def _other(problem: CompositionProblem, found: Composition) -> str:
    keys = (one.key for one in problem.candidates)
    return next(key for key in keys if key not in found.chosen)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=_numbers, default=SIZES)
    parser.add_argument("--seeds", type=_range, default=range(1, 6))
    return parser.parse_args()


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(one) for one in text.split(","))


def _range(text: str) -> range:
    first, _dash, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


if __name__ == "__main__":
    main()
