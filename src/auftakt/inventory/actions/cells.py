"""What is said of a cell of the matrix that holds no offer."""

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.inventory.models import CellNote
from auftakt.inventory.queries.matrix import cell_note
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.projects.models import Project


@transaction.atomic
def note_cell(
    *,
    project: Project,
    by: Account,
    cell: tuple[str, str],
    state: str,
    asked: str = "",
) -> None:
    """`cell`: field and target group. An empty `state` makes it a gap again."""
    field, group = cell
    note = cell_note(project, field, group)
    if not state:
        if note:
            audit.record(by=by, action="cell.clear", obj=note, project=project)
            note.delete()
        return
    values = {"state": state, "asked": asked.strip() if state == "unclear" else ""}
    if note is None:
        note = CellNote.objects.create(
            project=project, field=field, target_group=group, **values
        )
        written = sorted(values)
    else:
        written = apply_changes(note, values)
    audit.record(by=by, action="cell.note", obj=note, project=project, fields=written)
