"""Input about seats, answers, targets and the final act."""

from auftakt.circle.forms.seats import (
    AcceptForm,
    AnswerForm,
    DeputyForm,
    FillForm,
    ReasonForm,
    RejectForm,
    SeatCreateForm,
    SeatForm,
)
from auftakt.circle.forms.targets import PairForm, TargetRow, TargetsForm

__all__ = [
    "AcceptForm",
    "AnswerForm",
    "DeputyForm",
    "FillForm",
    "PairForm",
    "ReasonForm",
    "RejectForm",
    "SeatCreateForm",
    "SeatForm",
    "TargetRow",
    "TargetsForm",
]
