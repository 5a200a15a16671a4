"""Two ovals that share members: where each mark stands, in whole pixels."""

from dataclasses import dataclass

MOST_DRAWN = 12  # marks in one part; more are only counted
ROW = 34
COLUMN = 30


@dataclass(frozen=True)
class Part:
    """Members of one part of the picture; `marks` is empty where there are too many."""

    number: int
    x: int
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class MembersPicture:
    """340 wide, so that a phone shows it at its drawn size."""

    ours: Part
    both: Part
    theirs: Part
    width: int = 340
    height: int = 196
    middle: int = 84


def members_picture(ours: int, both: int, theirs: int) -> MembersPicture:
    return MembersPicture(_part(ours, 66), _part(both, 170), _part(theirs, 274))


def _part(number: int, x: int) -> Part:
    marks = _marks(number, x) if number <= MOST_DRAWN else ()
    return Part(number, x, marks)


def _marks(number: int, x: int) -> tuple[tuple[int, int], ...]:
    """Rows of two or three around the middle of the part."""
    columns = 3 if number > 2 * 3 else 2
    lines = [min(columns, number - start) for start in range(0, number, columns)]
    top = MembersPicture.middle - ROW * (len(lines) - 1) // 2
    return tuple(
        (x + COLUMN * (2 * place - in_line + 1) // 2, top + ROW * line)
        for line, in_line in enumerate(lines)
        for place in range(in_line)
    )
