"""One's own five dots."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from auftakt.accounts.page import PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.analyses.activities import DOTS_EACH, MOST_PER_CARD
from auftakt.projects.models import Project
from auftakt.swot.actions.dots import give_dots
from auftakt.swot.errors import NoCardError
from auftakt.swot.queries import Card, OwnDots, by_quadrant, cards, own_dots
from auftakt.swot.views import shown
from auftakt.swot.views.entries import entry_or_404, named_card


@page(Permission.ASSESSMENT_GIVE)
def dot_give(request: PageRequest, project: Project) -> HttpResponse:
    """Each tap counts at once: `karte` and how many dots `punkte` it shall have."""
    if request.method == "POST":
        entry = entry_or_404(project, named_card(request.POST.get("karte", "")))
        wished = _number(request.POST.get("punkte", ""))
        give_dots(entry=entry, by=request.user, wished=wished)
        messages.success(request, _("Gespeichert."))
        here = reverse("swot:dot_give", args=[project.slug])
        return redirect(f"{here}#karte-{entry.number}")
    own = own_dots(project, account=request.user)
    board = by_quadrant(cards(project))
    context = {
        "project": project,
        "left": own.left,
        "budget": DOTS_EACH,
        "fields": [
            (shown.field(quadrant, ()), _rows(found, own))
            for quadrant, found in board.items()
            if found
        ],
    }
    return render(request, "swot/dot_give.html", context)


def _rows(found: list[Card], own: OwnDots) -> list[dict[str, object]]:
    """In the order they were written; `fewer` and `more` are the next taps."""
    found = sorted(found, key=lambda card: card.entry.number)
    return [_row(card, own) for card in found]


def _row(card: Card, own: OwnDots) -> dict[str, object]:
    given = own.given.get(card.entry.pk, 0)
    return {
        "entry": card.entry,
        "dots": given,
        "fewer": given - 1 if given else None,
        "more": given + 1 if own.left and given < MOST_PER_CARD else None,
    }


def _number(raw: str) -> int:
    if not (raw.isascii() and raw.isdigit() and len(raw) == 1):
        raise NoCardError
    return int(raw)
