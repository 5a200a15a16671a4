"""Indicators and values as the pages show them."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from auftakt.goals.domain.course import Pace, is_hidden
from auftakt.goals.labels.indicators import (
    DIRECTION_WORDS,
    FREQUENCY_WORDS,
    KIND_WORDS,
    PACE_TONES,
    PACE_WORDS,
    STEP_WORDS,
)
from auftakt.goals.models import Goal, Indicator, Measurement
from auftakt.goals.queries.indicators import IndicatorRow, all_values, indicator_rows
from auftakt.inventory.labels.figures import number_text


@dataclass(frozen=True, slots=True)
class Card:
    """One indicator; `sentence` says what the picture shows."""

    row: IndicatorRow
    value: str
    day: dt.date | None
    pace: Promise
    tone: str
    icon: str
    sentence: str
    way: str

    @property
    def indicator(self) -> Indicator:
        return self.row.indicator


def cards(
    found: Iterable[Indicator], today: dt.date, *, sees_small: bool
) -> list[Card]:
    return [_card(row) for row in indicator_rows(found, today, sees_small=sees_small)]


def _card(row: IndicatorRow) -> Card:
    one = row.indicator
    tone, icon = PACE_TONES[row.pace]
    value = _newest(row)
    return Card(
        row=row,
        value=value,
        day=row.newest.day if row.newest else None,
        pace=PACE_WORDS[row.pace],
        tone=tone,
        icon=icon,
        sentence=_sentence(row, value),
        way=_way(one, hides=row.is_hidden),
    )


def _newest(row: IndicatorRow) -> str:
    if row.newest:
        return number_text(row.newest.value)
    return _under(row.indicator) if row.is_hidden and row.number else ""


def _under(one: Indicator) -> str:
    return _("unter %(number)s") % {"number": one.threshold}


def _sentence(row: IndicatorRow, value: str) -> str:
    if not value:
        return _("%(name)s: noch kein Wert.") % {"name": row.indicator.name}
    facts = {
        "name": row.indicator.name,
        "value": value,
        "unit": row.indicator.unit,
        "pace": PACE_WORDS[row.pace],
    }
    if row.pace is Pace.NO_TARGET:
        return _("%(name)s: zuletzt %(value)s %(unit)s.") % facts
    return _("%(name)s: zuletzt %(value)s %(unit)s, %(pace)s.") % facts


def _way(one: Indicator, *, hides: bool) -> str:
    """From where to where, as far as it is known and may be shown."""
    target = text_of(one, one.target_value, sees_small=not hides)
    baseline = text_of(one, one.baseline_value, sees_small=not hides)
    if not target or not one.target_on:
        return ""
    day = date_format(one.target_on, "SHORT_DATE_FORMAT")
    if not baseline:
        return _("Ziel: %(target)s bis %(day)s") % {"target": target, "day": day}
    facts = {"baseline": baseline, "target": target, "day": day}
    return _("von %(baseline)s auf %(target)s bis %(day)s") % facts


def text_of(one: Indicator, value: Decimal | None, *, sees_small: bool) -> str:
    """The number as text; "unter 5" where it counts few people; "" without one."""
    if value is None:
        return ""
    hides = is_hidden(value, counts_people=one.counts_people, threshold=one.threshold)
    return _under(one) if hides and not sees_small else number_text(value)


@dataclass(frozen=True, slots=True)
class Group:
    """A goal with its indicators; `lacks_impact`: none of them shows an effect."""

    goal: Goal
    cards: tuple[Card, ...]

    @property
    def lacks_impact(self) -> bool:
        return not any(card.indicator.kind == "impact" for card in self.cards)


def groups(found: Iterable[Goal], all_cards: Sequence[Card]) -> list[Group]:
    """Goals that were given up show only if they had indicators."""
    made = [
        Group(goal, tuple(c for c in all_cards if c.indicator.goal_id == goal.pk))
        for goal in found
    ]
    return [one for one in made if one.cards or one.goal.state != "dropped"]


@dataclass(frozen=True, slots=True)
class ValueLine:
    measurement: Measurement
    text: str
    who: str
    is_replaced: bool


def values(indicator: Indicator, *, sees_small: bool) -> list[ValueLine]:
    """Corrected ones too: they stay to be read."""
    return [
        ValueLine(
            one,
            text_of(indicator, one.value, sees_small=sees_small),
            str(one.by or one.link or ""),
            hasattr(one, "replaced_by"),
        )
        for one in all_values(indicator)
    ]


def facts(one: Indicator) -> list[tuple[str, object]]:
    pairs = [
        (_("Art"), KIND_WORDS[one.kind]),
        (_("Stufe der Wirkung"), f"{one.impact_step} · {STEP_WORDS[one.impact_step]}"),
        (_("Gut ist"), DIRECTION_WORDS[one.direction]),
        (_("So wird gemessen"), one.method),
        (_("Wer hat die Daten?"), one.data_holder),
        (_("Datenquelle"), one.data_source),
        (_("Wie oft?"), FREQUENCY_WORDS[one.frequency]),
        (_("Wer kümmert sich?"), one.responsible),
        (_("Trägt Werte ohne Konto ein"), one.link or ""),
        (_("Getrennt nach"), one.disaggregation),
    ]
    return [(term, value) for term, value in pairs if value]
