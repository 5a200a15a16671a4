"""What the group should be like is kept, or goes back to the usual."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.actors.models import Organisation, Person
from auftakt.circle.actions.finality import circle_for
from auftakt.circle.domain import Criterion, Requirement, with_changed
from auftakt.circle.models import CompositionTarget, KeptApart, SteeringCircle
from auftakt.circle.queries.proposal import kept_apart, target_set
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.kernel.errors import DomainError
from auftakt.projects.models import Project

Entry = Organisation | Person


class SameEntryError(DomainError):
    default_message = _("Wählen Sie zwei verschiedene Einträge.")


class PairExistsError(DomainError):
    default_message = _("Diese zwei stehen schon in der Liste.")


@transaction.atomic
def save_targets(
    *, project: Project, by: Account, changed: Sequence[Requirement]
) -> None:
    """Keeps the changed requirements beside those that stay; void ones go.

    The first time the usual ones are kept with them. The version of the record of the
    size rises even where only others change.
    """
    if not changed:
        return
    circle = SteeringCircle.objects.select_for_update().get(pk=circle_for(project).pk)
    stored = target_set(project)
    kept = with_changed(stored.requirements, changed)
    records = {(one.criterion, one.value): one for one in stored.records}
    written = []
    for one in kept:
        record = records.pop((one.criterion, one.value), None)
        if _write(circle, record, one):
            written.append(f"{one.criterion}:{one.value}".rstrip(":"))
    for record in records.values():
        written.append(f"{record.criterion}:{record.value}")
        record.delete()
    if not written:
        return
    head = target_set(project).head
    apply_changes(head, {"least": head.least})
    audit.record(
        by=by, action="targets.save", obj=head, project=project, fields=written
    )


def _write(
    circle: SteeringCircle, record: CompositionTarget | None, wanted: Requirement
) -> bool:
    values: dict[str, Any] = {
        "least": wanted.least,
        "most": wanted.most,
        "is_firm": wanted.is_firm,
    }
    if record is None:
        CompositionTarget.objects.create(
            circle=circle, criterion=wanted.criterion, value=wanted.value, **values
        )
        return True
    if all(getattr(record, name) == value for name, value in values.items()):
        return False
    if wanted.criterion is not Criterion.SIZE:
        apply_changes(record, values)
    else:  # its version rises once, at the end
        CompositionTarget.objects.filter(pk=record.pk).update(**values)
    return True


@transaction.atomic
def reset_targets(*, project: Project, by: Account) -> None:
    """The usual requirements hold again; nothing happens where they do."""
    head = target_set(project).head
    if head.pk is None:
        return
    audit.record(by=by, action="targets.reset", obj=head, project=project)
    CompositionTarget.objects.filter(circle__project=project).delete()


@transaction.atomic
def keep_apart(
    *, project: Project, by: Account, first: Entry, second: Entry, reason: str = ""
) -> KeptApart:
    """Raises `SameEntryError`, or `PairExistsError` in whichever order."""
    if first == second:
        raise SameEntryError
    circle = SteeringCircle.objects.select_for_update().get(pk=circle_for(project).pk)
    if any({one.first, one.second} == {first, second} for one in kept_apart(project)):
        raise PairExistsError
    pair = KeptApart.objects.create(
        circle=circle,
        reason=reason.strip(),
        **_side("first", first),
        **_side("second", second),
    )
    audit.record(by=by, action="pair.create", obj=pair, project=project)
    return pair


def _side(side: str, entry: Entry) -> dict[str, Any]:
    kind = "person" if isinstance(entry, Person) else "organisation"
    return {f"{side}_{kind}": entry}


@transaction.atomic
def remove_pair(*, pair: KeptApart, by: Account) -> None:
    audit.record(by=by, action="pair.remove", obj=pair, project=pair.circle.project)
    pair.delete()
