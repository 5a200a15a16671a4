"""What goals and indicators still have to mend (S25, S27, S28, S35, S36)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auftakt.goals.domain.chain import ChainVerdict
from auftakt.goals.domain.gates import GateVerdict
from auftakt.kernel.findings import Finding, Severity

MOST_ESSENTIAL = 7
GOALS_PAGE = "goals:goal_list"
INDICATORS_PAGE = "goals:indicator_list"
CHAIN_PAGE = "goals:results_chain"
WAY_PAGE = "goals:way_gate"


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal that still counts. `needs_indicator`: its level is measured by itself."""

    number: int
    title: str
    is_essential: bool = True
    is_agreed: bool = False
    was_agreed: bool = False
    open_dissent: int = 0
    needs_indicator: bool = True
    impact: int = 0
    context: int = 0
    chain: ChainVerdict = ChainVerdict.EMPTY


@dataclass(frozen=True, slots=True)
class State:
    """`silent`: names of indicators without any value. `way`: S25's gate."""

    goals: Sequence[GoalLine] = ()
    silent: Sequence[str] = ()
    way: GateVerdict | None = None


def findings(state: State) -> Iterator[Finding]:
    yield from _way(state)
    yield from _changed(state.goals)
    yield from _essential(state.goals)
    yield from _measured(state)


def _finding(
    key: str, rule: str, fix: str, severity: Severity, **facts: str | int
) -> Finding:
    return Finding(
        key=f"goals.{key}", rule=rule, severity=severity, fix=fix, facts=facts
    )


def _named(
    key: str, rule: str, fix: str, severity: Severity, found: Sequence[GoalLine]
) -> Iterator[Finding]:
    """One finding for all of a kind, which names the first."""
    if found:
        many = "_many" if len(found) > 1 else ""
        yield _finding(
            f"{key}{many}",
            rule,
            fix,
            severity,
            number=found[0].number,
            title=found[0].title,
            count=len(found),
        )


def _way(state: State) -> Iterator[Finding]:
    if state.way is None or not state.goals:
        return
    missing = len(state.way.missing)
    if state.way.is_overridden:
        yield _finding(
            "way_overridden", "S25", WAY_PAGE, Severity.WARNING, count=missing
        )
    elif not state.way.is_open:
        yield _finding("way_locked", "S25", WAY_PAGE, Severity.GATE, count=missing)


def _changed(goals: Sequence[GoalLine]) -> Iterator[Finding]:
    dissent = [one for one in goals if one.open_dissent]
    yield from _named("dissent", "S27", GOALS_PAGE, Severity.WARNING, dissent)
    changed = [one for one in goals if one.was_agreed and not one.is_agreed]
    yield from _named("changed", "S28", GOALS_PAGE, Severity.WARNING, changed)


def _essential(goals: Sequence[GoalLine]) -> Iterator[Finding]:
    number = sum(one.is_essential for one in goals)
    if number > MOST_ESSENTIAL:
        yield _finding(
            "too_many_essential",
            "S35",
            GOALS_PAGE,
            Severity.WARNING,
            count=number,
            most=MOST_ESSENTIAL,
        )


def _measured(state: State) -> Iterator[Finding]:
    wanting = [one for one in state.goals if one.needs_indicator and not one.impact]
    only_context = [one for one in wanting if one.context]
    bare = [one for one in wanting if not one.context]
    warn = Severity.WARNING
    yield from _named("only_context", "S36", INDICATORS_PAGE, warn, only_context)
    yield from _named("no_indicator", "S36", INDICATORS_PAGE, warn, bare)
    stopping = [one for one in state.goals if one.chain is ChainVerdict.STOPS]
    yield from _named("chain_stops", "S36", CHAIN_PAGE, Severity.HINT, stopping)
    if state.silent:
        many = "_many" if len(state.silent) > 1 else ""
        yield _finding(
            f"no_data{many}",
            "S36",
            INDICATORS_PAGE,
            Severity.HINT,
            name=state.silent[0],
            count=len(state.silent),
        )
