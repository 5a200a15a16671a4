"""What one seat more or less in a target does to the best group."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from auftakt.selection.composition.choice import compose
from auftakt.selection.composition.domain import (
    Composition,
    CompositionProblem,
    LevelName,
    Price,
    Target,
)
from auftakt.selection.composition.levels import goals_of, program_of
from auftakt.selection.composition.model import layout_of, sorted_targets, values_of
from auftakt.selection.composition.program import NoGroupError
from auftakt.selection.solver import INFINITE

Values = Mapping[LevelName, float]


def prices(
    problem: CompositionProblem, targets: Collection[Target] | None = None
) -> tuple[Price, ...]:
    """Each end of each target, or of these, moved by one seat either way.

    Raises `SelectionError` as `compose` does.
    """
    found = compose(problem)
    effects, unsure = _Effects(problem, found, 1), _Effects(problem, found, 2)
    wanted = problem.targets if targets is None else targets
    return tuple(
        (effects if changed.least or not target.least else unsure).price(
            target, changed
        )
        for target in dict.fromkeys(wanted)
        for changed in _moved(target)
    )


def _moved(target: Target) -> Iterator[Target]:
    """The looser one before the stricter one."""
    least, most = target.least, target.most
    if least > 0:
        yield replace(target, least=least - 1)
    if most is None or least < most:
        yield replace(target, least=least + 1)
    if most is not None:
        yield replace(target, most=most + 1)
        if most > least:
            yield replace(target, most=most - 1)


class _Effects:
    """One program whose rows of a target are moved and moved back again.

    A target that asks for `sure` seats still asks for some when it is moved.
    """

    def __init__(
        self, problem: CompositionProblem, found: Composition, sure: int
    ) -> None:
        layout = replace(layout_of(problem), sure=sure)
        self.program = program_of(layout)
        self.goals = goals_of(layout)
        self.levels = [self.program.keep(goal.costs, INFINITE) for goal in self.goals]
        self.old = {goal.name: found.value(goal.name) for goal in self.goals}
        self.rows: dict[Target, list[int]] = {}
        for row, target in enumerate(sorted_targets(problem), start=1):
            self.rows.setdefault(target, []).append(row)
        chosen = set(found.chosen)
        members = (one for one in problem.candidates if one.key in chosen)
        self.held = Counter(value for one in members for value in values_of(one))

    def price(self, target: Target, changed: Target) -> Price:
        self._move(target, *_ends(changed))
        try:
            new = self._values(target, changed)
        except NoGroupError:
            return Price(target, changed, possible=False, differences={})
        finally:
            self._move(target, *_ends(target))
        differences = {
            name: value - self.old[name]
            for name, value in new.items()
            if value != self.old[name]
        }
        return Price(target, changed, possible=True, differences=differences)

    def _values(self, target: Target, changed: Target) -> Values:
        if _looser(target, changed):
            if target.must:
                self._move(target, *_room(target, changed))
            return self._gained() or self.old
        held = self.held[target.category, target.value]
        least, most = _ends(changed)
        if least <= held <= most:
            return self.old
        return self._from_level(0, {})

    def _gained(self) -> Values | None:
        """The levels of a better group than before, None if there is none."""
        values: dict[LevelName, float] = {}
        for number, goal in enumerate(self.goals):
            old = self.old[goal.name]
            wanted = goal.sign * (old - goal.start)
            try:
                bound = self.program.bound(goal.costs)
                if bound < wanted:
                    bound, _proved = self.program.minimise(goal.costs)
            except NoGroupError:
                return None
            if bound < wanted:
                return self._from_level(number, values)
            if bound > wanted:
                return None
            values[goal.name] = old
            self.program.change_row(self.levels[number], -INFINITE, wanted)
        return None

    def _from_level(self, first: int, before: Values) -> Values:
        """Ends with the first level from the size on that groups differ in."""
        values = dict(before)
        for number, goal in enumerate(self.goals[first:], start=first):
            value, _bound = self.program.minimise(goal.costs)
            self.program.change_row(self.levels[number], -INFINITE, value)
            values[goal.name] = goal.start + goal.sign * value
            if goal.name is not LevelName.SHORTFALL and self._differs(values):
                break
        return values

    def _differs(self, values: Values) -> bool:
        return any(value != self.old[name] for name, value in values.items())

    def _move(self, target: Target, least: float, most: float) -> None:
        """Also forgets what was reached."""
        for row in self.rows[target]:
            self.program.change_row(row, least, most)
        for row in self.levels:
            self.program.change_row(row, -INFINITE, INFINITE)


def _ends(target: Target) -> tuple[float, float]:
    return target.least, INFINITE if target.most is None else target.most


def _looser(target: Target, changed: Target) -> bool:
    return changed.least < target.least or _ends(changed)[1] > _ends(target)[1]


def _room(target: Target, changed: Target) -> tuple[float, float]:
    """Ends that only the groups keep which the change lets in."""
    least, most = _ends(changed)
    return (least, least) if least < target.least else (most, most)
