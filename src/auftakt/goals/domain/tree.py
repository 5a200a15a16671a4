"""The goals as a tree: boxes and the lines between them, in pixels."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

BOX_WIDTH, BOX_HEIGHT = 248, 62
GAP_ACROSS, GAP_DOWN = 40, 16
LINE_CHARACTERS = 26


@dataclass(frozen=True, slots=True)
class Branch:
    """A goal for the tree; `parent` is the id of the goal above, or ""."""

    id: str
    parent: str
    title: str


@dataclass(frozen=True, slots=True)
class Box:
    id: str
    depth: int
    left: int
    top: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    path: str


@dataclass(frozen=True, slots=True)
class Tree:
    width: int
    height: int
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]


def ordered(branches: Sequence[Branch]) -> list[tuple[Branch, int]]:
    """Each goal after the one it belongs to, with its depth; nothing is left out."""
    by_parent: dict[str, list[Branch]] = {}
    known = {one.id for one in branches}
    for one in branches:
        above = one.parent if one.parent in known and one.parent != one.id else ""
        by_parent.setdefault(above, []).append(one)
    seen: set[str] = set()
    found = list(_below("", 0, by_parent, seen))
    found += [(one, 0) for one in branches if one.id not in seen]  # only of a ring
    return found


def _below(
    above: str,
    depth: int,
    by_parent: Mapping[str, Sequence[Branch]],
    seen: set[str],
) -> Iterator[tuple[Branch, int]]:
    for one in by_parent.get(above, ()):
        seen.add(one.id)
        yield one, depth
        yield from _below(one.id, depth + 1, by_parent, seen)


def tree(branches: Sequence[Branch]) -> Tree | None:
    """One row a goal, further right the deeper; None without a goal."""
    rows = ordered(branches)
    if not rows:
        return None
    boxes = tuple(
        Box(
            one.id,
            depth,
            depth * GAP_ACROSS,
            place * (BOX_HEIGHT + GAP_DOWN),
            wrapped(one.title),
        )
        for place, (one, depth) in enumerate(rows)
    )
    by_id = {box.id: box for box in boxes}
    edges = tuple(
        _edge(by_id[one.parent], by_id[one.id]) for one, depth in rows if depth
    )
    return Tree(
        width=max(box.left for box in boxes) + BOX_WIDTH,
        height=boxes[-1].top + BOX_HEIGHT,
        boxes=boxes,
        edges=edges,
    )


def _edge(above: Box, below: Box) -> Edge:
    """Down from the left side of the upper box, then right into the lower one."""
    x = above.left + GAP_ACROSS // 2
    y = below.top + BOX_HEIGHT // 2
    return Edge(f"M{x} {above.top + BOX_HEIGHT}V{y}H{below.left}")


def wrapped(text: str) -> tuple[str, ...]:
    """At most two lines; what is longer ends with dots."""
    lines: list[str] = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= LINE_CHARACTERS:
            lines[-1] = longer
        else:
            lines.append(word)
    lines = [line for line in lines if line]
    if len(lines) > 2:  # noqa: PLR2004 - the box has two lines
        lines = [lines[0], f"{lines[1]} …"]
    return tuple(_cut(line) for line in lines)


def _cut(line: str) -> str:
    is_long = len(line) > LINE_CHARACTERS + 2
    return f"{line[:LINE_CHARACTERS]}…" if is_long else line
