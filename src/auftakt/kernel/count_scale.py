"""Where the marks of a small number scale stand; places in percent of its width."""

from dataclasses import dataclass

MARGIN = 3.0
LABEL_WIDTH = 7.0


@dataclass(frozen=True)
class Tick:
    place: float
    number: int
    is_value: bool


@dataclass(frozen=True)
class CountScale:
    value: int
    low: int
    high: int
    minimum: int
    maximum: int

    def place(self, number: int) -> float:
        """Numbers beyond the scale stand at its end."""
        inside = min(max(number, self.minimum), self.maximum) - self.minimum
        length = max(self.maximum - self.minimum, 1)
        return round(MARGIN + (100 - 2 * MARGIN) * inside / length, 1)

    @property
    def mark(self) -> float:
        return self.place(self.value)

    @property
    def start(self) -> float:
        return self.place(self.low)

    @property
    def width(self) -> float:
        return round(self.place(self.high) - self.start, 1)

    @property
    def ticks(self) -> list[Tick]:
        """The value always; the other numbers where their labels have room."""
        numbers = {self.minimum, self.low, self.high, self.maximum, self.value}
        return [
            Tick(self.place(number), number, number == self.value)
            for number in sorted(numbers)
            if number == self.value
            or abs(self.place(number) - self.mark) >= LABEL_WIDTH
        ]
