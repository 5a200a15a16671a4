"""The agreement on goals: each goal with its answers, dissent, the ledger, signatures.

S26, S27: who agreed by which rule, who did not answer, and what nobody has settled.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from auftakt.decisions.domain.methods import Stance, stance_of
from auftakt.decisions.labels import (
    FATE_WORDS,
    KIND_WORDS,
    METHOD_WORDS,
    STANCE_WORDS,
    STANDING_WORDS,
)
from auftakt.decisions.models import BallotRound
from auftakt.decisions.queries.concerns import ConcernRow, concern_rows
from auftakt.decisions.queries.proposals import ProposalRow, rows_about
from auftakt.decisions.queries.rounds import ballot_of, seats_of
from auftakt.decisions.queries.seats import filled_seats
from auftakt.decisions.views.pictures import steps
from auftakt.documents.printed import Part
from auftakt.documents.sheets import Language
from auftakt.documents.tables import joined, long_day, plain_table, short_day
from auftakt.goals.domain.kinds import GoalState
from auftakt.goals.labels.goals import LEVEL_WORDS
from auftakt.goals.models import Goal
from auftakt.goals.queries.gates import overrides
from auftakt.goals.queries.goals import goals
from auftakt.projects.models import Project

_WIDTHS = (60, 207)
_LEDGER_WIDTHS = (18, 100, 54, 95)


def agreement_parts(
    project: Project, language: Language, hidden: Collection[str]
) -> Iterable[Part]:
    """Goals given up stay out; what was said about them stays in the ledger."""
    counted = list(goals(project).exclude(state=GoalState.DROPPED))
    asked = rows_about(project, [one.public_id for one in counted])
    ledger = concern_rows(project, hidden=hidden)
    for goal in counted:
        yield _goal(goal, asked.get(goal.public_id), ledger, language)
    yield _ledger(ledger, language)
    yield _overrides(project, language)
    yield _signatures(project)


def _goal(
    goal: Goal,
    row: ProposalRow | None,
    ledger: Sequence[ConcernRow],
    language: Language,
) -> Part:
    heading = _("Ziel %(number)s: %(title)s") % {
        "number": goal.number,
        "title": goal.title,
    }
    lines = [(_("Art"), str(LEVEL_WORDS[goal.level]))]
    if goal.due_on:
        lines.append((_("Bis"), long_day(goal.due_on, language)))
    if goal.resources:
        lines.append((_("Womit"), goal.resources))
    lines += list(_standing(row, ledger, language)) if row else []
    return Part(
        heading=heading,
        paragraphs=(goal.text,),
        table=plain_table(heading, (_("Was"), _("Stand")), lines),
        widths=_WIDTHS,
    )


def _standing(
    row: ProposalRow, ledger: Sequence[ConcernRow], language: Language
) -> Iterable[tuple[str, str]]:
    words = str(STANDING_WORDS[row.standing]) % {"version": row.newest.number}
    facts = {"version": row.newest.number, "words": words}
    yield _("Einigung"), _("Fassung %(version)s: %(words)s") % facts
    current = row.current
    if current and current.is_closed:
        yield from _result(current, language)
    open_ones = [
        f"{one.concern.code} {one.concern.text} ({_voice(one)})"
        for one in ledger
        if one.is_open and one.concern.about.proposal_id == row.proposal.pk
    ]
    none = _("keiner")
    yield _("Offener Dissens"), joined(*open_ones, by="; ") or none


def _result(round_: BallotRound, language: Language) -> Iterable[tuple[str, str]]:
    day = timezone.localdate(round_.closed_at)
    method = str(METHOD_WORDS[round_.method])
    yield _("Ausgezählt"), f"{long_day(day, language)}, {method}"
    yield _("Rechnung"), " ".join(line.text for line in steps(round_))
    yield from _positions(round_)
    missing = joined(*round_.result.get("missing", ()))
    if missing:
        yield _("Ohne Antwort"), missing
    yield from _marked(round_)
    if round_.outcome_text:
        yield _("Ergebnis"), round_.outcome_text
    if round_.review_on:
        yield _("Wieder ansehen"), short_day(round_.review_on, language)


def _marked(round_: BallotRound) -> Iterable[tuple[str, str]]:
    """How many answers the holders of the seats did not give themselves."""
    if entered := round_.result.get("entered"):
        yield _("Von der Moderation eingetragen"), str(entered)
    if by_deputy := round_.result.get("by_deputy"):
        yield _("Von Stellvertretungen"), str(by_deputy)


def _positions(round_: BallotRound) -> Iterable[tuple[str, str]]:
    """By stance the seats; without names the numbers, where they may be shown."""
    if round_.is_secret:
        counts = round_.result.get("counts", {}).get("0", {})
        for value, number in counts.items():
            stance = stance_of(round_.method, int(value))
            if stance:
                yield str(STANCE_WORDS[stance]), str(number)
        return
    titles: dict[str, list[str]] = {}
    for one in seats_of(round_):
        ballot = ballot_of(one)
        given = ballot.given if ballot else {}
        found = stance_of(round_.method, given.get(0, -1))
        if found:
            titles.setdefault(found, []).append(one.title)
    for stance in Stance:
        if stance in titles:
            yield str(STANCE_WORDS[stance]), joined(*titles[stance])


def _voice(row: ConcernRow) -> str:
    kind = str(KIND_WORDS[row.concern.kind])
    return f"{kind}, {row.concern.voice or _('ohne Namen')}"


def _ledger(ledger: Sequence[ConcernRow], language: Language) -> Part:
    heading = _("Was aus den Bedenken wurde")
    columns = (_("Nr."), _("Bedenken"), _("Zu"), _("Was daraus wurde"))
    rows = [
        (
            one.concern.code,
            f"{one.concern.text} ({_voice(one)})",
            _("%(title)s, Fassung %(number)s")
            % {
                "title": one.concern.about.proposal.title,
                "number": one.concern.about.number,
            },
            _fate(one, language),
        )
        for one in reversed(ledger)
    ]
    return Part(
        heading=heading,
        table=plain_table(heading, columns, rows),
        widths=_LEDGER_WIDTHS,
    )


def _fate(row: ConcernRow, language: Language) -> str:
    one = row.concern
    version = (
        _("Fassung %(number)s") % {"number": one.changed_in.number}
        if one.changed_in
        else ""
    )
    outcomes = [joined(found.sentence, found.title, by=": ") for found in row.outcomes]
    talk = (
        _("Gespräch am %(day)s") % {"day": short_day(one.talk_on, language)}
        if row.is_open and one.talk_on
        else ""
    )
    told = joined(version, one.answer, talk, *outcomes, by="; ")
    return joined(str(FATE_WORDS[row.fate]), told, by=": ")


def _overrides(project: Project, language: Language) -> Part:
    heading = _("Mit Begründung geöffnet")
    rows = [
        (short_day(timezone.localdate(one.at), language), one.reason)
        for one in overrides(project)
    ]
    return Part(
        heading=heading,
        table=plain_table(heading, (_("Am"), _("Begründung")), rows),
        widths=_WIDTHS,
    )


def _signatures(project: Project) -> Part:
    heading = _("Unterschriften der Plätze")
    rows = [(seat.title, " ") for seat in filled_seats(project)]
    return Part(
        heading=heading,
        table=plain_table(heading, (_("Platz"), _("Datum und Unterschrift")), rows),
        widths=(110, 157),
    )
