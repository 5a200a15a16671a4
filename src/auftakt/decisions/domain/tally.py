"""The arithmetic of every method, step by step, so that everybody can follow it."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from auftakt.decisions.domain.methods import (
    STRONG_RESISTANCE,
    ZERO_OPTION,
    Method,
    Rule,
    Stance,
    is_complete,
    stance_of,
)

TOP_RESISTANCE = 10


class StepKey(StrEnum):
    """One line of the arithmetic."""

    QUORUM = "quorum"
    NO_OBJECTION = "no_objection"
    UNREASONED = "unreasoned"
    CARRIED = "carried"
    GATE_SHUT = "gate_shut"
    SHARE = "share"
    MORE_YES = "more_yes"
    LEAST_RESISTANCE = "least_resistance"
    BEATS_ZERO = "beats_zero"
    ACCEPTANCE = "acceptance"
    MOST_DOTS = "most_dots"
    DOT_SHARE = "dot_share"


@dataclass(frozen=True, slots=True)
class Cast:
    """What one seat gave, by option; `has_reason`: a sentence stands with it."""

    values: Mapping[int, int]
    has_reason: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """`holds`: None for a line that only informs."""

    key: StepKey
    facts: Mapping[str, int] = field(default_factory=dict)
    holds: bool | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """`counts`: by option how often each value was given, over complete ballots.

    `leading`: the options in front, several where they tie; none without options.
    """

    passed: bool
    answered: int
    eligible: int
    counts: Mapping[int, Mapping[int, int]]
    steps: tuple[Step, ...]
    leading: tuple[int, ...] = ()


def tally(rule: Rule, casts: Collection[Cast], eligible: int) -> Result:
    """The result by the declared rule; incomplete ballots do not count (S27).

    Consent: no reasoned objection, and more go along than say no without a reason.
    Fist and levels: no reasoned veto, and of all who took a side `threshold` percent go
    along. Vote: more yes than no, and `threshold`
    percent of both. Resistance: one option alone has the least, less than the zero
    option, and at least `threshold` percent acceptance. Dots: one option alone is in
    front with `threshold` percent of all dots. Every method needs the quorum.
    """
    counted = [one for one in casts if is_complete(rule, one.values)]
    counts = counts_of(rule, counted)
    leading: tuple[int, ...] = ()
    if rule.method is Method.RESISTANCE:
        leading, steps = _resistance(rule, counts, len(counted))
    elif rule.method is Method.DOTS:
        leading, steps = _dots(rule, counts)
    else:
        steps = _on_a_text(rule, counted)
    found = (_quorum(rule, len(counted), eligible), *steps)
    return Result(
        passed=all(step.holds is not False for step in found),
        answered=len(counted),
        eligible=eligible,
        counts=counts,
        steps=found,
        leading=leading,
    )


def counts_of(rule: Rule, casts: Collection[Cast]) -> dict[int, dict[int, int]]:
    return {
        option: dict(
            sorted(
                Counter(
                    one.values[option] for one in casts if option in one.values
                ).items()
            )
        )
        for option in range(rule.options)
    }


def shut(result: Result) -> Result:
    """As it stands while something else must be agreed first (S25)."""
    steps = (*result.steps, Step(StepKey.GATE_SHUT, {}, holds=False))
    return replace(result, passed=False, steps=steps)


def needed(quorum: int, eligible: int) -> int:
    """The least number of seats that is `quorum` percent of all; at least one."""
    return max(1, -(-quorum * eligible // 100))


def _quorum(rule: Rule, answered: int, eligible: int) -> Step:
    least = needed(rule.quorum, eligible)
    facts = {"answered": answered, "eligible": eligible, "needed": least}
    return Step(StepKey.QUORUM, facts, answered >= least)


def _on_a_text(rule: Rule, casts: Sequence[Cast]) -> list[Step]:
    stances = [stance_of(rule.method, one.values[0]) for one in casts]
    by_stance = Counter(stances)
    if rule.method is Method.VOTE:
        return _majority(rule, by_stance[Stance.SUPPORT], by_stance[Stance.AGAINST])
    against = [
        one
        for one, stance in zip(casts, stances, strict=True)
        if stance is Stance.AGAINST
    ]
    reasoned = sum(one.has_reason for one in against)
    steps = [Step(StepKey.NO_OBJECTION, {"count": reasoned}, reasoned == 0)]
    silent = len(against) - reasoned
    if silent:
        steps.append(Step(StepKey.UNREASONED, {"count": silent}))
    if rule.method is Method.CONSENT:
        carrying = by_stance[Stance.SUPPORT] + by_stance[Stance.CONCERN]
        facts = {"count": carrying}
        return [*steps, Step(StepKey.CARRIED, facts, carrying > silent)]
    carrying = by_stance[Stance.SUPPORT]
    sides = len(casts) - by_stance[Stance.ABSTAIN]
    if rule.method is Method.LEVELS:
        carrying += by_stance[Stance.CONCERN]
    return [*steps, _share(StepKey.SHARE, carrying, sides, rule.threshold)]


def _majority(rule: Rule, yes: int, no: int) -> list[Step]:
    return [
        Step(StepKey.MORE_YES, {"yes": yes, "no": no}, yes > no),
        _share(StepKey.SHARE, yes, yes + no, rule.threshold),
    ]


def _share(key: StepKey, part: int, whole: int, threshold: int) -> Step:
    facts = {"part": part, "whole": whole, "threshold": threshold}
    return Step(key, facts, whole > 0 and part * 100 >= threshold * whole)


def _resistance(
    rule: Rule, counts: Mapping[int, Mapping[int, int]], answered: int
) -> tuple[tuple[int, ...], list[Step]]:
    sums = sums_of(counts)
    least = min(sums.values())
    leading = tuple(option for option, total in sums.items() if total == least)
    most = TOP_RESISTANCE * answered
    strong = sum(
        number
        for value, number in counts[leading[0]].items()
        if value >= STRONG_RESISTANCE
    )
    accepted = most - least
    return leading, [
        Step(
            StepKey.LEAST_RESISTANCE,
            {"sum": least, "most": most, "strong": strong, "tied": len(leading)},
            answered > 0 and len(leading) == 1,
        ),
        Step(
            StepKey.BEATS_ZERO,
            {"sum": least, "zero": sums[ZERO_OPTION]},
            least < sums[ZERO_OPTION],
        ),
        _share(StepKey.ACCEPTANCE, accepted, most, rule.threshold),
    ]


def _dots(
    rule: Rule, counts: Mapping[int, Mapping[int, int]]
) -> tuple[tuple[int, ...], list[Step]]:
    sums = sums_of(counts)
    top, whole = max(sums.values()), sum(sums.values())
    leading = tuple(option for option, total in sums.items() if total == top)
    facts = {"dots": top, "whole": whole, "tied": len(leading)}
    return leading, [
        Step(StepKey.MOST_DOTS, facts, top > 0 and len(leading) == 1),
        _share(StepKey.DOT_SHARE, top, whole, rule.threshold),
    ]


def sums_of(counts: Mapping[int, Mapping[int, int]]) -> dict[int, int]:
    """By option: the resistance or the dots of all together."""
    return {
        option: sum(value * number for value, number in found.items())
        for option, found in counts.items()
    }
