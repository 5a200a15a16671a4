"""Why somebody is on no valid panel: the quotas that leave no seat."""

from collections.abc import Collection
from dataclasses import dataclass

from auftakt.selection.composition.conflicts import irreducible, refuted
from auftakt.selection.composition.domain import CompositionProblem, Rule, RuleKind
from auftakt.selection.composition.rules import rules_of, table_of
from auftakt.selection.domain import LotProblem, Reason, Volunteer
from auftakt.selection.relaxation import as_composition


@dataclass(frozen=True, slots=True)
class Exclusion:
    """`keys`: people who could be on a panel without any one of `rules`, but not with
    all of them."""

    keys: tuple[str, ...]
    rules: tuple[Rule, ...]

    @property
    def reason(self) -> Reason:
        number = len(self.keys)
        key = "no_chance_one" if number == 1 else "no_chance"
        return Reason(key, {"people": self.keys, "number": number, "rules": self.rules})


def exclusions(problem: LotProblem, keys: Collection[str]) -> tuple[Exclusion, ...]:
    """For people on no valid panel of a possible draw, in the pool's order; people
    with the same explanation together."""
    group = as_composition(problem)
    every = rules_of(group)
    found: dict[tuple[Rule, ...], list[str]] = {}
    known: dict[tuple[tuple[Rule, ...], tuple[bool, ...]], bool] = {}

    def explains(rules: tuple[Rule, ...], one: Volunteer) -> bool:
        """The rules see nothing of a person but whether each of them counts them."""
        kind = rules, tuple(_counts(rule, one) for rule in rules)
        if kind not in known:
            known[kind] = _explains(group, rules, one.key)
        return known[kind]

    for one in problem.people:
        if one.key in keys:
            rules = next((some for some in found if explains(some, one)), None)
            if rules is None:
                rules = _blocking(group, every, one.key)
            found.setdefault(rules, []).append(one.key)
    return tuple(Exclusion(tuple(people), rules) for rules, people in found.items())


def _counts(rule: Rule, one: Volunteer) -> bool:
    if rule.category:
        return one.values.get(rule.category) == rule.value
    return not rule.keys or one.key in rule.keys


def _blocking(
    group: CompositionProblem, rules: tuple[Rule, ...], key: str
) -> tuple[Rule, ...]:
    seat = Rule(RuleKind.FIXED, keys=(key,))
    blocked = irreducible(table_of(group, [*rules, seat]))
    return tuple(rule for rule in blocked if rule != seat)


def _explains(group: CompositionProblem, rules: tuple[Rule, ...], key: str) -> bool:
    """Whether these rules leave no seat, and any one of them less leaves one."""
    seat = Rule(RuleKind.FIXED, keys=(key,))
    table = table_of(group, [*rules, seat])
    if refuted(table) is None:
        return False
    fewer = ([*rules[:at], *rules[at + 1 :], seat] for at in range(len(rules)))
    return all(refuted(table.only(some)) is None for some in fewer)
