"""Which ready indicators fit a goal: at most three, since measuring costs effort."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from auftakt.goals.domain.kinds import IndicatorKind

MOST_SUGGESTED = 3
STEM = 6
_FIELD_WEIGHT = 4
_WORD = re.compile(r"[^\W\d_]{4,}")
# Words of every goal; sharing them says nothing.
_COMMON = frozenset(
    {"mensch", "person", "jahre", "jahren", "ende", "haben", "werden", "minde"}
    | {"anteil", "zahl", "unsere", "unser", "alle", "jede", "jeder", "gibt"}
)


@dataclass(frozen=True, slots=True)
class ReadyIndicator:
    """One of the catalogue; `data_holder` is who typically has the data."""

    key: str
    field: str
    name: str
    kind: str
    step: int
    unit: str
    direction: str
    method: str
    data_holder: str
    frequency: str = "yearly"
    counts_people: bool = False
    disaggregation: str = ""


def suggested(
    text: str,
    fields: Collection[str],
    catalogue: Iterable[ReadyIndicator],
    taken: Collection[str],
) -> list[ReadyIndicator]:
    """By the goal's fields and shared words; impact before context, then as listed."""
    wanted = stems(text)
    rated = []
    for place, one in enumerate(catalogue):
        shared = len(wanted & stems(f"{one.name} {one.method}"))
        score = shared + (_FIELD_WEIGHT if one.field in fields else 0)
        is_near = shared > 1 or one.field in fields
        if is_near and one.key not in taken:
            rated.append((one.kind != IndicatorKind.IMPACT, -score, place, one))
    return [one for *_order, one in sorted(rated, key=lambda r: r[:3])][:MOST_SUGGESTED]


def stems(text: str) -> frozenset[str]:
    """The beginnings of its longer words; "Sprachkurs" and "Sprachkurse" are one."""
    found = {word[:STEM] for word in _WORD.findall(text.lower())}
    return frozenset(found - _COMMON)
