"""Which rounds a person is asked in, on the own page."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from auftakt.analyses.answering import Asked, register_asked
from auftakt.decisions.domain.rounds import RoundState
from auftakt.decisions.models import BallotRound, EligibleSeat
from auftakt.decisions.queries.rounds import rounds_of_link, state_on
from auftakt.decisions.queries.seats import side_of
from auftakt.participants.models import PersonalLink

RESULT_DAYS = 14


def register() -> None:
    register_asked(asked_of)


def asked_of(link: PersonalLink, token: str, today: dt.date) -> Iterator[Asked]:
    """A card for each open round of the seat, and for each result of two weeks."""
    rounds = [one for one in rounds_of_link(link) if _is_shown(one, today)]
    if not rounds or side_of(link) is None:
        return
    done = set(
        EligibleSeat.objects.filter(
            round__in=rounds, seat=link.seat_id, has_answered=True
        ).values_list("round", flat=True)
    )
    for one in rounds:
        yield Asked(
            title=one.version_of.proposal.title,
            text=_text(one),
            url=reverse("decisions:ballot_give", args=[token, one.public_id]),
            is_done=one.is_closed or one.pk in done,
        )


def _is_shown(round_: BallotRound, today: dt.date) -> bool:
    if round_.closed_at:
        return (today - timezone.localdate(round_.closed_at)).days <= RESULT_DAYS
    return state_on(round_, today) is RoundState.OPEN


def _text(round_: BallotRound) -> str:
    if round_.is_closed:
        return (
            _("Ausgezählt: getragen.")
            if round_.passed
            else _("Ausgezählt: nicht getragen.")
        )
    if round_.closes_on is None:
        return _("Können Sie das mittragen?")
    day = f"{round_.closes_on:%d.%m.}"
    return _("Können Sie das mittragen? Antworten bis %(day)s") % {"day": day}
