"""What somebody with a personal link sees: the own page, and one question at a time."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from auftakt.accounts.page import READ
from auftakt.analyses import actions, answering, asking, queries
from auftakt.analyses.activities import InputKind
from auftakt.analyses.answering import Tap
from auftakt.analyses.asking import Sheet
from auftakt.analyses.domain import RoundState, state_of
from auftakt.kernel import clock
from auftakt.kernel.errors import DomainError
from auftakt.kernel.htmx import is_htmx
from auftakt.participants.models import PersonalLink
from auftakt.participants.page import participant_page, token_of

REFUSED = 409


@participant_page(methods=READ)
def my_page(request: HttpRequest, link: PersonalLink) -> HttpResponse:
    """What is asked now, and what can still be read."""
    token, today = token_of(request), clock.today()
    rows = queries.my_rows(link, today)
    also = answering.also_asked(link, token, today)
    done = [row.is_answered for row in rows if row.is_open] + [
        one.is_done for one in also
    ]
    waiting = [
        *(row for row in rows if row.is_open and not row.is_answered),
        *(one for one in also if not one.is_done),
    ]
    context = {
        "link": link,
        "token": token,
        "first": next(iter(waiting), None),
        "now": [row for row in rows if row.is_open],
        "past": [row for row in rows if not row.is_open],
        "also": also,
        "occasions": answering.occasions(link, today),
        "done": sum(done),
        "total": len(done),
    }
    return render(request, "analyses/my_page.html", context)


@participant_page()
def answer(request: HttpRequest, link: PersonalLink, round_id: UUID) -> HttpResponse:
    """Each tap saves; whoever stops finds the next open question later."""
    asked = queries.rounds_of_link(link)
    round_ = get_object_or_404(asked, round__public_id=round_id).round
    tap = _tap(request) if request.method == "POST" else None
    error = ""
    if tap:
        try:
            actions.save_answer(
                round_=round_, link=link, tap=tap, now=clock.now(), today=clock.today()
            )
        except DomainError as refused:
            error = str(refused.message)
    sheet = _sheet(request, link, round_)
    number = _number(request, sheet, tap)
    if tap and is_htmx(request):
        context = {"sheet": sheet, **_fragment(sheet, tap, error, number)}
        return render(request, asking.FRAGMENTS[sheet.activity.kind], context)
    if tap and not error:
        return redirect(f"{sheet.url}?nr={number}#{_place(sheet, tap)}")
    context = {
        "link": link,
        "token": token_of(request),
        "sheet": sheet,
        "error": error,
        **_contents(sheet, number),
    }
    status = REFUSED if error else 200
    return render(request, "analyses/answer.html", context, status=status)


def _sheet(request: HttpRequest, link: PersonalLink, round_: Any) -> Sheet:
    args = [token_of(request), round_.public_id]
    sheet = asking.sheet_of(
        round_,
        link,
        is_open=state_of(round_, clock.today()) is RoundState.OPEN,
        url=reverse("analyses:answer", args=args),
    )
    if sheet is None:
        raise Http404
    return sheet


def _tap(request: HttpRequest) -> Tap | None:
    """The button names the question; a page that was only sent again says nothing."""
    names = request.POST.keys() - {"subject", "csrfmiddlewaretoken"}
    if len(names) != 1:
        return None
    name = names.pop()
    return Tap(request.POST.get("subject", ""), name, request.POST[name])


def _number(request: HttpRequest, sheet: Sheet, tap: Tap | None) -> int:
    """Of the subject that is shown: the one just answered, or the one asked for."""
    for number, subject in enumerate(sheet.subjects, start=1):
        if tap and subject.id == tap.subject_id:
            return number
    wished = request.GET.get("nr", "")
    number = int(wished) if wished.isascii() and wished.isdigit() else 0
    return number if 1 <= number <= len(sheet.subjects) else sheet.first_open


def _place(sheet: Sheet, tap: Tap) -> str:
    if sheet.activity.kind is InputKind.DOTS:
        return f"karte-{tap.subject_id}"
    return f"frage-{tap.question}"


def _fragment(sheet: Sheet, tap: Tap, error: str, number: int) -> dict[str, Any]:
    """What the tap changed on the page."""
    kind = sheet.activity.kind
    if kind is InputKind.SCALE:
        found = asking.scales(sheet, number, error)
        return {"scale": next((s for s in found if s.name == tap.question), found[0])}
    if kind is InputKind.CARDS:
        shown = asking.card_boxes(sheet)
        box = next((one for one in shown if one.key == tap.question), shown[0])
        return {"box": box, "error": error}
    if kind is InputKind.DOTS:
        return {"dots": asking.dots(sheet), "error": error}
    return {"saved": not error and bool(tap.raw.strip()), "empty_text": error}


def _contents(sheet: Sheet, number: int) -> dict[str, Any]:
    """What the page is about, by the kind of input."""
    kind = sheet.activity.kind
    if kind is InputKind.CARDS:
        return {"boxes": asking.card_boxes(sheet)}
    if not sheet.subjects:
        return {"nothing": True}
    if kind is InputKind.DOTS:
        return {"dots": asking.dots(sheet)}
    total = len(sheet.subjects)
    about = {
        "subject": sheet.subjects[number - 1],
        "number": number,
        "total": total,
        "before": number - 1 if number > 1 else 0,
        "after": number + 1 if number < total else 0,
    }
    if kind is InputKind.SCALE:
        return {**about, "scales": asking.scales(sheet, number)}
    return {**about, "texts": asking.boxes(sheet, number)}
