"""Figures from a file: upload, preview with errors by row, all or nothing."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.actors.import_labels import refusal_lines
from auftakt.actors.tables.problems import TableRefusedError
from auftakt.actors.tables.reading import read_rows
from auftakt.actors.tables.writing import xlsx_file
from auftakt.inventory.actions import figure_import as actions
from auftakt.inventory.actions.figures import latest_stock_taking
from auftakt.inventory.content.figures import ready_figures
from auftakt.inventory.domain.areas import kept_areas
from auftakt.inventory.domain.figures import FigurePlan
from auftakt.inventory.domain.official import read_observed
from auftakt.inventory.domain.official.observed import (
    NotOursError,
    Observed,
    UnknownTableError,
)
from auftakt.inventory.errors import FigureDraftExpiredError
from auftakt.inventory.forms.figure_import import FigureChoiceForm
from auftakt.inventory.forms.figures import FigureFileForm
from auftakt.inventory.labels.figures import FORMAT_WORDS, NOT_OURS, UNKNOWN_TABLE
from auftakt.inventory.models import InventoryDraft
from auftakt.inventory.queries import figures as queries
from auftakt.inventory.views import figure_review
from auftakt.inventory.views.figures import language, posted
from auftakt.kernel import clock
from auftakt.projects.models import Project

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_CELLS = 20_000


@page(Permission.INVENTORY_EDIT)
def figure_import(request: PageRequest, project: Project) -> HttpResponse:
    form = FigureFileForm(posted(request), request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["datei"]
        try:
            observed = _observed(upload.read(), project)
        except TableRefusedError as refused:
            form.add_error("datei", refusal_lines(refused)[0])
        except NotOursError:
            form.add_error("datei", NOT_OURS)
        except UnknownTableError:
            form.add_error("datei", UNKNOWN_TABLE)
        else:
            if len(observed.cells) <= MOST_CELLS:
                draft = actions.start_figure_import(
                    project=project,
                    by=request.user,
                    file_name=upload.name,
                    observed=observed,
                    now=clock.now(),
                )
                name = "inventory:figure_import_preview"
                return redirect(name, project.slug, draft.public_id)
            form.add_error("datei", NOT_OURS)
    context = {"project": project, "form": form, "formats": FORMAT_WORDS.values()}
    return render(request, "inventory/figure_import.html", context)


@page(Permission.INVENTORY_EDIT)
def figure_import_preview(
    request: PageRequest, project: Project, figure_draft_id: UUID
) -> HttpResponse:
    """Trying keeps the choices; taking over writes all figures or none."""
    draft = _draft(request, project, figure_draft_id)
    ready = ready_figures(language())
    observed = figure_review.observed_of(draft)
    form = _choice_form(request, draft, observed)
    if request.method == "POST" and form.is_valid():
        actions.choose_for_figures(draft=draft, by=request.user, chosen=form.sent())
        plan = figure_review.plan_of(draft, observed, ready)
        can_go = plan.figures and (form.cleaned_data["leave_out"] or not plan.faults)
        if "take" in request.POST and can_go:
            return _taken(request, draft, plan, form)
        return redirect(request.path)
    plan = figure_review.plan_of(draft, observed, ready)
    context = {
        "project": project,
        "draft": draft,
        "form": form,
        "format": FORMAT_WORDS[observed.format],
        "title": observed.title,
        "found": figure_review.shown(plan),
    }
    return render(request, "inventory/figure_import_preview.html", context)


@page(Permission.INVENTORY_EDIT, methods=WRITE)
def figure_import_discard(
    request: PageRequest, project: Project, figure_draft_id: UUID
) -> HttpResponse:
    drafts = queries.figure_draft(project, request.user)
    draft = get_object_or_404(drafts, public_id=figure_draft_id)
    actions.discard_figure_import(draft=draft, by=request.user)
    messages.success(
        request, _("Der Entwurf ist gelöscht. Es wurde nichts übernommen.")
    )
    return redirect("inventory:figure_import", project.slug)


@page(Permission.INVENTORY_EDIT, methods=READ)
def figure_sample(request: PageRequest, project: Project) -> HttpResponse:
    """The twelve figures as a list to fill in."""
    del request, project
    names = ("Kennzahl", "Wert", "Einheit", "Ebene", "Stichtag", "Quelle", "Bemerkung")
    rows = [
        [one.title, "", one.unit, "Kommune", "", "", ""]
        for one in ready_figures(language()).values()
    ]
    content = xlsx_file(names, rows, sheet=_("Lage vor Ort"))
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="lage-muster.xlsx"'
    return response


def _observed(content: bytes, project: Project) -> Observed:
    home = queries.home_of(project.municipality)
    rows = [(row.number, row.cells) for row in read_rows(content)]
    return read_observed(rows, lambda areas: kept_areas(areas, home))


def _choice_form(
    request: PageRequest, draft: InventoryDraft, observed: Observed
) -> FigureChoiceForm:
    ready = ready_figures(language())
    chosen = draft.choices["chosen"]
    return FigureChoiceForm(
        posted(request),
        observed=observed,
        levels=figure_review.levels(draft),
        areas=figure_review.area_names(observed),
        ready=ready,
        initial=chosen or figure_review.guessed(draft, observed, ready),
    )


def _taken(
    request: PageRequest,
    draft: InventoryDraft,
    plan: FigurePlan,
    form: FigureChoiceForm,
) -> HttpResponse:
    project = draft.project
    stock_taking = latest_stock_taking(
        project=project, by=request.user, today=clock.today()
    )
    new, corrected = actions.apply_figure_import(
        draft=draft,
        by=request.user,
        stock_taking=stock_taking,
        plan=plan,
        ready=ready_figures(language()),
        common={
            "table_code": form.cleaned_data["table_code"],
            "retrieved_on": form.cleaned_data["retrieved_on"],
        },
    )
    words = ngettext(
        "%(new)s Zahl übernommen, %(corrected)s berichtigt.",
        "%(new)s Zahlen übernommen, %(corrected)s berichtigt.",
        new,
    )
    messages.success(request, words % {"new": new, "corrected": corrected})
    return redirect("inventory:situation", project.slug)


def _draft(request: PageRequest, project: Project, draft_id: UUID) -> InventoryDraft:
    """404 for other people's drafts, a plain refusal for an expired own one."""
    found = queries.figure_draft(project, request.user)
    draft = found.filter(public_id=draft_id).first()
    if draft is None:
        raise Http404
    if draft.expires_at <= clock.now():
        raise FigureDraftExpiredError
    return draft
