"""The file that a lot draw leaves behind, described by `result.schema.json`."""

import platform
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import version

from auftakt.selection.audit import Document, Opening, bound
from auftakt.selection.domain import GroupLottery, LotProblem, Reason
from auftakt.selection.draw import (
    Chance,
    cleaned_seed,
    drawn_entry,
    drawn_members,
    reserve_order,
)
from auftakt.selection.file_words import proof_sentence
from auftakt.selection.labels import sentence
from auftakt.selection.shares import WHOLE, Seats, people_panels, whole_weights
from auftakt.selection.tickets import ticket_counts, ticket_panels

RESULT_FORMAT = "auftakt-lottery-1"
TWO_STAGE_FROM = 5000
"""Pools above this many people are drawn in two stages, as their list of panels would
grow with every person."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a lottery is written down.

    `tickets`: so many panels of equal weight, a divisor of `WHOLE`; 0: weights as they
    are. `two_stage`: the lottery holds seats of groups, and within a group an equal lot
    decides. `reasons`: why a person can be on no panel.
    """

    tickets: int = 0
    two_stage: bool = False
    seconds: float = 0.0
    reasons: Mapping[str, Reason] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Written:
    """Entries as in the file, each with its units and the seats of groups."""

    groups: dict[str, list[str]]
    entries: list[Document]
    units: list[int]


def undrawn(
    problem: LotProblem,
    lottery: GroupLottery,
    opened: Mapping[str, Opening],
    form: Form,
) -> Document:
    """The lottery of a problem before anybody knows the seed."""
    seated = tuple(one.key for one in problem.people if one.key in problem.confirmed)
    whole = _with_seated(lottery, seated)
    written = _written(whole, form)
    keys = [one.key for one in problem.people]
    chances = _chances(written, keys)
    excluded = _excluded(problem, whole, form.reasons)
    drawable = [
        chances[key] for key in keys if key not in {*excluded, *problem.confirmed}
    ] or [1.0]
    document: Document = {
        "format": RESULT_FORMAT,
        "method": str(lottery.method),
        "size": problem.size,
        "seed": None,
        "panel": [],
        "reserves": [],
        "min_probability": min(drawable),
        "max_probability": max(drawable),
        "proof": {
            "kind": str(lottery.proof.kind),
            "gap": lottery.proof.gap,
            "sentence": proof_sentence(lottery.proof),
        },
        "tickets": form.tickets or None,
        "rounding": _rounding(whole, chances),
        "confirmed": list(seated),
        "features": [
            {
                "feature": row.category,
                "value": row.value,
                "min": row.least,
                "max": row.most,
            }
            for row in problem.quotas
        ],
        "seconds": round(form.seconds, 3),
        "versions": versions(),
        "no_chance": excluded,
        "probabilities": chances,
        "groups": written.groups,
        "lottery": written.entries,
    }
    return bound(document, opened)


def drawn(document: Document, seed: str, reserves: int = 0) -> Document:
    """The document with panel and reserves, in the order in which they step in."""
    seed = cleaned_seed(seed)
    chance = Chance(seed, document["audit"]["lottery_sha256"])
    units = [round(entry["weight"] * WHOLE) for entry in document["lottery"]]
    entry = document["lottery"][drawn_entry(units, chance)]
    panel = entry.get("panel") or drawn_members(
        entry["groups"], document["groups"], chance
    )
    others = (
        key
        for key, share in document["probabilities"].items()
        if share and key not in panel
    )
    return {
        **document,
        "seed": seed,
        "panel": sorted(panel),
        "reserves": reserve_order(others, chance)[:reserves] if reserves else [],
    }


def versions() -> dict[str, str]:
    found = {name: version(name) for name in ("auftakt", "highspy", "numpy")}
    return {**found, "python": platform.python_version()}


def _with_seated(lottery: GroupLottery, seated: tuple[str, ...]) -> GroupLottery:
    """Each confirmed person as a group of their own with a seat on every panel."""
    free = [
        number
        for number, keys in enumerate(lottery.groups)
        if not set(keys) & set(seated)
    ]
    place_of = {number: place for place, number in enumerate(free)}
    always = tuple((len(free) + place, 1) for place in range(len(seated)))
    return replace(
        lottery,
        groups=(*(lottery.groups[number] for number in free), *((k,) for k in seated)),
        panels=tuple(
            (*((place_of[g], seats) for g, seats in panel if g in place_of), *always)
            for panel in lottery.panels
        ),
    )


def _written(lottery: GroupLottery, form: Form) -> _Written:
    if form.tickets:
        return _as_tickets(lottery, form.tickets)
    kept = [
        (panel, units)
        for panel, units in zip(
            lottery.panels, whole_weights(lottery.weights), strict=True
        )
        if units
    ]
    panels, units = [panel for panel, _units in kept], [units for _panel, units in kept]
    if form.two_stage:
        return _as_stages(lottery, panels, units)
    split = people_panels(lottery.groups, panels, units)
    return _of_people(split.items())


def _as_tickets(lottery: GroupLottery, number: int) -> _Written:
    counts = ticket_counts(lottery.groups, lottery.panels, lottery.weights, number)
    tickets = ticket_panels(lottery.groups, lottery.panels, counts)
    return _of_people((panel, WHOLE // number) for panel in tickets)


def _as_stages(
    lottery: GroupLottery, panels: Sequence[Seats], units: Sequence[int]
) -> _Written:
    entries = [
        {
            "groups": {f"g{group + 1}": seats for group, seats in panel},
            "weight": weight / WHOLE,
        }
        for panel, weight in zip(panels, units, strict=True)
    ]
    groups = {
        f"g{number}": list(keys) for number, keys in enumerate(lottery.groups, start=1)
    }
    return _Written(groups, entries, list(units))


def _of_people(panels: Iterable[tuple[tuple[str, ...], int]]) -> _Written:
    listed = list(panels)
    entries = [
        {"panel": list(people), "weight": units / WHOLE} for people, units in listed
    ]
    return _Written({}, entries, [units for _people, units in listed])


def _chances(written: _Written, keys: list[str]) -> dict[str, float]:
    """Exact to the last digit: units of `WHOLE`, in two stages shared by the group."""
    held: Counter[str] = Counter()
    for entry, units in zip(written.entries, written.units, strict=True):
        for name, seats in entry.get("groups", {}).items():
            held[name] += units * seats
        for key in entry.get("panel", ()):
            held[key] += units
    shared = {
        key: held[name] / (WHOLE * len(members))
        for name, members in written.groups.items()
        for key in members
    }
    return {key: shared.get(key, held[key] / WHOLE) for key in keys}


def _rounding(lottery: GroupLottery, chances: Mapping[str, float]) -> float:
    """The largest distance of a chance from what the weights meant it to be."""
    meant = [0.0] * len(lottery.groups)
    for panel, weight in zip(lottery.panels, lottery.weights, strict=True):
        for group, seats in panel:
            meant[group] += weight * seats / len(lottery.groups[group])
    return max(
        abs(chances[key] - meant[group])
        for group, members in enumerate(lottery.groups)
        for key in members
    )


def _excluded(
    problem: LotProblem, lottery: GroupLottery, reasons: Mapping[str, Reason]
) -> dict[str, str]:
    """Who is on no valid panel, and why."""
    grouped = {key for keys in lottery.groups for key in keys} - {*lottery.no_chance}
    homes = {
        one.household for one in problem.people if one.key in problem.confirmed
    } - {""}
    found = {}
    for one in problem.people:
        if one.key not in grouped:
            known = reasons.get(one.key, Reason("fits_no_panel"))
            seated = one.household in homes
            found[one.key] = sentence(Reason("household_seated") if seated else known)
    return found
