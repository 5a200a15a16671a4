"""One ballot on the phone: each tap is kept, and can be changed until the close."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from auftakt.decisions.actions.ballots import give_ballot
from auftakt.decisions.domain.rounds import RoundState
from auftakt.decisions.domain.visibility import Own, sees_positions
from auftakt.decisions.models import Ballot, BallotRound
from auftakt.decisions.queries.rounds import rounds_of_link, state_on
from auftakt.decisions.queries.seats import Side, side_of
from auftakt.decisions.views.pictures import option_lines, picture, steps
from auftakt.decisions.views.vote_sheet import Place, Sheet, read_tap, sheet_of
from auftakt.kernel import clock
from auftakt.kernel.errors import DomainError, StaleVersionError
from auftakt.kernel.htmx import is_htmx
from auftakt.participants.models import PersonalLink
from auftakt.participants.page import participant_page, token_of

REFUSED = 409


@participant_page()
def ballot_give(
    request: HttpRequest, link: PersonalLink, ballot_round_id: UUID
) -> HttpResponse:
    """With scripts only the answered part changes; without, the page comes again."""
    round_ = get_object_or_404(rounds_of_link(link), public_id=ballot_round_id)
    error = _keep(request, round_, link) if request.method == "POST" else ""
    sheet = _sheet(request, link, round_, error)
    context = {
        "link": link,
        "token": token_of(request),
        "sheet": sheet,
        "round": round_,
        "proposal": round_.version_of.proposal,
        "error": error,
        **_shown(round_, sheet),
    }
    if request.method == "POST" and is_htmx(request):
        return render(request, "decisions/_ballot.html", context)
    if request.method == "POST" and not error:
        return redirect(f"{sheet.url}#antwort")
    status = REFUSED if error else 200
    return render(request, "decisions/ballot_give.html", context, status=status)


def _keep(request: HttpRequest, round_: BallotRound, link: PersonalLink) -> str:
    """What was refused, in words; empty where all was kept."""
    try:
        for tap in read_tap(request.POST, round_):
            give_ballot(
                round_=round_, link=link, tap=tap, now=clock.now(), today=clock.today()
            )
    except StaleVersionError:
        raise  # the page tries again on the new state
    except DomainError as refused:
        return str(refused.message)
    return ""


def _sheet(
    request: HttpRequest, link: PersonalLink, round_: BallotRound, error: str
) -> Sheet:
    ballot = own_ballot(round_, link)
    args = [token_of(request), round_.public_id]
    place = Place(
        url=reverse("decisions:ballot_give", args=args),
        language=link.language,
        is_open=state_on(round_, clock.today()) is RoundState.OPEN,
        error=error,
    )
    return sheet_of(round_, ballot, place)


def own_ballot(round_: BallotRound, link: PersonalLink) -> Ballot | None:
    """What this person may see of the seat's ballot.

    A deputy sees the holder's answer only as a fact, and nobody what was typed in for
    somebody else in a round without names.
    """
    found = Ballot.objects.filter(eligible__round=round_, eligible__seat=link.seat_id)
    ballot = found.select_related("eligible").first()
    if ballot is None or (round_.is_secret and ballot.entered_by_id):
        return None
    side = Side.DEPUTY if ballot.is_by_deputy else Side.HOLDER
    if round_.is_secret and side is not side_of(link):
        return None
    return ballot


def _shown(round_: BallotRound, sheet: Sheet) -> dict[str, Any]:
    own = Own.ANSWERED if sheet.is_answered else Own.UNANSWERED
    is_seen = sees_positions(
        is_closed=round_.is_closed,
        is_secret=round_.is_secret,
        hides=round_.hides_positions,
        own=own,
        runs_it=False,
    )
    return {
        "picture": picture(round_, is_seen=is_seen),
        "option_lines": option_lines(round_, is_seen=is_seen),
        "steps": steps(round_),
        "is_planned": state_on(round_, clock.today()) is RoundState.PLANNED,
        "is_counted_away": round_.is_closed and round_.is_secret,
    }
