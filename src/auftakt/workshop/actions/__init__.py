"""Every change to the kick-off and its agenda."""

from auftakt.workshop.actions.agenda import (
    AgendaExistsError,
    MinutesChangedError,
    NoRepairError,
    TypedMinutes,
    adopt_guide,
    apply_repair,
    release_agenda,
    set_minutes,
)
from auftakt.workshop.actions.items import (
    add_item,
    move_item,
    remove_item,
    update_item,
)
from auftakt.workshop.actions.meetings import (
    KickoffMissingError,
    NotReadyError,
    mark_ready,
    plan_kickoff,
    record_invitation,
    withdraw_ready,
)
from auftakt.workshop.actions.questions import (
    QuestionIncompleteError,
    create_question,
    delete_question,
    update_question,
)

__all__ = [
    "AgendaExistsError",
    "KickoffMissingError",
    "MinutesChangedError",
    "NoRepairError",
    "NotReadyError",
    "QuestionIncompleteError",
    "TypedMinutes",
    "add_item",
    "adopt_guide",
    "apply_repair",
    "create_question",
    "delete_question",
    "mark_ready",
    "move_item",
    "plan_kickoff",
    "record_invitation",
    "release_agenda",
    "remove_item",
    "set_minutes",
    "update_item",
    "update_question",
    "withdraw_ready",
]
