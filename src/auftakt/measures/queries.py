"""Measures of a project: listed, filtered, counted."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from auftakt.accounts.models import Account
from auftakt.actors.tables.text import fold
from auftakt.kernel.findings import Finding
from auftakt.measures import domain
from auftakt.measures.domain import ACTIVE, Status, is_overdue, missing
from auftakt.measures.models import Measure
from auftakt.origins.domain import Kind
from auftakt.projects.models import Project

OPEN, OVERDUE, INCOMPLETE = "offen", "ueberfaellig", "unvollstaendig"
NOBODY = "-"


def measures(project: Project) -> QuerySet[Measure]:
    """By number, with the account that is responsible."""
    found = Measure.objects.filter(project=project)
    return found.select_related("project", "owner_account")


def owner_of(measure: Measure, *, with_names: bool = True) -> str:
    """The function first; the name of an account only for those who may read it."""
    account = measure.owner_account
    name = account.name if account and with_names else ""
    return ", ".join(part for part in (measure.owner, name) if part)


def people(project: Project) -> QuerySet[Account]:
    """Who can be responsible: everybody with a membership, by name."""
    return Account.objects.filter(memberships__project=project).order_by("name")


@dataclass(frozen=True, slots=True)
class MeasureFilter:
    """`state`: a status, OPEN, OVERDUE or INCOMPLETE; `owner`: as shown, or NOBODY."""

    state: str = ""
    owner: str = ""
    sort: str = "nummer"

    @property
    def is_narrowed(self) -> bool:
        return bool(self.state or self.owner)


def narrowed(
    found: Iterable[Measure],
    wanted: MeasureFilter,
    today: dt.date,
    *,
    with_names: bool = True,
) -> list[Measure]:
    """Filtered and sorted here: no database puts "Ä" beside "A"."""

    def owner(one: Measure) -> str:
        return owner_of(one, with_names=with_names)

    fits = [
        one
        for one in found
        if _has_state(one, wanted.state, today)
        and (not wanted.owner or wanted.owner == (owner(one) or NOBODY))
    ]
    orders: dict[str, Callable[[Measure], Any]] = {
        "nummer": lambda one: one.number,
        "massnahme": lambda one: (fold(one.title), one.number),
        "zustaendig": lambda one: (fold(owner(one)) or "~", one.number),
        "termin": lambda one: (one.due_on or dt.date.max, one.number),
        "stand": lambda one: (_PLACE[one.status], one.number),
    }
    order = orders.get(wanted.sort.removeprefix("-"), orders["nummer"])
    return sorted(fits, key=order, reverse=wanted.sort.startswith("-"))


_PLACE = {status.value: place for place, status in enumerate(Status)}


def _has_state(one: Measure, state: str, today: dt.date) -> bool:
    if state == OPEN:
        return one.status in ACTIVE
    if state == OVERDUE:
        return is_overdue(one.facts, today)
    if state == INCOMPLETE:
        return bool(missing(one.facts))
    return not state or one.status == state


def origin_text(project: Project, kind: Kind, public_id: UUID) -> str | None:
    """What another thing can be made from; None where there is no such measure."""
    if kind is not Kind.MEASURE:
        return None
    measure = measures(project).filter(public_id=public_id).first()
    return f"{measure.title}\n{measure.description}".strip() if measure else None


def findings(project: Project, today: dt.date) -> Iterable[Finding]:
    """One query."""
    return list(domain.findings([one.facts for one in _all(project)], today))


@dataclass(frozen=True, slots=True)
class Progress:
    """`incomplete`: active ones without owner, date or means (S40)."""

    total: int = 0
    active: int = 0
    done: int = 0
    incomplete: int = 0


def progress(project: Project) -> Progress:
    """One query."""
    found = [one.facts for one in _all(project)]
    return Progress(
        total=sum(one.status is not Status.DROPPED for one in found),
        active=sum(one.is_active for one in found),
        done=sum(one.status is Status.DONE for one in found),
        incomplete=sum(bool(missing(one)) for one in found),
    )


def _all(project: Project) -> QuerySet[Measure]:
    return Measure.objects.filter(project=project).only(
        "title", "status", "owner", "owner_account_id", "due_on", "resources"
    )
