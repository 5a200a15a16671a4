"""Indicators with their values, drawn and in words."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from auftakt.goals.domain.course import (
    Course,
    Dated,
    Pace,
    course,
    is_hidden,
    is_overdue,
    pace,
)
from auftakt.goals.domain.kinds import Direction, Frequency
from auftakt.goals.models import Indicator, Measurement
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project


def indicators(project: Project) -> QuerySet[Indicator]:
    """By goal, with the values that count: two queries, whatever the number."""
    counted = Measurement.objects.filter(replaced_by=None).order_by("measured_on", "pk")
    return (
        Indicator.objects.filter(goal__project=project)
        .select_related("goal__project", "link")
        .prefetch_related(Prefetch("measurements", queryset=counted, to_attr="counted"))
        .order_by("goal__number", "pk")
    )


def all_values(indicator: Indicator) -> QuerySet[Measurement]:
    """The corrected ones too, newest first."""
    found = Measurement.objects.filter(indicator=indicator)
    return found.select_related("by", "link", "replaced_by").order_by(
        "-measured_on", "-pk"
    )


def measurements(project: Project) -> QuerySet[Measurement]:
    found = Measurement.objects.filter(indicator__goal__project=project)
    return found.select_related("indicator__goal__project")


def indicators_of_link(link: PersonalLink) -> QuerySet[Indicator]:
    """What the person behind the link measures."""
    return indicators(link.project).filter(link=link)


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """`newest` and `picture` are None where nothing may be shown of them."""

    indicator: Indicator
    newest: Dated | None
    is_hidden: bool
    pace: Pace
    picture: Course | None
    is_overdue: bool
    number: int


def indicator_rows(
    found: Iterable[Indicator], today: dt.date, *, sees_small: bool
) -> list[IndicatorRow]:
    """`sees_small`: for those who enter values; others do not see small counts."""
    return [_row(one, today, sees_small=sees_small) for one in found]


def _row(one: Indicator, today: dt.date, *, sees_small: bool) -> IndicatorRow:
    values = [Dated(m.measured_on, m.value) for m in _counted(one)]
    newest = values[-1] if values else None
    baseline = _dated(one.baseline_on, one.baseline_value)
    target = _dated(one.target_on, one.target_value)
    shown = [*values, *([baseline] if baseline else [])]
    small = not sees_small and any(_small(one, value) for value in shown)
    return IndicatorRow(
        indicator=one,
        newest=None if newest and not sees_small and _small(one, newest) else newest,
        is_hidden=small,
        pace=pace(baseline, target, newest, Direction(one.direction)),
        picture=None if small else course(baseline, target, values),
        is_overdue=is_overdue(
            newest.day if newest else None, Frequency(one.frequency), today
        ),
        number=len(values),
    )


def _counted(one: Indicator) -> list[Measurement]:
    found: list[Measurement] = one.counted  # type: ignore[attr-defined]  # prefetched
    return found


def _dated(day: dt.date | None, value: object) -> Dated | None:
    return Dated(day, value) if day and value is not None else None  # type: ignore[arg-type]  # a decimal field


def _small(one: Indicator, value: Dated) -> bool:
    return is_hidden(
        value.value, counts_people=one.counts_people, threshold=one.threshold
    )
