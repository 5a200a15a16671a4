"""Which values a person is asked for on the own page."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from auftakt.analyses.answering import Asked, register_asked
from auftakt.goals.queries.indicators import indicator_rows, indicators_of_link
from auftakt.participants.models import PersonalLink


def register() -> None:
    register_asked(asked_of)


def asked_of(link: PersonalLink, token: str, today: dt.date) -> Iterator[Asked]:
    """One card for each indicator; done until the next value is due. Two queries."""
    found = indicators_of_link(link).filter(goal__state="open")
    for row in indicator_rows(found, today, sees_small=True):
        one = row.indicator
        yield Asked(
            title=one.name,
            text=_("Eine Zahl in %(unit)s. Das dauert weniger als eine Minute.")
            % {"unit": one.unit},
            url=reverse("goals:measurement_give", args=[token, one.public_id]),
            is_done=bool(row.number) and not row.is_overdue,
        )
