"""The red thread read from either end; one query for a whole page."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.urls import NoReverseMatch, reverse

from auftakt.origins.domain import OutcomeState
from auftakt.origins.labels import BECAME_WORDS, KIND_PAGES, KIND_WORDS, STATE_WORDS
from auftakt.origins.models import OriginLink
from auftakt.projects.models import Project


@dataclass(frozen=True, slots=True)
class Thread:
    """The other end of a link in words. `url` is empty where it has no page.

    `sentence`: "wurde ein Risiko" for outcomes, the kind's name for sources.
    """

    kind: str
    sentence: str
    title: str
    state: str
    state_words: str
    reason: str
    url: str


def became(project: Project, sources: Iterable[UUID]) -> dict[UUID, list[Thread]]:
    """What was made of each source, oldest first; sources without any are absent."""
    found: dict[UUID, list[Thread]] = {}
    links = OriginLink.objects.filter(project=project, source_id__in=list(sources))
    for one in links:
        thread = Thread(
            kind=one.outcome_kind,
            sentence=str(BECAME_WORDS.get(one.outcome_kind, "")),
            title=one.outcome_title,
            state=one.outcome_state,
            state_words=str(STATE_WORDS[one.outcome_state]),
            reason=one.dropped_reason,
            url=page_of(project, one.outcome_kind, one.outcome_id),
        )
        found.setdefault(one.source_id, []).append(thread)
    return found


def came_from(project: Project, outcomes: Iterable[UUID]) -> dict[UUID, list[Thread]]:
    """What each outcome was made from; outcomes without an origin are absent."""
    found: dict[UUID, list[Thread]] = {}
    links = OriginLink.objects.filter(project=project, outcome_id__in=list(outcomes))
    for one in links:
        thread = Thread(
            kind=one.source_kind,
            sentence=str(KIND_WORDS[one.source_kind]),
            title=one.source_title,
            state=OutcomeState.OPEN,
            state_words="",
            reason="",
            url=page_of(project, one.source_kind, one.source_id),
        )
        found.setdefault(one.outcome_id, []).append(thread)
    return found


def page_of(project: Project, kind: str, public_id: UUID) -> str:
    """The address of a record of this kind, or an empty text."""
    name, argument = KIND_PAGES[kind]
    try:
        return reverse(name, kwargs={"project_slug": project.slug, argument: public_id})
    except NoReverseMatch:
        return ""
