"""Every change of the circle; each one atomic, with one entry in the trail."""

from auftakt.circle.actions.filling import (
    Asked,
    OwnDeputyError,
    SeatExistsError,
    SeatTakenError,
    WrongAnswerError,
    answer_seat,
    fill_seat,
    name_deputy,
    open_seat_for_gap,
    remove_deputy,
)
from auftakt.circle.actions.finality import (
    AlreadyFinalError,
    NotFinalYetError,
    finalise_circle,
)
from auftakt.circle.actions.proposal import (
    AlreadyAskedError,
    NothingToUndoError,
    accept_proposal,
    can_undo,
    undo_proposal,
)
from auftakt.circle.actions.seats import (
    SeatFilledError,
    create_seat,
    leave_seat_vacant,
    move_seat,
    remove_seat,
    update_seat,
)
from auftakt.circle.actions.suggestions import (
    ReasonMissingError,
    SuggestionGoneError,
    accept_all_suggestions,
    accept_suggestion,
    decide_suggestion,
    reconsider_suggestion,
)
from auftakt.circle.actions.targets import (
    PairExistsError,
    SameEntryError,
    keep_apart,
    remove_pair,
    reset_targets,
    save_targets,
)

__all__ = [
    "AlreadyAskedError",
    "AlreadyFinalError",
    "Asked",
    "NotFinalYetError",
    "NothingToUndoError",
    "OwnDeputyError",
    "PairExistsError",
    "ReasonMissingError",
    "SameEntryError",
    "SeatExistsError",
    "SeatFilledError",
    "SeatTakenError",
    "SuggestionGoneError",
    "WrongAnswerError",
    "accept_all_suggestions",
    "accept_proposal",
    "accept_suggestion",
    "answer_seat",
    "can_undo",
    "create_seat",
    "decide_suggestion",
    "fill_seat",
    "finalise_circle",
    "keep_apart",
    "leave_seat_vacant",
    "move_seat",
    "name_deputy",
    "open_seat_for_gap",
    "reconsider_suggestion",
    "remove_deputy",
    "remove_pair",
    "remove_seat",
    "reset_targets",
    "save_targets",
    "undo_proposal",
    "update_seat",
]
