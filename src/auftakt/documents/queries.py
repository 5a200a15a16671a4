"""Reads a project into sheets; `today` is the day that stands on the document."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from django.utils import timezone
from django.utils.translation import override

from auftakt.actors import labels as actors_labels
from auftakt.actors import queries as actors_queries
from auftakt.actors.models import Organisation
from auftakt.circle import labels as circle_labels
from auftakt.circle import queries as circle_queries
from auftakt.circle.queries import SeatRow
from auftakt.documents.domain import Completeness, Document, Lack, completeness
from auftakt.documents.ics import CalendarSheet, Guest
from auftakt.documents.sheets import (
    AgendaSheet,
    InvitationSheet,
    Language,
    Letterhead,
    Line,
    Occasion,
    Recipient,
    Reply,
    ScriptSheet,
    Signature,
    Version,
)
from auftakt.documents.wording import calendar_words, salutation
from auftakt.goals.queries.findings import Progress as GoalProgress
from auftakt.goals.queries.findings import progress as goal_progress
from auftakt.goals.queries.gates import overrides
from auftakt.inventory.labels.findings import FINDINGS as INVENTORY_FINDINGS
from auftakt.inventory.queries import findings as inventory_findings
from auftakt.inventory.queries.progress import Progress, progress
from auftakt.kernel.findings import Finding, FindingWords, Severity
from auftakt.projects import labels as projects_labels
from auftakt.projects import queries as projects_queries
from auftakt.projects.models import Project, ProjectBrief
from auftakt.risks.queries import risks
from auftakt.stakeholders.queries.stakeholders import stakeholders
from auftakt.swot.queries import entries
from auftakt.themes.queries import is_rated
from auftakt.workshop import labels as workshop_labels
from auftakt.workshop import queries as workshop_queries
from auftakt.workshop.queries import KickoffSheet, SheetLine

_WORDS: Mapping[str, FindingWords] = {
    **projects_labels.FINDINGS,
    **actors_labels.FINDINGS,
    **circle_labels.FINDINGS,
    **INVENTORY_FINDINGS,
    **workshop_labels.FINDINGS,
}
REPLY_DAYS = 14
SHORTEST_NOTICE = 3


@dataclass(frozen=True)
class Source:
    """What every document starts from, read once."""

    project: Project
    language: Language
    today: dt.date
    kickoff: KickoffSheet | None
    brief: ProjectBrief | None
    seats: tuple[SeatRow, ...]
    organisations: Mapping[int, Organisation]
    stock: Progress
    has_analyses: bool = False
    goals: GoalProgress = field(default_factory=GoalProgress)

    @property
    def mandate(self) -> str:
        """What it is about: the mandate, or the occasion where none is written."""
        brief = self.brief
        return (brief.mandate.strip() or brief.occasion.strip()) if brief else ""

    @property
    def contact(self) -> tuple[str, ...]:
        return _lines(self.brief.contact) if self.brief else ()


def source(project: Project, language: Language, today: dt.date) -> Source:
    """The number of queries does not grow with seats or agenda."""
    seats = tuple(circle_queries.seat_rows(project))
    people = [row.holder.person for row in seats if row.holder]
    employers = {one.organisation_id for one in people if one}
    return Source(
        project=project,
        language=language,
        today=today,
        kickoff=workshop_queries.kickoff_sheet(project, language),
        brief=ProjectBrief.objects.filter(project=project).first(),
        seats=seats,
        organisations=Organisation.objects.in_bulk(employers - {None}),
        stock=progress(project),
        has_analyses=_has_analyses(project),
        goals=goal_progress(project),
    )


def _has_analyses(project: Project) -> bool:
    there = (entries(project), risks(project), stakeholders(project))
    return any(rows.exists() for rows in there) or is_rated(project)


def states(found: Source) -> list[Completeness]:
    """For each document what it lacks."""
    missing = set(_missing(found))
    return [completeness(document, missing) for document in Document]


def _missing(found: Source) -> Iterable[Lack]:
    kickoff = found.kickoff
    present = {
        Lack.DATE: kickoff and kickoff.start,
        Lack.AGENDA: kickoff and kickoff.lines,
        Lack.PLACE: kickoff and kickoff.place,
        Lack.SIGNATURE: kickoff and kickoff.initiator_name,
        Lack.OFFICE: kickoff and kickoff.initiator_office,
        Lack.MOTIVATION: kickoff and kickoff.motivation.strip(),
        Lack.MANDATE: found.mandate,
        Lack.CONTACT: found.contact,
        Lack.RECIPIENTS: _recipients(found),
        Lack.STOCK: found.stock.kinds,
        Lack.FIGURES: found.stock.known,
        Lack.OVERLAPS: not found.stock.overlaps_open,
        Lack.ANALYSES: found.has_analyses,
        Lack.GOALS: found.goals.goals,
        Lack.AGREED: found.goals.goals == found.goals.agreed,
        Lack.INDICATORS: found.goals.indicators,
    }
    return [lack for lack, value in present.items() if not value]


def invitation(found: Source, *, addressed: bool = True) -> InvitationSheet | None:
    """None while it cannot be made. Not `addressed`: one letter without address."""
    kickoff, occasion = found.kickoff, _occasion(found)
    if kickoff is None or occasion is None or not kickoff.lines:
        return None
    return InvitationSheet(
        language=found.language,
        letterhead=letterhead(found.project),
        written_on=found.today,
        occasion=occasion,
        circle=kickoff.circle_name,
        goal=found.mandate,
        motivation=kickoff.motivation,
        lines=_agenda(kickoff),
        reply=Reply(until=_reply_until(found), contact=found.contact),
        signature=Signature(
            name=kickoff.initiator_name, office=kickoff.initiator_office
        ),
        recipients=_recipients(found) if addressed else (),
    )


def agenda(found: Source) -> AgendaSheet | None:
    """None while it cannot be made."""
    kickoff, occasion = found.kickoff, _occasion(found)
    if kickoff is None or occasion is None or not kickoff.lines:
        return None
    return AgendaSheet(
        language=found.language,
        letterhead=letterhead(found.project),
        made_on=found.today,
        occasion=occasion,
        goal=found.mandate,
        lines=_agenda(kickoff),
        version=_version(found, kickoff),
    )


def script(found: Source) -> ScriptSheet | None:
    """None while it cannot be made. Prints what is open in the whole project."""
    kickoff, occasion = found.kickoff, _occasion(found)
    if kickoff is None or occasion is None or not kickoff.lines:
        return None
    return ScriptSheet(
        language=found.language,
        letterhead=letterhead(found.project),
        made_on=found.today,
        occasion=occasion,
        goal=found.mandate,
        lines=_agenda(kickoff),
        version=_version(found, kickoff),
        participants=kickoff.persons,
        open_points=_open_points(found),
    )


def calendar(
    found: Source, *, now: dt.datetime, organiser: Guest | None = None
) -> CalendarSheet | None:
    """None while it cannot be made. With `organiser` everybody asked is a guest.

    The sequence is the meeting's version: it rises with every change of date or place.
    """
    meeting = workshop_queries.kickoff(found.project)
    occasion = _occasion(found)
    if meeting is None or occasion is None:
        return None
    title, description = calendar_words(
        occasion, letterhead(found.project), found.language
    )
    invited = tuple(guests(found)) if organiser else ()
    return CalendarSheet(
        uid=f"{meeting.public_id}@auftakt",
        sequence=meeting.version,
        stamp=now,
        start=occasion.start,
        end=occasion.end,
        title=title,
        place=", ".join(part for part in (occasion.place, occasion.address) if part),
        description="\n\n".join(part for part in (found.mandate, description) if part),
        organiser=organiser,
        guests=invited,
    )


def _occasion(found: Source) -> Occasion | None:
    kickoff = found.kickoff
    if kickoff is None or kickoff.start is None or kickoff.end is None:
        return None
    return Occasion(
        start=kickoff.start,
        end=kickoff.end,
        place=kickoff.place,
        address=kickoff.address,
    )


def letterhead(project: Project) -> Letterhead:
    town = project.municipality
    last = overrides(project).last()
    return Letterhead(
        opened=(timezone.localdate(last.at), last.reason) if last else None,
        municipality=town.name,
        project=project.name,
        crest=bytes(town.crest) if town.crest else None,
        accent=town.accent,
        contact=tuple(part for part in (town.name, town.department) if part),
    )


def _agenda(kickoff: KickoffSheet) -> tuple[Line, ...]:
    return tuple(_line(line) for line in kickoff.lines)


def _line(line: SheetLine) -> Line:
    return Line(
        label=line.label,
        title=line.title,
        start=line.start,
        end=line.end,
        minutes=line.minutes,
        is_part=line.is_part,
        is_break=line.is_pause,
        is_handout=line.is_handout,
        kind="" if line.is_pause or line.is_part else line.kind_word,
        who=line.who,
        purpose="; ".join(line.purposes),
        method=line.method,
        material=line.material,
        result=line.result,
    )


def _version(found: Source, kickoff: KickoffSheet) -> Version:
    with override(found.language):
        note = workshop_labels.change_note(kickoff.changes)
    return Version(
        number=kickoff.version, note=note, is_changed_since=kickoff.is_changed_since
    )


def _reply_until(found: Source) -> dt.date | None:
    """Two weeks before the day; None where that leaves less than three days."""
    day = found.kickoff.day if found.kickoff else None
    if day is None:
        return None
    until = day - dt.timedelta(days=REPLY_DAYS)
    notice = found.today + dt.timedelta(days=SHORTEST_NOTICE)
    return until if until >= notice else None


def _recipients(found: Source) -> tuple[Recipient, ...]:
    """Whoever was asked or has confirmed, once each, with the seats they hold.

    Who signs the letter gets none.

    A seat that stands for a view is not named: its title may tell what somebody
    thinks (design/domain.md, section 6).
    """
    letters: dict[tuple[str, ...], Recipient] = {}
    signs = found.kickoff.initiator_name.strip().lower() if found.kickoff else ""
    for row in found.seats:
        if row.holder is None:
            continue
        person, organisation = row.holder.person, row.holder.organisation
        if person and person.name.strip().lower() == signs:
            continue
        if organisation is None and person is not None:
            organisation = found.organisations.get(person.organisation_id or 0)
        address = tuple(str(part) for part in (organisation, person) if part)
        seat = "" if row.has_view else row.seat.title
        if address in letters:
            seats = ", ".join(part for part in (letters[address].seat, seat) if part)
            letters[address] = replace(letters[address], seat=seats)
            continue
        greeting = salutation(person.name if person else "", found.language)
        letters[address] = Recipient(address=address, salutation=greeting, seat=seat)
    return tuple(letters.values())


def guests(found: Source) -> Iterable[Guest]:
    """Everybody asked of whom an address is known."""
    known: set[str] = set()
    for row in found.seats:
        for holder in (row.holder, row.deputy):
            somebody = holder and (holder.person or holder.organisation)
            if somebody and somebody.email and somebody.email.lower() not in known:
                known.add(somebody.email.lower())
                yield Guest(name=somebody.name, email=somebody.email)


def _open_points(found: Source) -> tuple[str, ...]:
    """The titles of gates and warnings, heaviest first; hints stay on the pages."""
    project, today = found.project, found.today
    every: list[Finding] = [
        *projects_queries.project_findings(project),
        *actors_queries.findings(project),
        *circle_queries.findings(project, today),
        *inventory_findings.findings(project, today),
        *workshop_queries.findings(project, today),
    ]
    heavy = [one for one in every if one.severity is not Severity.HINT]
    with override(found.language):
        titles = [
            str(_WORDS[one.key].filled(one.facts).title)
            for one in sorted(heavy, key=lambda one: one.sort_key)
        ]
    return tuple(dict.fromkeys(titles))


def _lines(text: str) -> tuple[str, ...]:
    """One entry for a line, or for what stands between commas."""
    parts = text.replace(",", "\n").splitlines()
    return tuple(part.strip() for part in parts if part.strip())
