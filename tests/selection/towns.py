"""Pools as a town has them: feasible by construction, uneven in who volunteers."""

import random

from auftakt.selection.domain import LotProblem, Quota, Volunteer

_VALUES = {
    "gender": {"female": 5, "male": 4, "diverse": 1},
    "age": {"young": 2, "middle": 4, "old": 5},
    "school": {"short": 1, "middle": 3, "long": 5},
    "district": {"north": 3, "south": 2, "east": 1, "west": 2},
}


def town(pool: int, size: int, seed: int, *, slack: int = 1) -> LotProblem:
    """Quotas lie within `slack` seats of one panel drawn at random, so one exists."""
    chance = random.Random(seed)  # noqa: S311 - makes test data
    people = tuple(
        Volunteer(
            f"p{number}",
            {
                category: chance.choices(list(values), list(values.values()))[0]
                for category, values in _VALUES.items()
            },
        )
        for number in range(pool)
    )
    panel = chance.sample(people, size)
    quotas = tuple(
        Quota(category, value, max(0, held - slack), held + slack)
        for category, values in _VALUES.items()
        for value in values
        for held in [sum(one.values[category] == value for one in panel)]
        if any(one.values[category] == value for one in people)
    )
    return LotProblem(people, quotas, size)
