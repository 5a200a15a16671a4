"""The frame of a picture with two axes and four corners, in pixels of the drawn one."""

from dataclasses import dataclass
from enum import StrEnum

STRIP = 30  # for the corner's own name


class Corner(StrEnum):
    """One quarter of a picture: high on none, one or both of its axes."""

    UPPER_LEFT = "upper_left"
    UPPER_RIGHT = "upper_right"
    LOWER_LEFT = "lower_left"
    LOWER_RIGHT = "lower_right"

    @property
    def is_right(self) -> bool:
        return self in {Corner.UPPER_RIGHT, Corner.LOWER_RIGHT}

    @property
    def is_upper(self) -> bool:
        return self in {Corner.UPPER_LEFT, Corner.UPPER_RIGHT}


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class FrameWords:
    """Where the names of corners and axes stand.

    `ends`: the words at both ends of the level axis, `axis`: its name below them,
    `upright`: the name of the upright axis.
    """

    left: float
    right: float
    top: float
    bottom: float
    ends: float
    axis: float
    upright: float


@dataclass(frozen=True, slots=True)
class Frame:
    """The size of a picture; `left` leaves room for the name of the upright axis."""

    width: int
    height: int
    longest: int
    left: int = 30
    below: int = 52
    # A phone's picture is too narrow for names: there each mark has its number.
    with_names: bool = True

    @property
    def plot(self) -> Box:
        return Box(self.left, 1, self.width - 1, self.height - self.below)

    @property
    def middle_x(self) -> float:
        return (self.plot.left + self.plot.right) // 2

    @property
    def middle_y(self) -> float:
        return (self.plot.top + self.plot.bottom) // 2

    @property
    def plot_width(self) -> float:
        return self.plot.right - self.plot.left

    @property
    def plot_height(self) -> float:
        return self.plot.bottom - self.plot.top

    @property
    def half_width(self) -> float:
        return self.plot.right - self.middle_x

    @property
    def half_height(self) -> float:
        return self.middle_y - self.plot.top

    @property
    def words(self) -> "FrameWords":
        plot = self.plot
        return FrameWords(
            left=plot.left + 10,
            right=plot.right - 10,
            top=plot.top + 21,
            bottom=plot.bottom - 10,
            ends=plot.bottom + 20,
            axis=plot.bottom + 42,
            upright=self.left - 14,
        )

    @property
    def within(self) -> Box:
        """Names keep out of the strips in which the corners' names stand."""
        plot = self.plot
        return Box(plot.left + 4, plot.top + STRIP, plot.right - 4, plot.bottom - STRIP)

    def corner(self, corner: Corner) -> Box:
        """Where spots may lie, without the strip of its name."""
        whole = self.whole(corner)
        if corner.is_upper:
            return Box(whole.left, whole.top + STRIP, whole.right, whole.bottom)
        return Box(whole.left, whole.top, whole.right, whole.bottom - STRIP)

    def whole(self, corner: Corner) -> Box:
        plot = self.plot
        return Box(
            self.middle_x if corner.is_right else plot.left,
            plot.top if corner.is_upper else self.middle_y,
            plot.right if corner.is_right else self.middle_x,
            self.middle_y if corner.is_upper else plot.bottom,
        )
