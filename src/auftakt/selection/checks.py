"""Requests that make no sense, whatever the solver would say."""

from collections import Counter

from auftakt.selection.domain import LotProblem, Reason


def problems_of(problem: LotProblem) -> list[Reason]:
    """One reason for each fault, in the order of the input; empty if all is well."""
    counted = Counter(one.key for one in problem.people)
    return [
        Reason("key_twice", {"key": key})
        for key, number in counted.items()
        if number > 1
    ]
