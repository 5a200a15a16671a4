"""Pages of the kick-off."""

from auftakt.workshop.views.agenda import agenda_adopt, agenda_change, agenda_edit
from auftakt.workshop.views.items import (
    agenda_item_add,
    agenda_item_edit,
    agenda_item_move,
    agenda_item_remove,
)
from auftakt.workshop.views.meetings import (
    invitation_record,
    kickoff_plan,
    readiness,
    ready_mark,
    ready_withdraw,
)

__all__ = [
    "agenda_adopt",
    "agenda_change",
    "agenda_edit",
    "agenda_item_add",
    "agenda_item_edit",
    "agenda_item_move",
    "agenda_item_remove",
    "invitation_record",
    "kickoff_plan",
    "readiness",
    "ready_mark",
    "ready_withdraw",
]
