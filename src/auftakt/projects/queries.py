"""Reads around projects, their brief and the directory of municipalities."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.utils.functional import Promise

from auftakt.accounts.labels import ROLE_WORDS
from auftakt.accounts.models import Account
from auftakt.accounts.permissions import Role
from auftakt.kernel.findings import Finding
from auftakt.projects import domain
from auftakt.projects.directory import searchable
from auftakt.projects.domain import BriefItem, MunicipalityKind
from auftakt.projects.models import (
    DirectoryEntry,
    Initiator,
    InitiatorHandover,
    Municipality,
    Project,
    ProjectBrief,
)

SUGGESTIONS = 8
SHORTEST_SEARCH = 2


@dataclass(frozen=True)
class ProjectRow:
    """One of my projects."""

    name: str
    slug: str
    municipality: str
    role: str
    start_date: dt.date | None
    is_demo: bool

    @property
    def role_words(self) -> Promise:
        return ROLE_WORDS[self.role]


def my_projects(account: Account) -> list[ProjectRow]:
    memberships = account.memberships.select_related("project__municipality")
    return [
        ProjectRow(
            name=membership.project.name,
            slug=membership.project.slug,
            municipality=membership.project.municipality.name,
            role=membership.role,
            start_date=membership.project.start_date,
            is_demo=membership.project.is_demo,
        )
        for membership in memberships.defer("project__municipality__crest").order_by(
            "project__name", "project__slug"
        )
    ]


def my_municipality(
    account: Account, *, name: str, kind: str, land: str
) -> Municipality | None:
    """A Kommune this person already coordinates: its projects share one record (S2)."""
    mine = Municipality.objects.filter(
        projects__memberships__account=account,
        projects__memberships__role=Role.COORDINATOR,
    )
    return mine.filter(name=name, kind=kind, land=land).order_by("pk").first()


def suggested_municipalities(text: str) -> QuerySet[DirectoryEntry]:
    """Entries whose name or a word of it begins with the text, best ones first."""
    typed = searchable(text)
    if len(typed) < SHORTEST_SEARCH:
        return DirectoryEntry.objects.none()
    at_start = Q(search_name__startswith=typed)
    found = DirectoryEntry.objects.filter(
        at_start | Q(search_name__contains=f" {typed}") | Q(postcode=typed)
    )
    place = Case(
        When(at_start, then=Value(0)), default=Value(1), output_field=IntegerField()
    )
    return found.annotate(place=place).order_by("place", "search_name", "ars")[
        :SUGGESTIONS
    ]


def directory_entry(ars: str) -> DirectoryEntry | None:
    return DirectoryEntry.objects.filter(ars=ars).first()


def directory_date() -> dt.date | None:
    """The quarter of the imported directory; None without an import."""
    entries = DirectoryEntry.objects.order_by("-territory_date")
    return entries.values_list("territory_date", flat=True).first()


def municipality_of(project: Project) -> Municipality:
    """A fresh copy: a form that fails must not change the page's head."""
    return Municipality.objects.get(pk=project.municipality_id)


def brief_of(project: Project) -> ProjectBrief | None:
    return ProjectBrief.objects.filter(project=project).first()


def initiator_of(project: Project) -> Initiator | None:
    return Initiator.objects.filter(project=project).first()


def handovers(project: Project) -> QuerySet[InitiatorHandover]:
    """The newest first, with who recorded them."""
    acts = InitiatorHandover.objects.filter(project=project).select_related("by")
    return acts.order_by("-created_at", "-pk")


def brief_values(
    project: Project, brief: ProjectBrief | None
) -> Mapping[BriefItem, str | dt.date | None]:
    """What the checklist of S45 looks at."""
    values: dict[BriefItem, str | dt.date | None] = {
        item: getattr(brief, item.value) if brief else ""
        for item in BriefItem
        if item is not BriefItem.START_DATE
    }
    return values | {BriefItem.START_DATE: project.start_date}


def missing_brief_items(project: Project) -> tuple[BriefItem, ...]:
    brief = brief_of(project)
    return domain.missing_brief_items(
        domain.given_items(brief_values(project, brief)),
        domain.required_items(brief.required if brief else ()),
    )


def project_findings(project: Project) -> list[Finding]:
    """What is open in the first step; two queries."""
    brief, initiator = brief_of(project), initiator_of(project)
    facts = domain.ProjectFacts(
        municipality=project.municipality.name,
        has_initiator=initiator is not None,
        has_motivation=bool(initiator and initiator.motivation.strip()),
        given=domain.given_items(brief_values(project, brief)),
        required=domain.required_items(brief.required if brief else ()),
    )
    return list(domain.findings(facts))


def offered_offices(municipality: Municipality) -> tuple[domain.Office, ...]:
    """The offices that fit the Kommune, the usual one first (S12)."""
    return domain.offices(
        MunicipalityKind(municipality.kind),
        is_large_county_town=municipality.is_large_county_town,
    )
