"""The six ways to decide, what each value means, and what one may give.

Pure: no Django. Values are numbers; their words are stored with every round (domain.md
2.10).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Method(StrEnum):
    """`RESISTANCE`: systemic consensing, each option gets 0 to 10 resistance."""

    CONSENT = "consent"
    RESISTANCE = "resistance"
    FIST = "fist"
    LEVELS = "levels"
    DOTS = "dots"
    VOTE = "vote"


class Stance(StrEnum):
    """What a value says about a text, whatever the method."""

    SUPPORT = "support"
    CONCERN = "concern"
    AGAINST = "against"
    ABSTAIN = "abstain"


S = Stance
STANCES: Mapping[str, Mapping[int, Stance]] = {
    Method.CONSENT: {1: S.SUPPORT, 2: S.CONCERN, 3: S.AGAINST, 4: S.ABSTAIN},
    Method.FIST: {
        0: S.AGAINST,
        1: S.CONCERN,
        2: S.CONCERN,
        **dict.fromkeys((3, 4, 5), S.SUPPORT),
    },
    Method.LEVELS: {
        1: S.SUPPORT,
        2: S.CONCERN,
        3: S.ABSTAIN,
        4: S.CONCERN,
        5: S.ABSTAIN,
        6: S.AGAINST,
    },
    Method.VOTE: {1: S.SUPPORT, 2: S.AGAINST, 3: S.ABSTAIN},
}
VALUES: Mapping[str, range] = {
    Method.CONSENT: range(1, 5),
    Method.RESISTANCE: range(11),
    Method.FIST: range(6),
    Method.LEVELS: range(1, 7),
    Method.DOTS: range(4),
    Method.VOTE: range(1, 4),
}
# Here one reasoned "no" is enough to stop a text.
BLOCKING = frozenset({Method.CONSENT, Method.FIST, Method.LEVELS})
WITH_OPTIONS = frozenset({Method.RESISTANCE, Method.DOTS})
STRONG_RESISTANCE = 8
DOTS_EACH = 5
ZERO_OPTION = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """How a round is decided; fixed when it opens.

    `threshold`: percent, its meaning depends on the method (see `tally`). `quorum`:
    percent of the eligible seats that must have answered. `options`: how many there
    are; with `RESISTANCE` the first is the zero option, "all stays as it is".
    """

    method: Method
    threshold: int = 0
    quorum: int = 50
    options: int = 1


USUAL_THRESHOLDS: Mapping[str, int] = {
    Method.CONSENT: 0,
    Method.RESISTANCE: 0,
    Method.FIST: 75,
    Method.LEVELS: 75,
    Method.DOTS: 0,
    Method.VOTE: 50,
}


def stance_of(method: str, value: int) -> Stance | None:
    return STANCES.get(method, {}).get(value)


def is_allowed(rule: Rule, given: Mapping[int, int]) -> bool:
    """Whether these values by option may stand on one ballot."""
    if not all(0 <= option < rule.options for option in given):
        return False
    if not all(value in VALUES[rule.method] for value in given.values()):
        return False
    return rule.method is not Method.DOTS or sum(given.values()) <= DOTS_EACH


def is_complete(rule: Rule, given: Mapping[int, int]) -> bool:
    """Whether a ballot counts: resistance needs a value for every option."""
    if rule.method is Method.RESISTANCE:
        return len(given) == rule.options
    if rule.method is Method.DOTS:
        return sum(given.values()) > 0
    return bool(given)


def wants_reason(method: str, given: Mapping[int, int]) -> bool:
    """Whether the ballot says something the group should hear the reason of."""
    if method == Method.RESISTANCE:
        return any(value >= STRONG_RESISTANCE for value in given.values())
    return bool({stance_of(method, v) for v in given.values()} & {S.CONCERN, S.AGAINST})


def is_objection(method: str, given: Mapping[int, int]) -> bool:
    """Whether a reason given with these values is an objection, not a concern."""
    return method in BLOCKING and any(
        stance_of(method, value) is S.AGAINST for value in given.values()
    )
