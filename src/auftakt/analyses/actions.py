"""Rounds are opened, closed and reopened; answers are saved tap by tap."""

import datetime as dt
from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.analyses import answering
from auftakt.analyses.activities import (
    ACTIVITIES,
    Activity,
    InputKind,
    UnknownAnswerError,
    checked,
)
from auftakt.analyses.answering import AnswerStore, Tap, Values
from auftakt.analyses.domain import RoundState, dots_are_left, state_of
from auftakt.analyses.errors import (
    NobodyAskedError,
    NoDotsLeftError,
    NotAskedError,
    RoundClosedError,
    UnfitAnswerError,
    UnknownSubjectError,
)
from auftakt.analyses.models import AnalysisRound, RoundInvite
from auftakt.analyses.queries import subjects_to_choose
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.participants.actions import note_answer
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project


@transaction.atomic
def open_round(
    *,
    project: Project,
    by: Account,
    activity: str,
    links: Iterable[PersonalLink],
    closes_on: dt.date | None = None,
    subjects: Iterable[str] = (),
) -> AnalysisRound:
    """Asks these people; no subjects means all there are.

    Raises `NobodyAskedError`, and `UnknownSubjectError` for what cannot be chosen.
    """
    asked, chosen = list(links), list(subjects)
    if not asked:
        raise NobodyAskedError
    answering.prepare(activity, project, by)
    offered = {one.id for one in subjects_to_choose(project, activity)}
    if not offered.issuperset(chosen):
        raise UnknownSubjectError
    round_ = AnalysisRound.objects.create(
        project=project,
        analysis=ACTIVITIES[activity].analysis,
        activity=activity,
        subjects=chosen,
        closes_on=closes_on,
        made_by=by,
    )
    _invite(round_, asked)
    audit.record(by=by, action="round.open", obj=round_, project=project)
    return round_


@transaction.atomic
def ask_more(*, round_: AnalysisRound, by: Account, links: list[PersonalLink]) -> int:
    """People who came later; answers how many are new."""
    known = set(round_.invites.values_list("link_id", flat=True))
    new = [link for link in links if link.pk not in known]
    if new:
        _invite(round_, new)
        audit.record(by=by, action="round.ask_more", obj=round_, project=round_.project)
    return len(new)


def _invite(round_: AnalysisRound, links: Iterable[PersonalLink]) -> None:
    RoundInvite.objects.bulk_create(
        RoundInvite(round=round_, link=link) for link in links
    )


@transaction.atomic
def close_round(*, round_: AnalysisRound, by: Account, now: dt.datetime) -> None:
    """No more answers from now on; those given stay."""
    if round_.closed_at is not None:
        return
    apply_changes(round_, {"closed_at": now})
    audit.record(by=by, action="round.close", obj=round_, project=round_.project)


@transaction.atomic
def reopen_round(*, round_: AnalysisRound, by: Account) -> None:
    """Takes answers again, without a last day."""
    apply_changes(round_, {"closed_at": None, "closes_on": None})
    audit.record(by=by, action="round.reopen", obj=round_, project=round_.project)


@transaction.atomic
def save_answer(
    *,
    round_: AnalysisRound,
    link: PersonalLink,
    tap: Tap,
    now: dt.datetime,
    today: dt.date,
) -> None:
    """One tap. The same tap again changes nothing, however often it is sent.

    Raises `RoundClosedError`, `NotAskedError`, `UnfitAnswerError`, `NoDotsLeftError`,
    or what the store refuses.
    """
    invite = _locked_invite(round_, link)
    if state_of(round_, today) is not RoundState.OPEN:
        raise RoundClosedError
    activity, store = _asked(round_)
    value = _value(activity, tap)
    answers = store.answers_of(round_, link)
    _check_subject(activity, store, round_, link, tap.subject_id)
    before = answers.get(tap.subject_id, {})
    after = _merged(activity, before, tap.question, value)
    if _is_same(before, after):
        return
    if activity.budget and not dots_are_left(
        activity.budget,
        {key: _dots(values) for key, values in answers.items()},
        tap.subject_id,
        _dots(after),
    ):
        raise NoDotsLeftError
    store.save(round_, link, tap.subject_id, after, now)
    RoundInvite.objects.filter(pk=invite.pk).update(answered_at=now)
    note_answer(link=link, now=now)
    audit.record(by=None, action="round.answer", obj=invite, project=round_.project)


def _locked_invite(round_: AnalysisRound, link: PersonalLink) -> RoundInvite:
    """Two taps of one person go one after the other."""
    invites = RoundInvite.objects.select_for_update()
    invite = invites.filter(round=round_, link=link).first()
    if invite is None:
        raise NotAskedError
    return invite


def _asked(round_: AnalysisRound) -> tuple[Activity, AnswerStore]:
    activity = ACTIVITIES.get(round_.activity)
    store = answering.store_of(round_.activity)
    if activity is None or store is None:
        raise NotAskedError
    return activity, store


def _value(activity: Activity, tap: Tap) -> int | str | None:
    try:
        return checked(activity, tap.question, tap.raw)
    except UnknownAnswerError as error:
        raise UnfitAnswerError from error


def _check_subject(
    activity: Activity,
    store: AnswerStore,
    round_: AnalysisRound,
    link: PersonalLink,
    subject_id: str,
) -> None:
    if activity.asks_about_subjects:
        asked = {subject.id for subject in store.subjects(round_, link)}
        if subject_id not in asked:
            raise NotAskedError
        return
    try:
        UUID(subject_id)
    except ValueError as error:
        raise UnfitAnswerError from error


def _merged(
    activity: Activity, before: Values, question: str, value: int | str | None
) -> Values:
    if activity.kind is InputKind.CARDS:
        return {"question": question, "text": value}
    return {**before, question: value}


def _is_same(before: Values, after: Values) -> bool:
    """Nothing said before and nothing now is the same, too."""
    said = {key: value for key, value in after.items() if value not in (None, "")}
    known = {key: value for key, value in before.items() if value not in (None, "")}
    is_withdrawn = "text" in after and not after["text"] and not before
    return said == known or is_withdrawn


def _dots(values: Values) -> int:
    return int(values.get("dots") or 0)
