"""One question with buttons, as `participants/_scale.html` draws it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Choice:
    """One button: with an icon it shows symbol and word, else only the word.

    `meaning` is said to people who do not see where on the scale it stands; `tone`:
    ok, care or stop.
    """

    value: int | str
    word: str
    icon: str = ""
    tone: str = ""
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """`id` is unique on the page, `url` takes `name` and `hidden` by POST.

    `low` and `high` are the words at the ends of a row of numbers.
    """

    id: str
    question: str
    name: str
    url: str
    choices: Sequence[Choice]
    chosen: int | str | None = None
    hint: str = ""
    low: str = ""
    high: str = ""
    is_closed: bool = False
    error: str = ""
    hidden: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_answered(self) -> bool:
        return self.chosen is not None

    @property
    def has_words(self) -> bool:
        return any(choice.icon for choice in self.choices)


def numbers(
    first: int, last: int, *, low: str, high: str, signed: bool = False
) -> list[Choice]:
    """The buttons of a row of numbers; minus signs are real ones."""
    ends = {first: low, last: high}
    return [
        Choice(
            value=value,
            word=f"{value:+d}".replace("-", "−")  # noqa: RUF001 - the sign for minus
            if signed and value
            else str(value),
            meaning=ends.get(value, ""),
        )
        for value in range(first, last + 1)
    ]
