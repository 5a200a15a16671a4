"""Taking a list over: draft, then all good rows at once."""

import datetime as dt
from collections.abc import Mapping, Sequence

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.actors.tables.grid import Row
from auftakt.goals.actions.indicators import enter_measurements
from auftakt.goals.domain.table import Checked, TableKind
from auftakt.goals.errors import FaultyTableError
from auftakt.goals.models import GoalDraft, Indicator
from auftakt.kernel import audit
from auftakt.kernel.errors import StaleVersionError
from auftakt.projects.models import Project

DRAFT_KEPT = dt.timedelta(hours=2)


@transaction.atomic
def start_table(
    *,
    project: Project,
    by: Account,
    kind: TableKind,
    file_name: str,
    table: tuple[Mapping[int, str], Sequence[Row]],
    now: dt.datetime,
) -> GoalDraft:
    """`table`: columns and rows. Kept for two hours; earlier and expired ones go."""
    columns, rows = table
    GoalDraft.objects.filter(project=project, by=by).delete()
    GoalDraft.objects.filter(expires_at__lte=now).delete()
    draft = GoalDraft.objects.create(
        project=project,
        by=by,
        purpose=kind.value,
        file_name=file_name[:200],
        rows=[[row.number, list(row.cells)] for row in rows],
        columns={str(place): name for place, name in columns.items()},
        expires_at=now + DRAFT_KEPT,
    )
    audit.record(by=by, action="goal_table.start", obj=draft, project=project)
    return draft


@transaction.atomic
def discard_table(*, draft: GoalDraft, by: Account) -> None:
    audit.record(by=by, action="goal_table.discard", obj=draft, project=draft.project)
    draft.delete()


@transaction.atomic
def apply_table(
    *, draft: GoalDraft, by: Account, checked: Checked, without_faulty: bool
) -> int:
    """Answers how many rows came; the draft goes.

    Raises `FaultyTableError` where rows have faults and are not to be left out, and
    `StaleVersionError` where the draft was taken meanwhile.
    """
    if checked.faults and not without_faulty:
        raise FaultyTableError
    present = GoalDraft.objects.select_for_update().filter(pk=draft.pk)
    if not present.filter(version=draft.version).first():
        raise StaleVersionError
    if draft.purpose == TableKind.INDICATORS:
        number = _indicators(checked)
    else:
        number = _measurements(draft, by, checked)
    audit.record(by=by, action="goal_table.apply", obj=draft, project=draft.project)
    draft.delete()
    return number


def _indicators(checked: Checked) -> int:
    made = [Indicator(goal_id=one.subject, **one.values) for one in checked.entries]
    return len(Indicator.objects.bulk_create(made, ignore_conflicts=True))


def _measurements(draft: GoalDraft, by: Account, checked: Checked) -> int:
    own = Indicator.objects.filter(goal__project=draft.project)
    found = own.in_bulk([one.subject for one in checked.entries])
    rows = [(found[one.subject], one.values) for one in checked.entries]
    return len(enter_measurements(by=by, rows=rows))
