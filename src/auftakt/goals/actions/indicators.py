"""Indicators and their values: nothing that was measured is overwritten."""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.goals.errors import IndicatorTakenError, MeasurementGoneError
from auftakt.goals.models import Goal, Indicator, Measurement
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.participants.actions import note_answer
from auftakt.participants.models import PersonalLink


@transaction.atomic
def create_indicator(
    *, goal: Goal, by: Account, values: Mapping[str, Any]
) -> Indicator:
    """`values` by field name. Raises `IndicatorTakenError` for a second of the name."""
    _refuse_taken(goal, values["name"])
    made = Indicator.objects.create(goal=goal, **values)
    audit.record(
        by=by,
        action="indicator.create",
        obj=made,
        project=goal.project,
        fields=list(values),
    )
    return made


@transaction.atomic
def update_indicator(
    *, indicator: Indicator, by: Account, changes: Mapping[str, Any]
) -> None:
    """Raises `StaleVersionError` where somebody was faster, `IndicatorTakenError`."""
    if not changes:
        return
    if "name" in changes:
        _refuse_taken(indicator.goal, changes["name"], besides=indicator)
    written = apply_changes(indicator, changes)
    audit.record(
        by=by,
        action="indicator.update",
        obj=indicator,
        project=indicator.goal.project,
        fields=written,
    )


@transaction.atomic
def delete_indicator(*, indicator: Indicator, by: Account) -> None:
    """Its values go with it."""
    project = indicator.goal.project
    audit.record(by=by, action="indicator.delete", obj=indicator, project=project)
    indicator.delete()


@transaction.atomic
def enter_measurement(
    *,
    indicator: Indicator,
    by: Account | PersonalLink,
    values: Mapping[str, Any],
) -> Measurement:
    """`values`: value, measured_on, source, note.

    The same value of the same day again is one value: a second press, a lost answer.
    Another value of the day corrects the one before, which is kept.
    """
    Indicator.objects.select_for_update().get(pk=indicator.pk)
    made, is_new = _entered(indicator, by, values)
    if is_new:
        account = None if isinstance(by, PersonalLink) else by
        audit.record(
            by=account,
            action="measurement.correct" if made.replaces_id else "measurement.enter",
            obj=made,
            project=indicator.goal.project,
            fields=list(values),
        )
    return made


@transaction.atomic
def give_measurement(
    *,
    indicator: Indicator,
    link: PersonalLink,
    values: Mapping[str, Any],
    now: dt.datetime,
) -> Measurement:
    """As `enter_measurement`, by somebody without an account."""
    note_answer(link=link, now=now)
    return enter_measurement(indicator=indicator, by=link, values=values)


@transaction.atomic
def enter_measurements(
    *, by: Account, rows: Iterable[tuple[Indicator, Mapping[str, Any]]]
) -> list[Measurement]:
    """Many at once, for actions that leave one entry in the trail."""
    pairs = list(rows)
    keys = sorted({indicator.pk for indicator, _values in pairs})
    list(Indicator.objects.select_for_update().filter(pk__in=keys).order_by("pk"))
    entered = [_entered(indicator, by, values) for indicator, values in pairs]
    return [made for made, is_new in entered if is_new]


@transaction.atomic
def correct_measurement(
    *, measurement: Measurement, by: Account, values: Mapping[str, Any]
) -> Measurement:
    """The old value stays and is replaced; raises `MeasurementGoneError`."""
    old = Measurement.objects.select_for_update().get(pk=measurement.pk)
    if Measurement.objects.filter(replaces=old).exists():
        raise MeasurementGoneError
    made = Measurement.objects.create(
        indicator=old.indicator, replaces=old, by=by, **values
    )
    audit.record(
        by=by,
        action="measurement.correct",
        obj=made,
        project=old.indicator.goal.project,
        fields=list(values),
    )
    return made


def _entered(
    indicator: Indicator, by: Account | PersonalLink, values: Mapping[str, Any]
) -> tuple[Measurement, bool]:
    standing = _standing(indicator, values["measured_on"])
    if standing and standing.value == Decimal(values["value"]):
        return standing, False
    who: dict[str, Any] = {"link": by} if isinstance(by, PersonalLink) else {"by": by}
    made = Measurement.objects.create(
        indicator=indicator, replaces=standing, **who, **values
    )
    return made, True


def _standing(indicator: Indicator, day: dt.date) -> Measurement | None:
    found = Measurement.objects.filter(
        indicator=indicator, measured_on=day, replaced_by=None
    )
    return found.last()


def _refuse_taken(goal: Goal, name: str, *, besides: Indicator | None = None) -> None:
    others = Indicator.objects.filter(goal=goal, name=name)
    if besides:
        others = others.exclude(pk=besides.pk)
    if others.exists():
        raise IndicatorTakenError
