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
from auftakt.workshop.views.questions import (
    question_create,
    question_delete,
    question_edit,
    question_list,
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
    "question_create",
    "question_delete",
    "question_edit",
    "question_list",
    "readiness",
    "ready_mark",
    "ready_withdraw",
]
