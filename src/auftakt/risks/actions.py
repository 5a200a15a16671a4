"""Risks come, change, are rated, looked at again and closed."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.origins import actions as origins
from auftakt.origins.domain import OutcomeState
from auftakt.projects.models import Project
from auftakt.risks.content import usual_labels
from auftakt.risks.domain.kinds import RatingKind, RiskStatus
from auftakt.risks.domain.levels import USUAL, Cell
from auftakt.risks.errors import CardInUseError, RiskClosedError, ScaleChangedError
from auftakt.risks.models import Risk, RiskRating, RiskReview, RiskScale
from auftakt.risks.queries import old_ratings

LONGEST_TITLE, LONGEST_TEXT = 120, 500
OUTCOME_STATES = {
    RiskStatus.OPEN: OutcomeState.OPEN,
    RiskStatus.OCCURRED: OutcomeState.OPEN,
    RiskStatus.CLOSED: OutcomeState.DONE,
}


@transaction.atomic
def create_risk(*, project: Project, by: Account, values: Mapping[str, Any]) -> Risk:
    """`values` by field name; "title" is needed. The next number is its.

    A title that is too long is cut; the whole text then says what happens.
    """
    risk = add_risks(project, by, [fitting(values)])[0]
    audit.record(
        by=by, action="risk.create", obj=risk, project=project, fields=list(values)
    )
    return risk


@transaction.atomic
def take_examples(
    *, project: Project, by: Account, entries: Iterable[Mapping[str, Any]]
) -> int:
    """Answers how many were added; titles that are there already are passed over."""
    there = set(Risk.objects.filter(project=project).values_list("title", flat=True))
    made = add_risks(project, by, [one for one in entries if one["title"] not in there])
    audit.record(by=by, action="risk.take_examples", obj=project, project=project)
    return len(made)


def fitting(values: Mapping[str, Any]) -> dict[str, Any]:
    title = values["title"].strip()
    if len(title) <= LONGEST_TITLE:
        return {**values, "title": title}
    event = values.get("event") or title[:LONGEST_TEXT]
    return {
        **values,
        "title": f"{title[: LONGEST_TITLE - 1].rstrip()}…",
        "event": event,
    }


def add_risks(
    project: Project, by: Account | None, entries: Iterable[Mapping[str, Any]]
) -> list[Risk]:
    """With the next numbers; the caller's entry of the trail covers them."""
    Project.objects.select_for_update().get(pk=project.pk)
    last = Risk.objects.filter(project=project).aggregate(last=Max("number"))["last"]
    start = (last or 0) + 1
    return [
        Risk.objects.create(project=project, number=number, made_by=by, **values)
        for number, values in enumerate(entries, start=start)
    ]


@transaction.atomic
def update_risk(*, risk: Risk, by: Account, changes: Mapping[str, Any]) -> None:
    """Raises `StaleVersionError` where somebody was faster."""
    if not changes:
        return
    written = apply_changes(risk, changes)
    if "title" in changes:
        origins.rename(risk, risk.title)
    audit.record(
        by=by, action="risk.update", obj=risk, project=risk.project, fields=written
    )


@transaction.atomic
def set_risk_status(
    *, risk: Risk, by: Account, status: RiskStatus, reason: str = ""
) -> None:
    """Closed with a reason, occurred, or open again; what it came from shows it."""
    apply_changes(risk, {"status": status.value, "status_reason": reason})
    origins.set_state(risk.public_id, OUTCOME_STATES[status], dropped_reason=reason)
    audit.record(
        by=by,
        action="risk.set_status",
        obj=risk,
        project=risk.project,
        fields=["status", "status_reason"],
        reason=reason,
    )


@transaction.atomic
def delete_risk(*, risk: Risk, by: Account | None, reason: str = "") -> None:
    """Its ratings and reviews go with it; what it came from shows that it is gone."""
    audit.record(
        by=by, action="risk.delete", obj=risk, project=risk.project, reason=reason
    )
    origins.remove(risk, reason=reason)
    risk.delete()


@transaction.atomic
def take_back(*, risk: Risk) -> None:
    """Whoever wrote the card on a phone withdraws it.

    Raises `CardInUseError` once somebody has rated it, worked on it or made something
    of it: then it belongs to the circle.
    """
    texts = (risk.cause, risk.effect, risk.owner, risk.early_sign, risk.treatment_text)
    is_used = (
        any(texts)
        or risk.review_on is not None
        or risk.status != RiskStatus.OPEN
        or risk.ratings.exists()
        or risk.reviews.exists()
        or origins.is_linked(risk)
    )
    if is_used:
        raise CardInUseError
    delete_risk(risk=risk, by=None)


@transaction.atomic
def review_risk(
    *,
    risk: Risk,
    by: Account,
    reviewed_on: dt.date,
    next_on: dt.date | None,
    note: str = "",
) -> RiskReview:
    """Somebody looked; `next_on` is when it is looked at again."""
    if risk.status == RiskStatus.CLOSED:
        raise RiskClosedError
    apply_changes(risk, {"review_on": next_on})
    review = RiskReview.objects.create(
        risk=risk, reviewed_on=reviewed_on, note=note, by=by
    )
    audit.record(
        by=by,
        action="risk.review",
        obj=risk,
        project=risk.project,
        fields=["review_on"],
    )
    return review


@transaction.atomic
def rate_risk(
    *,
    risk: Risk,
    by: Account,
    given: Mapping[RatingKind, Cell],
    now: dt.datetime,
    language: str = "de",
) -> None:
    """One new row for each kind; what this person gave before stays on record."""
    if risk.status == RiskStatus.CLOSED:
        raise RiskClosedError
    scale = stored_scale(project=risk.project, by=by, language=language)
    for kind, cell in given.items():
        RiskRating.objects.create(
            risk=risk,
            scale=scale,
            kind=kind,
            account=by,
            likelihood=cell.likelihood,
            impact=cell.impact,
            assessed_at=now,
        )
    audit.record(by=by, action="risk.rate", obj=risk, project=risk.project)


def stored_scale(
    *, project: Project, by: Account | None, language: str = "de"
) -> RiskScale:
    """The newest version; the usual scale is stored when it is first used.

    Runs inside the transaction of the action that needs it.
    """
    Project.objects.select_for_update().get(pk=project.pk)
    found = RiskScale.objects.filter(project=project).order_by("-number").first()
    if found:
        return found
    likelihood, impact = usual_labels(language)
    return RiskScale.objects.create(
        project=project,
        number=USUAL.number,
        likelihood_labels=likelihood,
        impact_labels=impact,
        medium_from=USUAL.medium_from,
        high_from=USUAL.high_from,
        made_by=by,
    )


@transaction.atomic
def renew_scale(
    *, project: Project, by: Account, seen: int, values: Mapping[str, Any]
) -> RiskScale:
    """A new version; `seen` is the number of the one it was made from.

    Ratings keep the version they were given on. Raises `ScaleChangedError` where
    somebody was faster.
    """
    last = stored_scale(project=project, by=by)
    if last.number != seen:
        raise ScaleChangedError
    scale = RiskScale.objects.create(
        project=project, number=last.number + 1, made_by=by, **values
    )
    audit.record(
        by=by,
        action="risk_scale.renew",
        obj=scale,
        project=project,
        fields=list(values),
    )
    return scale


@transaction.atomic
def note_ratings_seen(*, risk: Risk, by: Account) -> None:
    """Who looks at what single people gave leaves a trace."""
    audit.record(by=by, action="risk.see_ratings", obj=risk, project=risk.project)


@transaction.atomic
def delete_old_ratings(
    *, project: Project, by: Account, kickoff_day: dt.date | None, today: dt.date
) -> int:
    """Those whose time is over; the risks and what is done about them stay."""
    old = old_ratings(project, kickoff_day, today)
    if old:
        RiskRating.objects.filter(pk__in=old).delete()
        audit.record(by=by, action="risk.delete_ratings", obj=project, project=project)
    return len(old)
