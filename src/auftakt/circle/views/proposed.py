"""What the pages of the proposal show, put into words."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.accounts.page import PageRequest
from auftakt.accounts.permissions import Permission
from auftakt.actors.domain import Bloc
from auftakt.circle import queries
from auftakt.circle.domain import (
    ActorFacts,
    Check,
    Picture,
    Proposal,
    Proposed,
    Requirement,
    Situation,
    Task,
    cautions,
)
from auftakt.circle.domain.outcome import Outcome, Way, effects_of
from auftakt.circle.labels import CAUTION_WORDS, sentences
from auftakt.circle.labels.proposal import (
    effect_sentence,
    number_word,
    requirement_words,
    seats_words,
    special_words,
    step_words,
    subject_words,
)
from auftakt.circle.labels.reasons import spoken, spoken_change
from auftakt.circle.queries import Register
from auftakt.circle.views.question import Question, with_query

MOST_CHOICES = 300
LETTERS = "ABC"


@dataclass(frozen=True)
class ShownProposed:
    """Somebody to ask; `seat_id` is empty for a new seat."""

    number: int
    bloc: Bloc
    key: str
    name: str
    detail: str
    reason: str
    place: str
    seat_id: str


@dataclass(frozen=True)
class ShownCheck:
    """`state`: met, proposed (met with the proposal), missing. `wanted` is empty where
    one is enough."""

    title: str
    wanted: str
    now: int
    then: int
    state: str


@dataclass(frozen=True)
class ShownWay:
    """`url` tries the repair; empty where something else has to be settled first."""

    text: str
    url: str


@dataclass(frozen=True)
class Tab:
    page: str
    title: str
    url: str
    is_here: bool


def tabs(asked: Question, here: str) -> list[Tab]:
    pages = {
        "proposal": _("Vorschlag"),
        "proposal_compare": _("Vergleich"),
        "target_edit": _("Vorgaben"),
    }
    return [
        Tab(page, title, asked.address(page), page == here)
        for page, title in pages.items()
    ]


@dataclass(frozen=True)
class Shown:
    """An outcome as its pages need it; `register` gives the seats their ids."""

    asked: Question
    register: Register
    outcome: Outcome
    with_pairs: bool

    @property
    def situation(self) -> Situation:
        return self.register.situation

    @cached_property
    def chosen(self) -> Proposal | None:
        found = self.outcome.proposals
        return found[min(self.asked.group, len(found)) - 1] if found else None

    @property
    def letter(self) -> str:
        """Which of the best groups this is."""
        last = max(1, len(self.outcome.proposals))
        return LETTERS[min(self.asked.group, last) - 1]

    @property
    def is_impossible(self) -> bool:
        return self.chosen is None

    @property
    def picture(self) -> Picture:
        return Picture(self.chosen.seats if self.chosen else self.situation.seats)

    @property
    def proposed(self) -> list[ShownProposed]:
        found = self.chosen.proposed if self.chosen else ()
        return [self._proposed(one) for one in found]

    def _proposed(self, one: Proposed) -> ShownProposed:
        row = None if one.is_new else self.register.row(one.seat.number)
        return ShownProposed(
            number=one.seat.number,
            bloc=one.seat.bloc,
            key=one.actor.key,
            name=one.actor.name,
            detail=detail_of(one.actor, self.situation),
            reason=reason_of(one),
            place=_place(one),
            seat_id=str(row.public_id) if row else "",
        )

    @property
    def members(self) -> list[queries.SeatRow]:
        return [row for row in self.register.rows if row.holder]

    @cached_property
    def checks(self) -> list[ShownCheck]:
        return [shown_check(one) for one in self._checks]

    @property
    def _checks(self) -> tuple[Check, ...]:
        return self.chosen.checks if self.chosen else self.outcome.now

    @property
    def missing(self) -> list[str]:
        """What the members alone lack, in words."""
        found = [one for one in self._checks if one.now < one.requirement.least]
        return [requirement_words(one.requirement) for one in found]

    @property
    def reasons(self) -> list[str]:
        return [
            spoken(one, self.outcome.task, with_pairs=self.with_pairs)
            for one in self.outcome.reasons
        ]

    @property
    def ways(self) -> list[ShownWay]:
        return [self._way(one) for one in self.outcome.ways]

    def _way(self, way: Way) -> ShownWay:
        texts = [
            *(_changed_words(self.situation, one) for one in way.changed),
            *(
                spoken_change(one, self.outcome.task, with_pairs=self.with_pairs)
                for one in way.others
            ),
        ]
        tried = (*self.asked.tried, *way.changed)
        path = reverse("circle:target_edit", args=[self.asked.project.slug])
        url = with_query(path, _latest(tried), {}) if way.is_for_targets else ""
        return ShownWay(text=sentences.joined(texts), url=url)

    @property
    def cautions(self) -> list[str]:
        found = cautions(self.situation.requirements)
        return [str(CAUTION_WORDS[one]) for one in found]


def shown(
    request: PageRequest, asked: Question, register: Register, outcome: Outcome
) -> Shown:
    may_see = request.membership.may(Permission.KEPT_APART_EDIT)
    return Shown(asked, register, outcome, with_pairs=may_see)


def _latest(tried: Iterable[Requirement]) -> tuple[Requirement, ...]:
    return tuple({one.subject: one for one in tried}.values())


def _changed_words(situation: Situation, changed: Requirement) -> str:
    before = next(
        one for one in situation.requirements if one.subject == changed.subject
    )
    subject = subject_words(changed)
    if changed.is_void:
        return _("Auf die Vorgabe „%(subject)s“ verzichten") % {"subject": subject}
    return f"{subject}: {step_words(before, changed)}"


def detail_of(actor: ActorFacts, situation: Situation) -> str:
    """Function and organisation of a person, kind and place of an organisation."""
    organisation = situation.by_key.get(actor.organisation)
    parts = [
        actor.category,
        organisation.name if organisation else "",
        actor.district,
    ]
    return ", ".join(part for part in parts if part)


def reason_of(one: Proposed) -> str:
    if one.covers:
        words = "; ".join(subject_words(cover) for cover in one.covers)
        return _("deckt: %(what)s") % {"what": words}
    if not one.is_new:
        return _("passt auf den freien Platz")
    return _("füllt die Gruppe auf die kleinste Größe auf")


def _place(one: Proposed) -> str:
    if one.is_new:
        return _("neuer Platz")
    facts = {"number": one.seat.number, "title": one.seat.title}
    return _("Platz %(number)s: %(title)s") % facts


def shown_check(one: Check) -> ShownCheck:
    state = "met" if one.was_met and one.is_met else "missing"
    if one.is_met and not one.was_met:
        state = "proposed"
    return ShownCheck(
        title=subject_words(one.requirement),
        wanted=special_words(one.requirement),
        now=one.now,
        then=one.then,
        state=state,
    )


def lead(found: Shown) -> str:
    if not found.situation.actors:
        return _("Noch steht niemand in Ihrem Verzeichnis.")
    if found.chosen is None:
        return _("Mit diesen Vorgaben gibt es keine Gruppe.")
    count = len(found.chosen.proposed)
    if not count:
        return _("Es fehlt niemand: Alle Vorgaben sind erfüllt.")
    return ngettext(
        "Mit einer weiteren Anfrage sind alle Muss-Vorgaben erfüllt.",
        "Mit %(number)s weiteren Anfragen sind alle Muss-Vorgaben erfüllt.",
        count,
    ) % {"number": number_word(count)}


def change_words(found: Shown, before: Proposal | None) -> list[str]:
    """What the tried targets change against the proposal under those that are kept."""
    if found.chosen is None or not found.asked.tried:
        return []
    if before is None:
        return [_("Damit gibt es wieder eine Gruppe.")]
    by_key = found.situation.by_key
    old, new = set(before.keys), set(found.chosen.keys)
    come = [by_key[key].name for key in found.chosen.keys if key not in old]
    go = [by_key[key].name for key in before.keys if key not in new]
    words = []
    if before.size != found.chosen.size:
        facts = {"new": seats_words(found.chosen.size), "old": before.size}
        words.append(_("%(new)s statt %(old)s.") % facts)
    if come:
        words.append(_("Neu dabei: %(names)s.") % {"names": sentences.joined(come)})
    if go:
        words.append(
            _("Nicht mehr dabei: %(names)s.") % {"names": sentences.joined(go)}
        )
    return words or [_("Am Vorschlag ändert das nichts.")]


def effect_rows(task: Task) -> list[str]:
    """What one step of a target would change; steps without any effect are left out."""
    return [effect_sentence(one) for one in effects_of(task) if one.matters]
