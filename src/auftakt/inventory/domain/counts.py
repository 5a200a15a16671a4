"""What may be shown of a count, and what it means beside the residents."""

from dataclasses import dataclass
from decimal import Decimal

FEWEST_SHOWN = 5
PER = 1_000
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Shown:
    """What leaves the circle of those who work with the figures.

    `is_hidden`: a count of people under five; then there is no value to be had.
    """

    value: Decimal | None
    mark: str
    is_hidden: bool


def shown_outside(value: Decimal | None, mark: str, *, counts_people: bool) -> Shown:
    """For documents and the beamer; a count of 0 is hidden like 1 to 4."""
    if counts_people and value is not None and value < FEWEST_SHOWN:
        return Shown(None, "", is_hidden=True)
    return Shown(value, mark, is_hidden=False)


def per_thousand(value: Decimal | None, base: Decimal | None) -> Decimal | None:
    """Rounded to one place; None where either is missing or the base is not positive.

    Pass the shown value: from a rate and its base the hidden count could be found.
    """
    if value is None or base is None or base <= 0:
        return None
    return (value * PER / base).quantize(_TENTH)
