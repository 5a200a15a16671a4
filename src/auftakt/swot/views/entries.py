"""One card: written, changed, merged, taken apart, deleted."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.origins.queries import hidden_kinds
from auftakt.projects.models import Project
from auftakt.swot.actions import entries as actions
from auftakt.swot.domain.kinds import Quadrant
from auftakt.swot.errors import NoCardError
from auftakt.swot.forms import DeleteForm, EntryEditForm, EntryForm, MergeForm
from auftakt.swot.labels import QUADRANT_WORDS
from auftakt.swot.models import SwotEntry
from auftakt.swot.queries import Card, alike_cards, cards, entries
from auftakt.swot.views import shown
from auftakt.swot.views.shown import posted


def entry_or_404(project: Project, entry_id: UUID) -> SwotEntry:
    rows = entries(project).select_related("project", "merged_into")
    return get_object_or_404(rows, public_id=entry_id)


def line_of(request: PageRequest, project: Project, entry: SwotEntry) -> shown.Line:
    """The card with its dots and threads; a merged one alone, without dots."""
    found = next((one for one in cards(project) if one.entry == entry), Card(entry))
    return shown.lines(project, [found], hidden_kinds(request.membership))[0]


@page(Permission.ANALYSIS_EDIT)
def entry_create(request: PageRequest, project: Project) -> HttpResponse:
    """`?feld=` names the quadrant it was opened from; further cards follow there."""
    asked = request.GET.get("feld", "")
    initial = {"quadrant": asked if asked in set(Quadrant) else Quadrant.STRENGTH}
    form = EntryForm(posted(request), themes=project.themes, initial=initial)
    if request.method == "POST" and form.is_valid():
        entry = actions.create_entry(
            project=project, by=request.user, values=form.cleaned_data
        )
        said = _("Karte %(number)s hängt unter „%(field)s“.")
        facts = {"number": entry.number, "field": QUADRANT_WORDS[entry.quadrant]}
        messages.success(request, said % facts)
        if "weiter" in request.POST:
            return redirect(f"{request.path}?feld={entry.quadrant}")
        return redirect("swot:entry_list", project.slug)
    context = {"project": project, "form": form}
    return render(request, "swot/entry_create.html", context)


@page(Permission.ANALYSIS_EDIT)
def entry_edit(request: PageRequest, project: Project, entry_id: UUID) -> HttpResponse:
    entry = entry_or_404(project, entry_id)
    line = line_of(request, project, entry)
    number, text, quadrant = entry.number, entry.text, entry.quadrant
    form = EntryEditForm(posted(request), instance=entry, themes=project.themes)
    if request.method == "POST" and form.is_valid():
        entry.quadrant = quadrant  # the action compares; the form has set it already
        actions.update_entry(entry=entry, by=request.user, changes=form.changes())
        messages.success(request, _("Gespeichert."))
        return redirect("swot:entry_list", project.slug)
    context = {
        "project": project,
        "form": form,
        "line": line,
        "number": number,
        "text": text,
        "quadrant": QUADRANT_WORDS[quadrant],
        "entry_id": entry_id,
        "merged_into": entry.merged_into,
        "may_make": request.membership.may(Permission.OUTCOME_CREATE),
    }
    return render(request, "swot/entry_edit.html", context)


@page(Permission.ANALYSIS_EDIT)
def entry_delete(
    request: PageRequest, project: Project, entry_id: UUID
) -> HttpResponse:
    """Shows first what goes with it and what became of it."""
    entry = entry_or_404(project, entry_id)
    form = DeleteForm(posted(request))
    if request.method == "POST" and form.is_valid():
        number = entry.number
        reason = form.cleaned_data["reason"]
        actions.delete_entry(entry=entry, by=request.user, reason=reason)
        messages.success(
            request, _("Karte %(number)s ist gelöscht.") % {"number": number}
        )
        return redirect("swot:entry_list", project.slug)
    line = line_of(request, project, entry)
    context = {"project": project, "form": form, "entry": entry, "line": line}
    return render(request, "swot/entry_delete.html", context)


@page(Permission.ANALYSIS_EDIT)
def entry_merge(request: PageRequest, project: Project, entry_id: UUID) -> HttpResponse:
    """Two cards side by side: what sounds alike first, then the others of the field."""
    entry = entry_or_404(project, entry_id)
    found = cards(project)
    card = next((one for one in found if one.entry == entry), None)
    if card is None:
        return redirect("swot:entry_edit", project.slug, entry_id)
    alike = _alike(found, entry)
    others = [
        one
        for one in found
        if one.entry.quadrant == entry.quadrant and one not in (card, *alike)
    ]
    form = MergeForm(posted(request), alike=alike, others=others)
    if request.method == "POST" and form.is_valid():
        into = entry_or_404(project, UUID(form.cleaned_data["into"]))
        actions.merge_entry(entry=entry, into=into, by=request.user)
        said = _("Karte %(number)s zählt jetzt bei „%(text)s“.")
        messages.success(request, said % {"number": entry.number, "text": into.text})
        return redirect("swot:entry_list", project.slug)
    context = {
        "project": project,
        "form": form,
        "line": shown.plain_line(card),
        "entry": entry,
        "alike": [shown.plain_line(one) for one in alike],
        "has_others": bool(alike or others),
    }
    return render(request, "swot/entry_merge.html", context)


def _alike(found: list[Card], entry: SwotEntry) -> list[Card]:
    """The most alike first."""
    return [
        pair.other if pair.card.entry == entry else pair.card
        for pair in alike_cards(found)
        if entry in (pair.card.entry, pair.other.entry)
    ]


@page(Permission.ANALYSIS_EDIT, methods=WRITE)
def entry_split(request: PageRequest, project: Project, entry_id: UUID) -> HttpResponse:
    entry = entry_or_404(project, entry_id)
    actions.split_entry(entry=entry, by=request.user)
    said = _("Karte %(number)s steht wieder für sich, mit ihren Punkten.")
    messages.success(request, said % {"number": entry.number})
    return redirect("swot:entry_list", project.slug)


@page(Permission.ANALYSIS_EDIT, methods=WRITE)
def entry_apart(request: PageRequest, project: Project, entry_id: UUID) -> HttpResponse:
    """`andere`: the card that only sounds alike."""
    entry = entry_or_404(project, entry_id)
    other = entry_or_404(project, named_card(request.POST.get("andere", "")))
    actions.tell_apart(entry=entry, other=other, by=request.user)
    messages.success(request, _("Das wird nicht mehr vorgeschlagen."))
    return redirect("swot:entry_list", project.slug)


def named_card(raw: str) -> UUID:
    """What a button sends; nothing readable names no card."""
    try:
        return UUID(raw)
    except ValueError as error:
        raise NoCardError from error
