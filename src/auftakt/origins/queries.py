"""The red thread read from either end; one query for a whole page."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.urls import NoReverseMatch, reverse

from auftakt.accounts.models import Membership
from auftakt.accounts.permissions import Permission
from auftakt.origins.domain import DELICATE, Kind, OutcomeState
from auftakt.origins.labels import BECAME_WORDS, KIND_PAGES, KIND_WORDS, STATE_WORDS
from auftakt.origins.models import OriginLink
from auftakt.projects.models import Project


@dataclass(frozen=True, slots=True)
class Thread:
    """The other end of a link in words. `url` is empty where it has no page.

    `title` is empty where the reader may not know more than the kind.

    `sentence`: "wurde ein Risiko" for outcomes, the kind's name for sources.
    """

    kind: str
    sentence: str
    title: str
    state: str
    state_words: str
    reason: str
    url: str


def hidden_kinds(membership: Membership) -> frozenset[Kind]:
    """Kinds whose titles this person may not read; hand them to the reads below."""
    hidden = set(DELICATE)
    if membership.may(Permission.STAKEHOLDER_VIEW):
        hidden -= {Kind.STAKEHOLDER, Kind.INTEREST}
    if membership.may(Permission.SEAT_EDIT):
        hidden.discard(Kind.SEAT)
    return frozenset(hidden)


def became(
    project: Project, sources: Iterable[UUID], *, hidden: Collection[str] = DELICATE
) -> dict[UUID, list[Thread]]:
    """What was made of each source, oldest first; sources without any are absent.

    Of kinds in `hidden` the title stays empty (see `hidden_kinds`).
    """
    found: dict[UUID, list[Thread]] = {}
    links = OriginLink.objects.filter(project=project, source_id__in=list(sources))
    for one in links:
        found.setdefault(one.source_id, []).append(outcome_of(project, one, hidden))
    return found


def came_from(
    project: Project, outcomes: Iterable[UUID], *, hidden: Collection[str] = DELICATE
) -> dict[UUID, list[Thread]]:
    """What each outcome was made from; outcomes without an origin are absent."""
    found: dict[UUID, list[Thread]] = {}
    links = OriginLink.objects.filter(project=project, outcome_id__in=list(outcomes))
    for one in links:
        found.setdefault(one.outcome_id, []).append(source_of(project, one, hidden))
    return found


def outcome_of(project: Project, link: OriginLink, hidden: Collection[str]) -> Thread:
    is_hidden = link.outcome_kind in hidden
    leads_on = not is_hidden and link.outcome_state != OutcomeState.DELETED
    return Thread(
        kind=link.outcome_kind,
        sentence=str(BECAME_WORDS.get(link.outcome_kind, "")),
        title="" if is_hidden else link.outcome_title,
        state=link.outcome_state,
        state_words=str(STATE_WORDS[link.outcome_state]),
        reason=link.dropped_reason,
        url=page_of(project, link.outcome_kind, link.outcome_id) if leads_on else "",
    )


def source_of(project: Project, link: OriginLink, hidden: Collection[str]) -> Thread:
    is_hidden = link.source_kind in hidden
    leads_on = not (is_hidden or link.source_gone)
    state = OutcomeState.DELETED if link.source_gone else OutcomeState.OPEN
    return Thread(
        kind=link.source_kind,
        sentence=str(KIND_WORDS[link.source_kind]),
        title="" if is_hidden else link.source_title,
        state=state,
        state_words=str(STATE_WORDS[state]) if link.source_gone else "",
        reason="",
        url=page_of(project, link.source_kind, link.source_id) if leads_on else "",
    )


def page_of(project: Project, kind: str, public_id: UUID) -> str:
    """The address of a record of this kind, or an empty text."""
    name, argument = KIND_PAGES[kind]
    try:
        return reverse(name, kwargs={"project_slug": project.slug, argument: public_id})
    except NoReverseMatch:
        return ""
