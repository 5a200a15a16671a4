"""The size scale: where the number of seats stands between too few and too many."""

from dataclasses import dataclass

from auftakt.circle.domain.composition import Limits

_BELOW, _ABOVE = 4, 5
_MARGIN = 4.0


@dataclass(frozen=True, slots=True)
class Tick:
    """`place` is percent of the width."""

    value: int
    place: float
    is_count: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """Percent of the width, so that one drawing fits every column."""

    ticks: tuple[Tick, ...]
    band_start: float
    band_width: float
    count_place: float


def size_scale(count: int, limits: Limits) -> Scale:
    """The ends move outwards where the count lies beyond them; no two ticks touch."""
    low = max(0, min(limits.least - _BELOW, count - 1))
    high = max(limits.most + _ABOVE, count + 1)

    def place(value: int) -> float:
        share = (value - low) / (high - low)
        return round(_MARGIN + share * (100 - 2 * _MARGIN), 2)

    ticks = [Tick(count, place(count), is_count=True)]
    for value in (limits.least, limits.most, low, high):
        free = all(abs(place(value) - tick.place) >= 2 * _MARGIN for tick in ticks)
        if free:
            ticks.append(Tick(value, place(value)))
    return Scale(
        ticks=tuple(sorted(ticks, key=lambda tick: tick.value)),
        band_start=place(limits.least),
        band_width=round(place(limits.most) - place(limits.least), 2),
        count_place=place(count),
    )
