"""All views together in words and as picture; for the page of the coordination only."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from auftakt.analyses.domain import Spread
from auftakt.analyses.domain.geometry import Corner
from auftakt.analyses.domain.plot import NARROW, WIDE, Plot, plot
from auftakt.stakeholders.domain.aggregate import CORNERS
from auftakt.stakeholders.domain.kinds import Quadrant
from auftakt.stakeholders.labels import (
    ATTITUDE_WORDS,
    QUADRANT_TITLES,
    QUADRANT_WORDS,
    SCALE_WORDS,
    STRATEGY_WORDS,
)
from auftakt.stakeholders.models import StakeholderAssessment
from auftakt.stakeholders.queries.assessments import Board, BoardRow

_SCALES = ("power", "affectedness", "attitude")


@dataclass(frozen=True, slots=True)
class ScaleWords:
    """`value`: the median; `range`: the extremes, empty where all say the same."""

    value: str = "–"
    range: str = ""
    is_disputed: bool = False


@dataclass(frozen=True, slots=True)
class RowWords:
    row: BoardRow
    quadrant: str
    scales: tuple[ScaleWords, ...]
    disputed: str
    given: tuple["GivenWords", ...]


@dataclass(frozen=True, slots=True)
class GivenWords:
    who: str
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Group:
    """One quadrant with its members and what to do with them."""

    quadrant: Quadrant
    title: Promise
    strategy: Promise
    rows: tuple[BoardRow, ...]

    @property
    def corner(self) -> Corner:
        return CORNERS[self.quadrant]


@dataclass(frozen=True, slots=True)
class BoardWords:
    lead: str
    sentence: str
    groups: tuple[Group, ...]
    rows: tuple[RowWords, ...]
    disputed: tuple[RowWords, ...]


def board_words(board: Board) -> BoardWords:
    rows = tuple(_row(row) for row in board.rows)
    groups = tuple(
        Group(
            quadrant,
            QUADRANT_TITLES[quadrant],
            STRATEGY_WORDS[quadrant],
            tuple(row for row in board.placed if row.quadrant is quadrant),
        )
        for quadrant in Quadrant
    )
    return BoardWords(
        lead=_lead(board),
        sentence=_sentence(groups),
        groups=groups,
        rows=rows,
        disputed=tuple(one for one in rows if one.disputed),
    )


def pictures(board: Board) -> tuple[Plot, Plot]:
    """For a desk and for a phone."""
    return plot(board.places, WIDE), plot(board.places, NARROW)


def _lead(board: Board) -> str:
    facts = {
        "number": len(board.placed),
        "total": len(board.rows),
        "keys": sum(row.is_key for row in board.rows),
    }
    return (
        _("%(number)s von %(total)s sind eingeschätzt, %(keys)s sind wichtig.") % facts
    )


def _sentence(groups: Sequence[Group]) -> str:
    """What the picture shows, for those who do not see it."""
    parts = [
        f"{QUADRANT_WORDS[group.quadrant]}: {len(group.rows)}"
        for group in groups
        if group.rows
    ]
    return ", ".join(parts) or _("Noch ist niemand eingeschätzt.")


def _row(row: BoardRow) -> RowWords:
    spreads = [getattr(row.total, scale) for scale in _SCALES]
    quadrant = QUADRANT_WORDS[row.quadrant] if row.quadrant else ""
    return RowWords(
        row=row,
        quadrant=str(quadrant),
        scales=tuple(_scale(one) for one in spreads),
        disputed=", ".join(str(SCALE_WORDS[one]) for one in row.total.disputed),
        given=tuple(_given(one) for one in row.given),
    )


def _scale(spread: Spread | None) -> ScaleWords:
    if spread is None:
        return ScaleWords()
    median = number_format(spread.median, 1 if spread.median % 1 else 0)
    shown = ""
    if spread.width:
        facts = {"low": spread.low, "high": spread.high}
        shown = _("%(low)s bis %(high)s") % facts
    return ScaleWords(median, shown, spread.is_disputed)


def _given(one: StakeholderAssessment) -> GivenWords:
    parts = [
        f"{SCALE_WORDS[scale]} {value}"
        for scale in ("power", "affectedness")
        if (value := getattr(one, scale)) is not None
    ]
    if one.attitude is not None:
        parts.append(f"{SCALE_WORDS['attitude']}: {ATTITUDE_WORDS[one.attitude]}")
    who = one.account or one.link
    return GivenWords(str(who) if who else _("Jemand"), ", ".join(parts), one.note)
