"""Two versions of a text side by side, with the words that changed."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_PIECES = re.compile(r"\w+|\s+|[^\w\s]")


class Change(StrEnum):
    """What happened to a stretch of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Part:
    change: Change
    text: str

    @property
    def is_same(self) -> bool:
        return self.change is Change.SAME


@dataclass(frozen=True, slots=True)
class Comparison:
    """Joined, the texts of `before` are the old version, those of `after` the new."""

    before: tuple[Part, ...]
    after: tuple[Part, ...]


def compare(old: str, new: str) -> Comparison:
    """Word by word; spaces between two changed words count as changed too."""
    left, right = _PIECES.findall(old), _PIECES.findall(new)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    before: list[Part] = []
    after: list[Part] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        is_same = tag == "equal"
        _add(before, left[i1:i2], is_same, Change.GONE)
        _add(after, right[j1:j2], is_same, Change.NEW)
    return Comparison(_joined(before), _joined(after))


def _add(parts: list[Part], pieces: list[str], is_same: bool, change: Change) -> None:  # noqa: FBT001 - a fact
    if pieces:
        parts.append(Part(Change.SAME if is_same else change, "".join(pieces)))


def _joined(parts: list[Part]) -> tuple[Part, ...]:
    """A lone space between two changed stretches joins them."""
    found: list[Part] = []
    for place, part in enumerate(parts):
        is_bridge = (
            part.is_same
            and not part.text.strip()
            and 0 < place < len(parts) - 1
            and not parts[place - 1].is_same
            and not parts[place + 1].is_same
        )
        change = parts[place - 1].change if is_bridge else part.change
        if found and found[-1].change is change:
            found[-1] = Part(change, found[-1].text + part.text)
        else:
            found.append(Part(change, part.text))
    return tuple(found)
