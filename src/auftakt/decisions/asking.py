"""Which rounds a person is asked in, on the own page."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from auftakt.analyses.answering import Asked, register_asked
from auftakt.decisions.domain.rounds import RoundState
from auftakt.decisions.models import EligibleSeat
from auftakt.decisions.queries.rounds import rounds_of_link, state_on
from auftakt.participants.models import PersonalLink


def register() -> None:
    register_asked(asked_of)


def asked_of(link: PersonalLink, token: str, today: dt.date) -> Iterator[Asked]:
    """One card for each open round of the seat. Two queries."""
    rounds = [
        one for one in rounds_of_link(link) if state_on(one, today) is RoundState.OPEN
    ]
    if not rounds:
        return
    done = set(
        EligibleSeat.objects.filter(
            round__in=rounds, seat=link.seat_id, has_answered=True
        ).values_list("round", flat=True)
    )
    for one in rounds:
        until = f"{one.closes_on:%d.%m.}" if one.closes_on else ""
        yield Asked(
            title=one.version_of.proposal.title,
            text=(
                _("Können Sie das mittragen? Antworten bis %(day)s") % {"day": until}
                if until
                else _("Können Sie das mittragen?")
            ),
            url=reverse("decisions:ballot_give", args=[token, one.public_id]),
            is_done=one.pk in done,
        )
