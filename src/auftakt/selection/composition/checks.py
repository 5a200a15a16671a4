"""What is wrong with a request before anybody computes.

A malformed request makes no sense to any function; a contradiction is a sensible wish
that nobody can grant, and that `repairs` can mend.
"""

from collections import Counter
from collections.abc import Iterator

from auftakt.selection.composition.domain import CompositionProblem, Target
from auftakt.selection.composition.model import sorted_targets, values_of
from auftakt.selection.domain import Reason, SelectionError


def refuse_malformed(problem: CompositionProblem) -> None:
    """Raises `SelectionError` with one reason for each fault."""
    reasons = [
        *_faults_of_candidates(problem),
        *_faults_of_targets(problem),
        *_faults_of_keys(problem),
    ]
    if not 0 <= problem.least <= problem.most:
        reasons.append(
            Reason("size_ends", {"least": problem.least, "most": problem.most})
        )
    if reasons:
        raise SelectionError(*reasons)


def refuse_unknown(problem: CompositionProblem, *keys: str) -> None:
    """Raises `SelectionError` for keys of nobody among the candidates."""
    known = {one.key for one in problem.candidates}
    reasons = [Reason("unknown_key", {"key": key}) for key in keys if key not in known]
    if reasons:
        raise SelectionError(*reasons)


def contradictions(problem: CompositionProblem) -> list[Reason]:
    """What cannot be, seen without a solver; empty says nothing about the rest."""
    people, fixed = len(problem.candidates), problem.fixed
    reasons = []
    if people < problem.least:
        reasons.append(
            Reason("too_few_candidates", {"people": people, "least": problem.least})
        )
    if len(fixed) > problem.most:
        reasons.append(
            Reason("too_many_fixed", {"fixed": len(fixed), "most": problem.most})
        )
    reasons += [
        Reason("fixed_apart", {"keys": pair})
        for pair in sorted({tuple(sorted(pair)) for pair in problem.apart})
        if fixed.issuperset(pair)
    ]
    return [*reasons, *_scarce(problem), *_over_size(problem)]


def _faults_of_candidates(problem: CompositionProblem) -> Iterator[Reason]:
    counted = Counter(one.key for one in problem.candidates)
    for key, number in counted.items():
        if number > 1:
            yield Reason("key_twice", {"key": key})
    for one in problem.candidates:
        if not one.key:
            yield Reason("key_empty")
        if any(not category or not value for category, value in values_of(one)):
            yield Reason("candidate_value_empty", {"key": one.key})


def _faults_of_targets(problem: CompositionProblem) -> Iterator[Reason]:
    for target in problem.targets:
        if not target.category or not target.value:
            yield Reason("target_value_empty")
        elif target.weight < 0:
            yield Reason("target_weight", {"target": target})
        elif target.least < 0 or _crossed(target):
            yield Reason("target_ends", {"target": target})


def _crossed(target: Target) -> bool:
    return target.most is not None and target.most < target.least


def _faults_of_keys(problem: CompositionProblem) -> Iterator[Reason]:
    known = {one.key for one in problem.candidates}
    named = {*problem.fixed, *(key for pair in problem.apart for key in pair)}
    for key in sorted(named - known):
        yield Reason("unknown_key", {"key": key})
    for first, second in problem.apart:
        if first == second:
            yield Reason("pair_of_one", {"key": first})


def _scarce(problem: CompositionProblem) -> Iterator[Reason]:
    held = Counter(value for one in problem.candidates for value in values_of(one))
    for target in sorted_targets(problem):
        has = held[target.category, target.value]
        if target.must and has < target.least:
            key = "few_have" if has else "nobody_has"
            yield Reason(key, {"target": target, "held": has})


def _over_size(problem: CompositionProblem) -> Iterator[Reason]:
    """Categories in which each person counts for one target only, and whose targets
    ask for more seats than there are."""
    wanted: dict[str, dict[str, int]] = {}
    for target in sorted_targets(problem):
        if target.must:
            of_value = wanted.setdefault(target.category, {})
            of_value[target.value] = max(of_value.get(target.value, 0), target.least)
    for category, of_value in wanted.items():
        total = sum(of_value.values())
        if total > problem.most and not _any_counts_twice(problem, category, of_value):
            facts = {"category": category, "total": total, "most": problem.most}
            yield Reason("targets_over_size", facts)


def _any_counts_twice(
    problem: CompositionProblem, category: str, of_value: dict[str, int]
) -> bool:
    wanted = {value for value, least in of_value.items() if least}
    return any(
        len(wanted.intersection(one.values.get(category, ()))) > 1
        for one in problem.candidates
    )
