"""Pages of the circle."""

from auftakt.circle.views.circle import circle_finalise, circle_report
from auftakt.circle.views.filling import (
    seat_answer,
    seat_deputy,
    seat_deputy_remove,
    seat_fill,
    seat_request,
    voice_request,
)
from auftakt.circle.views.proposal import (
    proposal,
    proposal_accept,
    proposal_compare,
    proposal_undo,
)
from auftakt.circle.views.seats import (
    seat_create,
    seat_detail,
    seat_edit,
    seat_leave_vacant,
    seat_list,
    seat_move,
    seat_remove,
)
from auftakt.circle.views.suggestions import (
    seat_suggestions,
    suggestion_accept,
    suggestion_postpone,
    suggestion_reconsider,
    suggestion_reject,
    suggestions_accept_all,
)
from auftakt.circle.views.targets import (
    pair_list,
    pair_remove,
    target_edit,
    targets_reset,
)

__all__ = [
    "circle_finalise",
    "circle_report",
    "pair_list",
    "pair_remove",
    "proposal",
    "proposal_accept",
    "proposal_compare",
    "proposal_undo",
    "seat_answer",
    "seat_create",
    "seat_deputy",
    "seat_deputy_remove",
    "seat_detail",
    "seat_edit",
    "seat_fill",
    "seat_leave_vacant",
    "seat_list",
    "seat_move",
    "seat_remove",
    "seat_request",
    "seat_suggestions",
    "suggestion_accept",
    "suggestion_postpone",
    "suggestion_reconsider",
    "suggestion_reject",
    "suggestions_accept_all",
    "target_edit",
    "targets_reset",
    "voice_request",
]
