"""A hand-made lottery with all there can be: groups of several, a household, somebody
confirmed, somebody without a chance. No solver is asked."""

from auftakt.selection.domain import (
    GroupLottery,
    LotProblem,
    Method,
    Proof,
    ProofKind,
    Quota,
    Volunteer,
)

_AGES = {"a": "jung", "b": "jung", "c": "jung", "d": "alt", "e": "alt", "f": "alt"}

PROBLEM = LotProblem(
    people=(
        *(Volunteer(key, {"Alter": age}) for key, age in _AGES.items()),
        Volunteer("g", {"Alter": "alt"}, "haus"),
        Volunteer("h", {"Alter": "alt"}, "haus"),
        Volunteer("i", {"Alter": "uralt"}),
        Volunteer("Jürgen", {"Alter": "jung"}, "heim"),
        Volunteer("k", {"Alter": "jung"}, "heim"),
    ),
    quotas=(
        Quota("Alter", "jung", 2, 3),
        Quota("Alter", "alt", 1, 2),
        Quota("Alter", "uralt", 0, 0),
    ),
    size=4,
    confirmed=frozenset({"Jürgen"}),
)
LOTTERY = GroupLottery(
    groups=(("a", "b", "c"), ("d", "e", "f"), ("g",), ("h",), ("Jürgen",)),
    panels=(
        ((0, 2), (1, 1), (4, 1)),
        ((0, 1), (1, 2), (4, 1)),
        ((0, 1), (1, 1), (2, 1), (4, 1)),
        ((0, 1), (1, 1), (3, 1), (4, 1)),
    ),
    weights=(1 / 3, 1 / 3 - 0.1, 0.2, 0.7 / 3),
    method=Method.LEXIMIN,
    proof=Proof(ProofKind.RELAXATION, 0.0),
    no_chance=("i", "k"),
)
