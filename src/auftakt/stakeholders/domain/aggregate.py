"""Several views of one stakeholder become one, with what is disputed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from auftakt.analyses.domain import Spread, spread
from auftakt.analyses.domain.geometry import Corner
from auftakt.analyses.domain.plot import corner_of
from auftakt.stakeholders.domain.kinds import Quadrant

SCALES = ("power", "affectedness", "attitude")
SCALE_LOW, SCALE_HIGH = 1, 5
ATTITUDE_LOW, ATTITUDE_HIGH = -2, 2
CORNERS = {
    Quadrant.COLLABORATE: Corner.UPPER_RIGHT,
    Quadrant.INVOLVE: Corner.LOWER_RIGHT,
    Quadrant.WIN: Corner.UPPER_LEFT,
    Quadrant.INFORM: Corner.LOWER_LEFT,
}
QUADRANTS = {corner: quadrant for quadrant, corner in CORNERS.items()}


@dataclass(frozen=True, slots=True)
class View:
    """What one author gave, in the order in which it was given."""

    author: str
    power: int | None = None
    affectedness: int | None = None
    attitude: int | None = None


@dataclass(frozen=True, slots=True)
class KeyRule:
    """From which median on somebody is a key stakeholder."""

    power: int = 4
    affectedness: int = 3


@dataclass(frozen=True, slots=True)
class Aggregate:
    """One stakeholder as all authors see it; None where nobody gave a value."""

    power: Spread | None = None
    affectedness: Spread | None = None
    attitude: Spread | None = None
    authors: int = 0

    @property
    def disputed(self) -> tuple[str, ...]:
        """Scales on which the authors are two steps apart or more."""
        given = ((scale, getattr(self, scale)) for scale in SCALES)
        return tuple(scale for scale, one in given if one and one.is_disputed)

    @property
    def quadrant(self) -> Quadrant | None:
        """None as long as one of the two axes is missing."""
        if self.power is None or self.affectedness is None:
            return None
        return quadrant_of(self.power.median, self.affectedness.median)

    def is_key(self, rule: KeyRule) -> bool:
        return bool(
            self.power
            and self.affectedness
            and self.power.median >= rule.power
            and self.affectedness.median >= rule.affectedness
        )


def newest_views(views: Iterable[View]) -> list[View]:
    """Of each author the last one; `views` come in the order they were given."""
    return list({view.author: view for view in views}.values())


def aggregate(views: Iterable[View]) -> Aggregate:
    """The median of each scale over the newest view of each author."""
    counted = newest_views(views)
    return Aggregate(
        power=_of("power", counted),
        affectedness=_of("affectedness", counted),
        attitude=_of("attitude", counted),
        authors=len(counted),
    )


def quadrant_of(power: float, affectedness: float) -> Quadrant:
    """The quadrant is the corner of the picture in which the mark lies."""
    return QUADRANTS[corner_of(affectedness, power)]


def _of(scale: str, views: Sequence[View]) -> Spread | None:
    values = (getattr(view, scale) for view in views)
    return spread([value for value in values if value is not None])
