"""Results as reasons, so that they can be said in sentences."""

from auftakt.selection.composition.domain import (
    Change,
    Level,
    LevelName,
    Price,
    Repair,
    Rule,
    RuleKind,
    Shortfall,
)
from auftakt.selection.domain import Reason

_COUNTED = (LevelName.SIZE, LevelName.COVERAGE)


def reason_of(result: Repair | Price | Level | Shortfall) -> Reason:
    if isinstance(result, Repair):
        return Reason("repair", {"changes": result.changes, "cost": result.cost})
    if isinstance(result, Price):
        return _reason_of_price(result)
    if isinstance(result, Shortfall):
        return Reason("shortfall", {"target": result.target, "count": result.count})
    proved = "level" if result.value == result.bound else "level_gap"
    facts = {"value": int(result.value), "bound": result.bound}
    return Reason(f"{proved}_{result.name}" if proved == "level" else proved, facts)


def moved_end(price: Price) -> Change:
    """The one end that the price is about."""
    old, new = price.target, price.changed
    if old.least != new.least:
        rule = Rule(RuleKind.LEAST, old.category, old.value, old.least)
        return Change(rule, new.least)
    return Change(Rule(RuleKind.MOST, old.category, old.value, old.most or 0), new.most)


def _reason_of_price(price: Price) -> Reason:
    facts = {"change": moved_end(price)}
    if not price.possible:
        return Reason("price_impossible", facts)
    for name in LevelName:
        difference = int(price.differences.get(name, 0))
        if difference:
            one = "_one" if abs(difference) == 1 and name in _COUNTED else ""
            way = "more" if difference > 0 else "less"
            size = abs(difference)
            return Reason(f"price_{name}_{way}{one}", {**facts, "difference": size})
    return Reason("price_nothing", facts)
