"""What becomes of the seats that the catalogue suggests (S11)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.actors.domain import SeatEntry
from auftakt.circle.actions.finality import circle_for, note_change
from auftakt.circle.actions.seats import next_position
from auftakt.circle.domain import ChangeKind
from auftakt.circle.models import Seat, SteeringCircle, SuggestionDecision
from auftakt.kernel import audit
from auftakt.kernel.errors import DomainError
from auftakt.projects.models import Project

REJECTED, POSTPONED = "rejected", "postponed"


class SuggestionGoneError(DomainError):
    default_message = _("Aus diesem Vorschlag ist schon ein Platz geworden.")


class ReasonMissingError(DomainError):
    default_message = _("Nennen Sie einen Grund. Er steht später im Bericht.")


@transaction.atomic
def accept_suggestion(
    *,
    project: Project,
    by: Account,
    entry: SeatEntry,
    titles: Sequence[str],
    department: str = "",
) -> list[Seat]:
    """One seat per title; several for entries with more than one holder (S13, S18)."""
    circle = _locked_circle(project)
    if circle.seats.filter(catalogue_key=entry.key).exists():
        raise SuggestionGoneError
    made = _make_seats(circle, by, entry, titles, {"department": department})
    audit.record(
        by=by,
        action="suggestion.accept",
        obj=made[0],
        project=project,
        fields=["catalogue_key"],
    )
    return made


@transaction.atomic
def accept_all_suggestions(
    *, project: Project, by: Account, entries: Iterable[tuple[SeatEntry, str]]
) -> int:
    """One seat for each pair of entry and title that has none yet; their number."""
    circle = _locked_circle(project)
    present = set(circle.seats.values_list("catalogue_key", flat=True))
    made = 0
    for entry, title in entries:
        if entry.key not in present:
            made += len(_make_seats(circle, by, entry, [title], {}))
    if made:
        audit.record(
            by=by,
            action="suggestion.accept_all",
            obj=circle,
            project=project,
            fields=["seats"],
        )
    return made


@transaction.atomic
def decide_suggestion(
    *, project: Project, by: Account, key: str, decision: str, reason: str = ""
) -> None:
    """Rejects (with a reason) or postpones; the last decision counts."""
    if decision == REJECTED and not reason.strip():
        raise ReasonMissingError
    circle = _locked_circle(project)
    if circle.seats.filter(catalogue_key=key).exists():
        raise SuggestionGoneError
    made, _created = SuggestionDecision.objects.update_or_create(
        circle=circle,
        catalogue_key=key,
        defaults={"decision": decision, "reason": reason.strip()},
    )
    audit.record(
        by=by,
        action=f"suggestion.{'reject' if decision == REJECTED else 'postpone'}",
        obj=made,
        project=project,
        fields=["decision"],
        reason=reason,
    )


@transaction.atomic
def reconsider_suggestion(*, project: Project, by: Account, key: str) -> None:
    """Opens a rejected or postponed suggestion again."""
    found = SuggestionDecision.objects.filter(
        circle__project=project, catalogue_key=key
    ).first()
    if found:
        audit.record(by=by, action="suggestion.reconsider", obj=found, project=project)
        found.delete()


def _locked_circle(project: Project) -> SteeringCircle:
    return SteeringCircle.objects.select_for_update().get(pk=circle_for(project).pk)


def _make_seats(
    circle: SteeringCircle,
    by: Account,
    entry: SeatEntry,
    titles: Sequence[str],
    values: Mapping[str, Any],
) -> list[Seat]:
    first = next_position(circle)
    made = [
        Seat.objects.create(
            circle=circle,
            position=first + place,
            title=title,
            bloc=entry.bloc,
            perspective=entry.perspective,
            migrant_kind=entry.migrant_kind,
            catalogue_key=entry.key,
            **values,
        )
        for place, title in enumerate(titles)
    ]
    for seat in made:
        note_change(seat=seat, by=by, kind=ChangeKind.ADDITION)
    circle.suggestion_decisions.filter(catalogue_key=entry.key).delete()
    return made
