"""What the pages of overlaps show: the comparison in words, picture and answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.inventory.domain.kinds import OverlapAnswer
from auftakt.inventory.domain.members_picture import MembersPicture, members_picture
from auftakt.inventory.domain.overlap import Criterion
from auftakt.inventory.forms.overlaps import AnswerWords, OverlapForm
from auftakt.inventory.labels.overlaps import (
    ANSWER_CONSEQUENCES,
    ANSWER_SENTENCES,
    ANSWER_TITLES,
    ANSWER_WORDS,
    CLOSENESS_WORDS,
    CRITERION_WORDS,
    EXTEND_WITH_MEMBERS,
)
from auftakt.inventory.labels.structures import (
    KIND_WORDS,
    RHYTHM_WORDS,
    TARGET_GROUP_WORDS,
)
from auftakt.inventory.models import Structure, StructureOverlap
from auftakt.inventory.queries.overlap import (
    SharedMembers,
    is_open,
    overlaps,
    parallel_gate,
    shared_members,
)
from auftakt.inventory.queries.structures import carrier_of
from auftakt.projects.labels import THEME_WORDS
from auftakt.projects.models import Project

USUAL_CIRCLE_NAME = "Initiativkreis"
LEAST_NAMED = 3  # shared members that make the headline
STEPS = range(1, 4)


MOST_NAMED = 8
"""So many open overlaps are named on the overview beside the one drawn."""


@dataclass(frozen=True)
class ComparedRow:
    """One line of the table; `filled` says per box whether it is full."""

    word: Promise
    text: str
    filled: tuple[bool, ...]
    closeness: Promise


@dataclass(frozen=True)
class OverlapCard:
    overlap: StructureOverlap
    planned_name: str
    subject: str
    title: str
    rows: tuple[ComparedRow, ...]
    members: SharedMembers
    picture: MembersPicture | None
    is_open: bool
    answer_word: Promise | str

    @property
    def is_reopened(self) -> bool:
        return bool(self.is_open and self.overlap.answer)


def planned_name(project: Project, one: StructureOverlap) -> str:
    return one.planned.name if one.planned else project.circle_name


def card_of(project: Project, one: StructureOverlap) -> OverlapCard:
    members = shared_members(project, one)
    name = planned_name(project, one)
    return OverlapCard(
        overlap=one,
        planned_name=name,
        subject=_subject(one, name),
        title=_title(one, name, members),
        rows=tuple(_rows(one)),
        members=members,
        picture=_picture(members),
        is_open=is_open(one),
        answer_word=ANSWER_WORDS.get(one.answer, ""),
    )


def _subject(one: StructureOverlap, name: str) -> str:
    """The planned side where a sentence begins; other names have unknown articles."""
    if not one.planned and name == USUAL_CIRCLE_NAME:
        return _("Der Initiativkreis")
    return f"„{name}“"


def _title(one: StructureOverlap, name: str, members: SharedMembers) -> str:
    facts = {
        "existing": one.existing.name,
        "planned": name,
        "both": len(members.both),
        "all": members.all_theirs,
    }
    if len(members.both) >= LEAST_NAMED:
        return _("%(existing)s: %(both)s von %(all)s Mitgliedern gleich") % facts
    return _("%(existing)s: fast dasselbe wie %(planned)s") % facts


def _picture(members: SharedMembers) -> MembersPicture | None:
    if not members.both:
        return None
    return members_picture(members.ours, len(members.both), members.theirs)


def _rows(one: StructureOverlap) -> Iterator[ComparedRow]:
    for like in one.criteria:
        closeness = like["closeness"]
        yield ComparedRow(
            word=CRITERION_WORDS[like["key"]],
            text=_row_text(one.existing, like),
            filled=tuple(step <= closeness for step in STEPS),
            closeness=CLOSENESS_WORDS[closeness],
        )


def _row_text(existing: Structure, like: Mapping[str, Any]) -> str:
    """What the existing side says, or which words agree."""
    words = like["words"]
    number = len(existing.members.all())
    members = ngettext("%(number)s Mitglied", "%(number)s Mitglieder", number)
    texts = {
        Criterion.PURPOSE: ", ".join(words) or existing.purpose,
        Criterion.FIELDS: _listed(words or existing.fields, THEME_WORDS),
        Criterion.TARGET_GROUPS: _listed(
            words or existing.target_groups, TARGET_GROUP_WORDS
        ),
        Criterion.TERRITORY: existing.territory or _("ganze Kommune"),
        Criterion.CARRIER: carrier_of(existing),
        Criterion.MEMBERS: members % {"number": number},
        Criterion.RHYTHM: str(RHYTHM_WORDS[existing.rhythm]),
    }
    return texts[like["key"]]


def _listed(keys: list[str], words: Mapping[str, Promise]) -> str:
    return ", ".join(str(words[key]) for key in keys if key in words)


def answer_words(card: OverlapCard) -> AnswerWords:
    names = {
        "existing": card.overlap.existing.name,
        "planned": card.planned_name,
        "subject": card.subject,
    }
    consequences = _filled(ANSWER_CONSEQUENCES, names)
    if card.members.both and card.members.ours:
        number = card.members.ours
        consequences[OverlapAnswer.EXTEND.value] = str(
            EXTEND_WITH_MEMBERS % {"number": number}
        )
    return AnswerWords(
        titles=_filled(ANSWER_TITLES, names),
        consequences=consequences,
        sentences=_filled(ANSWER_SENTENCES, names),
    )


def _filled(texts: Mapping[str, Promise], names: Mapping[str, str]) -> dict[str, str]:
    return {str(key): str(text) % names for key, text in texts.items()}


@dataclass(frozen=True)
class OverlapLine:
    """One overlap in a list."""

    overlap: StructureOverlap
    planned_name: str
    kind: Promise | str
    is_open: bool
    answer_word: Promise | str


def overlap_lines(project: Project) -> list[OverlapLine]:
    """Open ones first, then the nearest."""
    lines = [
        OverlapLine(
            one,
            planned_name(project, one),
            KIND_WORDS.get(one.existing.kind, ""),
            is_open(one),
            ANSWER_WORDS.get(one.answer, ""),
        )
        for one in overlaps(project)
    ]
    return sorted(lines, key=lambda line: not line.is_open)


def overview_context(project: Project) -> dict[str, Any]:
    """For `inventory/_overlaps.html`: the nearest open one drawn, the others named."""
    lines = overlap_lines(project)
    waiting = [line for line in lines if line.is_open]
    first = card_of(project, waiting[0].overlap) if waiting else None
    return {
        "overlap_first": first,
        "overlap_form": first and _opened_form(first),
        "overlaps_waiting": waiting[1 : MOST_NAMED + 1],
        "overlaps_further": max(0, len(waiting) - MOST_NAMED - 1),
        "overlaps_open": len(waiting),
        "overlaps_settled": len(lines) - len(waiting),
        "parallel_gate": parallel_gate(project),
    }


def _opened_form(card: OverlapCard) -> OverlapForm:
    return OverlapForm(instance=card.overlap, words=answer_words(card))
