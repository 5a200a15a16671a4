"""Requests that make no sense, whatever the solver would say."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from auftakt.selection.domain import LotProblem, Quota, Reason

MANY_CATEGORIES = 8


def problems_of(problem: LotProblem) -> list[Reason]:
    """One reason for each fault, in the order of the input; empty if all is well."""
    faults = [*_of_keys(problem), *_of_sizes(problem), *_of_quotas(problem.quotas)]
    if faults:
        return faults
    return [*_of_values(problem), *_of_supply(problem), *_of_sums(problem)]


def warnings_of(problem: LotProblem) -> list[Reason]:
    """What is allowed and yet seldom wise."""
    number = len({row.category for row in problem.quotas})
    if number > MANY_CATEGORIES:
        return [Reason("many_categories", {"number": number})]
    return []


def _of_keys(problem: LotProblem) -> Iterator[Reason]:
    counted = Counter(one.key for one in problem.people)
    if not counted:
        yield Reason("pool_empty")
    if "" in counted:
        yield Reason("key_empty")
    for key, number in counted.items():
        if number > 1 and key:
            yield Reason("key_twice", {"key": key})
    for key in sorted(problem.confirmed - counted.keys()):
        yield Reason("confirmed_unknown", {"key": key})


def _of_sizes(problem: LotProblem) -> Iterator[Reason]:
    size, people = problem.size, len(problem.people)
    if size < 1:
        yield Reason("size_not_positive", {"size": size})
    elif people and size > people:
        yield Reason("size_above_people", {"size": size, "people": people})
    confirmed = len(problem.confirmed)
    if confirmed > size > 0:
        yield Reason("confirmed_above_size", {"size": size, "confirmed": confirmed})


def _of_quotas(quotas: tuple[Quota, ...]) -> Iterator[Reason]:
    counted = Counter((row.category, row.value) for row in quotas)
    for (category, value), number in counted.items():
        if number > 1:
            yield Reason("quota_twice", {"category": category, "value": value})
    for row in quotas:
        if min(row.least, row.most) < 0:
            yield Reason("quota_negative", _facts(row))
        elif row.least > row.most:
            yield Reason("quota_crossed", _facts(row))


def _of_values(problem: LotProblem) -> Iterator[Reason]:
    allowed: dict[str, set[str]] = defaultdict(set)
    for row in problem.quotas:
        allowed[row.category].add(row.value)
    stated = {
        category
        for one in problem.people
        for category, value in one.values.items()
        if value
    }
    for category in allowed:
        if category not in stated:
            yield Reason("category_unknown", {"category": category})
    asked = [category for category in allowed if category in stated]
    for one in problem.people:
        for category in asked:
            value = one.values.get(category, "")
            facts = {"key": one.key, "category": category, "value": value}
            if not value:
                yield Reason("value_missing", facts)
            elif value not in allowed[category]:
                yield Reason("value_without_quota", facts)


def _of_supply(problem: LotProblem) -> Iterator[Reason]:
    held = Counter(pair for one in problem.people for pair in one.values.items())
    known = {category for category, _value in held}
    for row in problem.quotas:
        if row.least and row.category in known and not held[row.category, row.value]:
            yield Reason("quota_without_people", _facts(row))


def _of_sums(problem: LotProblem) -> Iterator[Reason]:
    least: Counter[str] = Counter()
    most: Counter[str] = Counter()
    for row in problem.quotas:
        least[row.category] += row.least
        most[row.category] += row.most
    for category in least:
        facts = {"category": category, "size": problem.size}
        if least[category] > problem.size:
            yield Reason("least_sum_above_size", {**facts, "sum": least[category]})
        if most[category] < problem.size:
            yield Reason("most_sum_below_size", {**facts, "sum": most[category]})


def _facts(row: Quota) -> dict[str, object]:
    return {
        "category": row.category,
        "value": row.value,
        "least": row.least,
        "most": row.most,
    }
