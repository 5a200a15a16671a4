"""What every change of an agenda does: lock, and note what the version changed."""

from collections.abc import Iterable

from auftakt.kernel.changes import apply_changes
from auftakt.workshop.models import AgendaItem, Meeting

ORDER = "order"
REMOVED = "removed"


def locked(meeting: Meeting) -> Meeting:
    """The meeting as it is now; nobody else reorders until the transaction ends."""
    return Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)


def note(meeting: Meeting, keys: Iterable[str]) -> None:
    """Adds to what changed since the last version, once per key."""
    pending = list(meeting.agenda_pending)
    new = [key for key in keys if key not in pending]
    if new:
        apply_changes(meeting, {"agenda_pending": [*pending, *new]})


def top_id(item: AgendaItem) -> str:
    """The public id of the item, or of the one it is a part of."""
    return str(item.parent.public_id if item.parent else item.public_id)
