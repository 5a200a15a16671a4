"""The list of those concerned: what everybody who works on the project may read."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from auftakt.accounts.models import Account
from auftakt.actors.models import Organisation, Person
from auftakt.actors.tables.text import fold
from auftakt.origins.domain import Kind
from auftakt.projects.models import Project
from auftakt.stakeholders.domain.contacts import is_overdue
from auftakt.stakeholders.domain.kinds import Aspect, InterestOrigin
from auftakt.stakeholders.models import (
    EngagementStep,
    PersonRatingBasis,
    Stakeholder,
    StakeholderInterest,
    StakeholderRelation,
)


def stakeholders(project: Project) -> QuerySet[Stakeholder]:
    found = Stakeholder.objects.filter(project=project)
    return found.select_related("project", "organisation")


def rateable(project: Project) -> list[Stakeholder]:
    """Persons only while the administration has switched that on; by name."""
    found = stakeholders(project)
    if rating_basis(project) is None:
        found = found.filter(person=None)
    return sorted(found, key=lambda one: fold(one.name))


def rating_basis(project: Project) -> PersonRatingBasis | None:
    """Why persons may be rated now; None: they may not."""
    found = PersonRatingBasis.objects.filter(project=project, switched_off_at=None)
    return found.first()


def rating_bases() -> QuerySet[PersonRatingBasis]:
    """Those that are switched on, of the whole installation."""
    found = PersonRatingBasis.objects.filter(switched_off_at=None)
    return found.select_related("project", "switched_on_by").order_by("project__slug")


def interests(
    project: Project, *, reader: Account | None = None, with_assessed: bool = False
) -> QuerySet[StakeholderInterest]:
    """Assessed ones only of the reader's own, or all where they were opened."""
    found = StakeholderInterest.objects.filter(stakeholder__project=project).exclude(
        aspect=Aspect.REPRESENTS
    )
    if not with_assessed:
        own = Q(author=reader) if reader else Q(pk=None)
        found = found.filter(~Q(origin=InterestOrigin.ASSESSED) | own)
    return found.select_related("stakeholder__project", "author")


def beamer_interests(project: Project) -> list[StakeholderInterest]:
    """What those ticked for the wall say of themselves, and nothing else (S64)."""
    found = StakeholderInterest.objects.filter(
        stakeholder__project=project,
        stakeholder__on_beamer=True,
        origin=InterestOrigin.SELF_STATED,
        aspect=Aspect.MATTERS,
    )
    rows = found.select_related("stakeholder")
    return sorted(rows, key=lambda one: (fold(one.stakeholder.name), one.pk))


def relations(project: Project) -> QuerySet[StakeholderRelation]:
    found = StakeholderRelation.objects.filter(first__project=project)
    return found.select_related("first__project", "second")


def steps(project: Project) -> QuerySet[EngagementStep]:
    found = EngagementStep.objects.filter(stakeholder__project=project)
    return found.select_related("stakeholder__project")


def open_organisations(project: Project) -> list[Organisation]:
    """Those of the register that are not on the list yet; two queries."""
    known = stakeholders(project).exclude(organisation=None)
    found = Organisation.objects.filter(project=project).exclude(
        pk__in=list(known.values_list("organisation", flat=True))
    )
    return sorted(found, key=lambda one: fold(one.name))


def open_persons(project: Project) -> list[Person]:
    """None while persons are not rated."""
    if rating_basis(project) is None:
        return []
    known = stakeholders(project).exclude(person=None)
    found = Person.objects.filter(project=project).exclude(
        pk__in=list(known.values_list("person", flat=True))
    )
    return sorted(found, key=lambda one: fold(one.name))


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list; `next_step` is the first contact that is still open."""

    stakeholder: Stakeholder
    interests: tuple[StakeholderInterest, ...] = ()
    next_step: EngagementStep | None = None
    is_overdue: bool = False

    @property
    def contact(self) -> str:
        if self.next_step is None:
            return "none"
        return "overdue" if self.is_overdue else "planned"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is asked for; "" is everything."""

    search: str = ""
    bloc: str = ""
    contact: str = ""
    sort: str = "name"


def list_rows(project: Project, today: dt.date, *, reader: Account | None) -> list[Row]:
    """By name; three queries, whatever the number. Never assessed interests."""
    found = list(stakeholders(project))
    told: dict[int, list[StakeholderInterest]] = {}
    for one in interests(project, reader=reader).exclude(
        origin=InterestOrigin.ASSESSED
    ):
        told.setdefault(one.stakeholder_id, []).append(one)
    upcoming: dict[int, EngagementStep] = {}
    for step in steps(project).filter(done_on=None).order_by("due_on", "pk"):
        upcoming.setdefault(step.stakeholder_id, step)
    rows = [
        Row(
            one,
            tuple(told.get(one.pk, ())),
            upcoming.get(one.pk),
            one.pk in upcoming and is_overdue(upcoming[one.pk].due_on, None, today),
        )
        for one in found
    ]
    return sorted(rows, key=_by_name)


def narrowed(rows: Iterable[Row], wanted: Wanted) -> list[Row]:
    found = [row for row in rows if _fits(row, wanted)]
    order = _ORDERS.get(wanted.sort.removeprefix("-"), _by_name)
    return sorted(found, key=order, reverse=wanted.sort.startswith("-"))


def _fits(row: Row, wanted: Wanted) -> bool:
    if wanted.bloc and row.stakeholder.bloc != wanted.bloc:
        return False
    if wanted.contact and row.contact != wanted.contact:
        return False
    needle = fold(wanted.search)
    texts = (row.stakeholder.name, *(one.text for one in row.interests))
    return not needle or any(needle in fold(text) for text in texts)


def _by_name(row: Row) -> tuple[str, str]:
    return fold(row.stakeholder.name), row.stakeholder.name


_ORDERS: dict[str, Callable[[Row], tuple[str, str]]] = {
    "name": _by_name,
    "bereich": lambda row: (row.stakeholder.bloc or "~", fold(row.stakeholder.name)),
    "kontakt": lambda row: (
        row.next_step.due_on.isoformat() if row.next_step else "9999",
        fold(row.stakeholder.name),
    ),
}


def origin_text(project: Project, kind: Kind, public_id: UUID) -> str | None:
    """The text that a result carries over; None for what may not be shown.

    Of a stakeholder the name alone: expectations and concerns are not for everybody
    who reads the result.
    """
    if kind is Kind.STAKEHOLDER:
        one = stakeholders(project).filter(public_id=public_id).first()
        return one.name if one else None
    if kind is Kind.INTEREST:
        interest = interests(project).filter(public_id=public_id).first()
        return interest.text if interest else None
    return None
