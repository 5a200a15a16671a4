"""Date card, length formula and small lists for the kick-off's pages."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.kernel.findings import Finding
from auftakt.projects.models import Initiator, Project
from auftakt.workshop import labels
from auftakt.workshop.domain import findings as rules
from auftakt.workshop.domain import guide, picture
from auftakt.workshop.domain.dates import DateCheck
from auftakt.workshop.domain.duration import BREAK_MINUTES, EFFORT_MINUTES
from auftakt.workshop.domain.picture import DateLine
from auftakt.workshop.domain.readiness import Readiness
from auftakt.workshop.models import AgendaItem, Meeting
from auftakt.workshop.queries import meetings
from auftakt.workshop.queries.agenda import Plan
from auftakt.workshop.queries.findings import check_date

DATE_LINE_WIDTH = 232
BREAK = BREAK_MINUTES


@dataclass(frozen=True)
class DateCard:
    """`line` is None without a project start; `word` is the verdict in words."""

    check: DateCheck
    line: DateLine | None
    day: dt.date | None
    days_left: int | None
    distance: str
    word: str
    tone: str
    spoken: str


def date_card(project: Project, meeting: Meeting | None, today: dt.date) -> DateCard:
    check = check_date(project, meeting)
    day = meeting.day if meeting else None
    window = check.window
    line = None
    if window is not None:
        line = picture.date_line(today, day, window, DATE_LINE_WIDTH)
    word = str(labels.DATE_WORDS[check.verdict])
    distance = _distance(check) if day and window else ""
    return DateCard(
        check=check,
        line=line,
        day=day,
        days_left=(day - today).days if day and day >= today else None,
        distance=distance,
        word=word,
        tone=labels.DATE_TONES[check.verdict],
        spoken=f"{distance} {word}".strip(),
    )


def _distance(check: DateCheck) -> str:
    if check.days_before <= 0:
        return _("Am Tag des Projektstarts oder danach:")
    weeks = check.weeks_before
    if not weeks:
        return _("Wenige Tage vor dem Projektstart:")
    return ngettext(
        "%(weeks)s Woche vor dem Projektstart:",
        "%(weeks)s Wochen vor dem Projektstart:",
        weeks,
    ) % {"weeks": weeks}


@dataclass(frozen=True)
class LengthLine:
    """One summand of the proposed duration; `how` is its formula."""

    title: str
    how: str
    minutes: int


@dataclass(frozen=True)
class Length:
    """`persons_note` says where the head count comes from."""

    lines: tuple[LengthLine, ...]
    total: str
    minutes: int
    dates: int
    is_excessive: bool
    factor: str
    persons_note: str


def length(project: Project, plan: Plan) -> Length:
    """The proposal of S57 as a sum that can be followed."""
    found = plan.proposal
    setting = meetings.setting(project, plan.meeting, plan.persons.count)
    factor = labels.decimal(setting.factor)
    effort = EFFORT_MINUTES[setting.effort]
    lines = (
        LengthLine(_("Feste Zeiten"), _("mal Faktor %s") % factor, found.base),
        LengthLine(
            _("Runden"),
            _("%(count)s Personen × %(each)s")
            % {"count": setting.persons, "each": labels.number(guide.per_person())},
            found.rounds,
        ),
        LengthLine(_("Analysen im Auftakt"), "", found.live),
        LengthLine(_("Aufgaben"), f"{setting.tasks} × {effort}", found.tasks),
        LengthLine(_("Pausen"), f"{found.breaks // BREAK} × {BREAK}", found.breaks),
    )
    return Length(
        lines=tuple(line for line in lines if line.minutes),
        total=labels.hours(found.total),
        minutes=found.total,
        dates=found.dates,
        is_excessive=found.is_excessive,
        factor=factor,
        persons_note=str(labels.PERSON_SOURCES[plan.persons.source]),
    )


@dataclass(frozen=True)
class ShownFinding:
    """A finding with its words and the address where it is mended."""

    title: str
    text: str
    link_text: str
    url: str
    severity: str


def own_findings(project: Project, plan: Plan, ready: Readiness) -> list[ShownFinding]:
    """Those the agenda page does not show elsewhere: the overrun has its cards."""
    if not plan.timeline.slots:
        return []
    state = rules.State(
        date=check_date(project, plan.meeting),
        plan=plan.timeline,
        readiness=ready,
        is_ready=bool(plan.meeting and plan.meeting.ready_at),
    )
    hidden = {"workshop.agenda_over"}
    return shown(
        project, (one for one in rules.findings(state) if one.key not in hidden)
    )


def shown(project: Project, found: Iterable[Finding]) -> list[ShownFinding]:
    result = []
    for one in sorted(found, key=lambda one: one.sort_key):
        words = labels.FINDINGS[one.key].filled(one.facts)
        result.append(
            ShownFinding(
                title=str(words.title),
                text=str(words.text),
                link_text=str(words.link),
                url=reverse(one.fix, args=[project.slug]),
                severity=one.severity,
            )
        )
    return result


def parts(item: AgendaItem) -> QuerySet[AgendaItem]:
    return AgendaItem.objects.filter(parent=item).order_by("position", "pk")


def places(project: Project, parent: AgendaItem | None) -> list[tuple[int, str]]:
    """Where a new item can stand, in words."""
    rows = meetings.agenda_items(project).filter(parent=parent)
    titles = rows.order_by("position", "pk").values_list("title", flat=True)
    after = [
        (place, _("nach „%s“") % title) for place, title in enumerate(titles, start=1)
    ]
    return [(0, _("ganz am Anfang")), *after]


def motivation(project: Project) -> str:
    """The initiator's words for item 1 (S60); empty where there are none yet."""
    found = Initiator.objects.filter(project=project)
    return found.values_list("motivation", flat=True).first() or ""
