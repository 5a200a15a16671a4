"""Indicators and what was measured, as a workbook to calculate with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from django.utils.translation import gettext as _

from auftakt.documents.printed import Part
from auftakt.documents.sheets import Language
from auftakt.documents.tables import joined, plain_table, short_day
from auftakt.goals.domain.course import is_hidden
from auftakt.goals.labels.indicators import (
    DIRECTION_WORDS,
    FREQUENCY_WORDS,
    KIND_WORDS,
    PACE_WORDS,
    STEP_WORDS,
)
from auftakt.goals.models import Indicator, Measurement
from auftakt.goals.queries.indicators import IndicatorRow, indicator_rows, indicators
from auftakt.inventory.labels.figures import number_text
from auftakt.projects.models import Project


def indicator_part(project: Project, language: Language, today: dt.date) -> Part:
    """By goal; counts of few people are hidden."""
    heading = _("Indikatoren")
    columns = (
        _("Ziel"),
        _("Woran sehen wir es?"),
        _("Art und Stufe"),
        _("Ausgangswert"),
        _("Zielwert"),
        _("Letzter Wert"),
        _("Stand"),
        _("Wer und wie oft"),
    )
    rows = indicator_rows(indicators(project), today, sees_small=False)
    return Part(
        heading=heading,
        table=plain_table(
            heading, columns, [_row(row, language) for row in rows], numbers=(3, 4, 5)
        ),
        widths=(38, 52, 34, 28, 28, 28, 25, 34),
    )


def measurement_part(project: Project, language: Language) -> Part:
    """Every value that counts, oldest first within its indicator."""
    heading = _("Messwerte")
    columns = (_("Indikator"), _("gemessen am"), _("Wert"), _("Einheit"), _("Quelle"))
    found = [
        (indicator, value)
        for indicator in indicators(project)
        for value in indicator.counted  # type: ignore[attr-defined]  # prefetched
    ]
    rows = [_value_row(indicator, value, language) for indicator, value in found]
    amounts = tuple(
        "" if _small(indicator, value.value) else str(value.value)
        for indicator, value in found
    )
    return Part(
        heading=heading,
        table=plain_table(heading, columns, rows, numbers=(2,)),
        widths=(100, 30, 27, 40, 70),
        amount_column=2,
        amounts=amounts,
    )


def _row(row: IndicatorRow, language: Language) -> tuple[str, ...]:
    one = row.indicator
    step = f"{one.impact_step} {STEP_WORDS[one.impact_step]}"
    newest = row.newest
    last = _few(one) if row.is_hidden and newest is None else ""
    if newest:
        last = _dated(one, newest.value, newest.day, language)
    return (
        joined(str(one.goal.number), one.goal.title, by=" "),
        one.name,
        joined(str(KIND_WORDS[one.kind]), step),
        _dated(one, one.baseline_value, one.baseline_on, language),
        joined(
            str(DIRECTION_WORDS[one.direction]),
            _dated(one, one.target_value, one.target_on, language),
            by=": ",
        ),
        last,
        str(PACE_WORDS[row.pace]),
        joined(one.responsible, str(FREQUENCY_WORDS[one.frequency])),
    )


def _dated(
    one: Indicator, value: Decimal | None, day: dt.date | None, language: Language
) -> str:
    if value is None:
        return ""
    number = _few(one) if _small(one, value) else f"{number_text(value)} {one.unit}"
    return joined(number, short_day(day, language), by="; ")


def _value_row(
    one: Indicator, value: Measurement, language: Language
) -> tuple[str, ...]:
    number = _few(one) if _small(one, value.value) else number_text(value.value)
    day = short_day(value.measured_on, language)
    return (one.name, day, number, one.unit, value.source)


def _small(one: Indicator, value: Decimal) -> bool:
    return is_hidden(value, counts_people=one.counts_people, threshold=one.threshold)


def _few(one: Indicator) -> str:
    return _("unter %(number)s") % {"number": one.threshold}


def indicator_parts(
    project: Project, language: Language, today: dt.date
) -> Iterable[Part]:
    yield indicator_part(project, language, today)
    yield measurement_part(project, language)
