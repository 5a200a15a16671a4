"""The demo's personal links and rounds: what somebody without an account sees."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.crypto import salted_hmac

from auftakt.accounts.models import Account
from auftakt.accounts.tokens import hashed
from auftakt.analyses import actions
from auftakt.analyses.answering import Tap
from auftakt.analyses.models import AnalysisRound
from auftakt.analyses.queries import subjects_to_choose
from auftakt.demo.story import rounds
from auftakt.kernel import clock
from auftakt.participants.actions import give_seat_links
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project

DAYS_OPEN = 14
PURPOSE = "auftakt.demo.phone"


@dataclass(frozen=True, slots=True)
class Phone:
    """Somebody with a personal link, and the address it opens."""

    name: str
    seat: str
    url: str


def ask_people(project: Project, jana: Account, today: dt.date) -> None:
    """A link for each confirmed seat, one closed round, one that waits for answers."""
    given = give_seat_links(project=project, by=jana, now=clock.now())
    for link, _token in given:
        link.token_hash = hashed(_token_of(link))
        link.save(update_fields=["token_hash"])
    links = {link.name: link for link, _token in given}
    for told in rounds()["rounds"]:
        round_ = _round(project, jana, today, links, told)
        if told["is_closed"]:
            actions.close_round(round_=round_, by=jana, now=clock.now())


def _round(
    project: Project,
    jana: Account,
    today: dt.date,
    links: Mapping[str, PersonalLink],
    told: Mapping[str, Any],
) -> AnalysisRound:
    offered = subjects_to_choose(project, told["activity"])
    ids = {one.title: one.id for one in offered}
    round_ = actions.open_round(
        project=project,
        by=jana,
        activity=told["activity"],
        links=[links[name] for name in told["people"]],
        closes_on=today + dt.timedelta(days=DAYS_OPEN),
        subjects=[ids[title] for title in told["subjects"]],
    )
    for person, title, *values in told["answers"]:
        for question, value in zip(told["scales"], values, strict=True):
            actions.save_answer(
                round_=round_,
                link=links[person],
                tap=Tap(ids[title], question, str(value)),
                now=clock.now(),
                today=today,
            )
    return round_


def _token_of(link: PersonalLink) -> str:
    """Fixed, so that the demo can name the address; known to this installation only."""
    return salted_hmac(PURPOSE, str(link.public_id), algorithm="sha256").hexdigest()[
        :32
    ]


def phones(project: Project) -> list[Phone]:
    """Who is asked something, by name, as long as the demo's own link is valid."""
    asked = PersonalLink.objects.filter(project=project, round_invites__isnull=False)
    found = asked.select_related("seat").distinct().order_by("name")
    return [
        Phone(
            name=link.name,
            seat=link.seat.title if link.seat else "",
            url=reverse("analyses:my_page", args=[token]),
        )
        for link in found
        if link.is_open(clock.now())
        and hashed(token := _token_of(link)) == link.token_hash
    ]
