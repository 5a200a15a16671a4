"""What keeps a gate shut, in words and with the page that mends it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.goals.domain.gates import Condition, Gate, GateVerdict, Missing
from auftakt.projects.models import Project

GATE_WORDS: dict[str, Promise] = {Gate.PROCEDURE: _("Erst das Ziel, dann der Weg")}
MISSING_WORDS: dict[str, Promise] = {
    Missing.NO_GOAL: _("Es gibt noch kein Ziel."),
    Missing.GOAL_NOT_AGREED: _("Ziel %(number)s ist noch nicht getragen: %(title)s"),
    Missing.NO_GOAL_AGREED: _("Noch ist kein Ziel getragen."),
    Missing.OVERLAPS_OPEN: _("Überschneidungen mit dem Bestand sind offen: %(count)s"),
    Missing.NOT_SIGNED_OFF: _(
        "Der Kreis hat noch nicht festgestellt, dass nichts doppelt entsteht."
    ),
}
_PAGES = {
    Missing.OVERLAPS_OPEN: "inventory:parallel_sign_off",
    Missing.NOT_SIGNED_OFF: "inventory:parallel_sign_off",
}


@dataclass(frozen=True, slots=True)
class MissingLine:
    """As `{% lock_panel %}` takes it."""

    text: str
    url: str
    state: str = "open"


def missing_lines(project: Project, verdict: GateVerdict) -> list[MissingLine]:
    return [
        MissingLine(str(MISSING_WORDS[one.key]) % one.facts, _url(project, one))
        for one in verdict.missing
    ]


def _url(project: Project, one: Condition) -> str:
    if one.subject:
        return reverse("goals:goal_detail", args=[project.slug, one.subject])
    page = _PAGES.get(Missing(one.key), "goals:goal_list")
    return reverse(page, args=[project.slug])
