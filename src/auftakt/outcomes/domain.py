"""How a text becomes title and rest of a new thing. Pure: no Django."""

from dataclasses import dataclass

LONGEST_TITLE = 120
_SENTENCE_ENDS = (". ", "! ", "? ", "; ")


@dataclass(frozen=True, slots=True)
class Carried:
    """`text` is empty where the title says it all."""

    title: str
    text: str


def carried(text: str) -> Carried:
    """The first line is the title; of a long one the first sentence, or its start.

    Nothing is lost: a title that is only a part leaves the whole text beside it.
    """
    lines = text.strip().splitlines()
    if not lines:
        return Carried("", "")
    first, rest = lines[0].strip(), "\n".join(lines[1:]).strip()
    if len(first) <= LONGEST_TITLE:
        return Carried(first, rest)
    return Carried(_beginning(first), text.strip())


def _beginning(line: str) -> str:
    ends = [line.find(end) for end in _SENTENCE_ENDS]
    fitting = [end for end in ends if 0 < end < LONGEST_TITLE]
    if fitting:
        return line[: min(fitting) + 1]
    short = line[: LONGEST_TITLE - 1]
    return f"{short.rsplit(' ', 1)[0].rstrip()}…"
