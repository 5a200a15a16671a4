"""The situation in figures: what is known, what is asked, how it changed."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.inventory.actions import figures as actions
from auftakt.inventory.content.figures import mark_words, ready_figures
from auftakt.inventory.domain.areas import levels_of
from auftakt.inventory.domain.kinds import Level
from auftakt.inventory.forms.figures import (
    AskForm,
    CorrectionForm,
    FigureForm,
    OwnFigureForm,
    StockTakingForm,
)
from auftakt.inventory.labels.figures import number_text
from auftakt.inventory.labels.structures import LEVEL_WORDS
from auftakt.inventory.models import Figure, StockTaking
from auftakt.inventory.queries import figures as queries
from auftakt.inventory.views import figure_cards
from auftakt.kernel import clock
from auftakt.projects.models import Project

OWN = "eigene"
ON_ONE_SHEET = 4


@page(Permission.INVENTORY_VIEW, methods=READ)
def situation(request: PageRequest, project: Project) -> HttpResponse:
    """Counts of few people are hidden from those who only read."""
    may_edit = request.membership.may(Permission.INVENTORY_EDIT)
    versions = queries.stock_takings(project)
    chosen = _chosen(versions, request.GET.get("stand", ""))
    ready = ready_figures(language())
    rows = queries.figure_rows(project, ready, chosen, outside=not may_edit)
    waiting = [row for row in rows if not row.is_known]
    context = {
        "project": project,
        "versions": versions,
        "chosen": chosen,
        "is_latest": not versions or chosen == versions[-1],
        "cards": figure_cards.cards(rows),
        "waiting": waiting,
        "asked_number": sum(row.question is not None for row in waiting),
        "known_number": sum(row.is_known for row in rows if row.ready),
        "total": len(ready),
        "marks": mark_words(language()).items(),
        "may_edit": may_edit,
    }
    return render(request, "inventory/situation.html", context)


@page(Permission.INVENTORY_VIEW, methods=READ)
def situation_compare(request: PageRequest, project: Project) -> HttpResponse:
    """The first stock-taking beside the last, or two others by their address."""
    may_edit = request.membership.may(Permission.INVENTORY_EDIT)
    versions = queries.stock_takings(project)
    context = {
        "project": project,
        "versions": versions,
        "rows": [],
        "may_edit": may_edit,
    }
    if len(versions) > 1:
        first = _chosen(versions, request.GET.get("von", "")) or versions[0]
        if "von" not in request.GET:
            first = versions[0]
        later = _chosen(versions, request.GET.get("bis", "")) or versions[-1]
        found = queries.comparisons(
            project, ready_figures(language()), first, later, outside=not may_edit
        )
        context["rows"] = list(figure_cards.compared_rows(found))
        context |= {"first": first, "later": later}
    return render(request, "inventory/situation_compare.html", context)


@page(Permission.INVENTORY_VIEW, methods=READ)
def situation_beamer(request: PageRequest, project: Project) -> HttpResponse:
    """For the wall (S63): few figures a sheet, and never a count under five."""
    versions = queries.stock_takings(project)
    chosen = versions[-1] if versions else None
    ready = ready_figures(language())
    rows = queries.figure_rows(project, ready, chosen, outside=True)
    shown = sorted(figure_cards.cards(rows), key=lambda card: card.bars is None)
    sheet = Paginator(shown, ON_ONE_SHEET).get_page(request.GET.get("seite"))
    context = {"project": project, "sheet": sheet, "chosen": chosen}
    return render(request, "inventory/situation_beamer.html", context)


@page(Permission.INVENTORY_EDIT)
def figure_create(
    request: PageRequest, project: Project, figure_key: str
) -> HttpResponse:
    """A ready figure by its key, or one of the Kommune's own."""
    ready = ready_figures(language()).get(figure_key)
    if ready is None and figure_key != OWN:
        raise Http404
    kind = FigureForm if ready else OwnFigureForm
    levels = levels_of(project.municipality.kind)
    initial = {"name": request.GET.get("name", ""), "unit": request.GET.get("unit", "")}
    form = kind(posted(request), levels=levels, initial=initial)
    if request.method == "POST" and form.is_valid():
        values = form.figures(_area_names(project))
        own = _own_fields(form.cleaned_data) if ready is None else {
            "key": ready.key,
            "name": ready.title,
            "unit": ready.unit,
            "counts_people": ready.counts_people,
        }  # fmt: skip
        stock_taking = actions.latest_stock_taking(
            project=project, by=request.user, today=clock.today()
        )
        actions.enter_figures(
            stock_taking=stock_taking,
            by=request.user,
            values=[{**own, **one} for one in values],
        )
        messages.success(request, _("Eingetragen: %(name)s") % {"name": own["name"]})
        return redirect("inventory:situation", project.slug)
    context = {"project": project, "form": form, "ready": ready}
    return render(request, "inventory/figure_create.html", context)


@page(Permission.INVENTORY_EDIT)
def figure_correct(
    request: PageRequest, project: Project, figure_id: UUID
) -> HttpResponse:
    figure = get_object_or_404(queries.figures(project), public_id=figure_id)
    form = CorrectionForm(posted(request), initial=_initial(figure))
    if request.method == "POST" and form.is_valid():
        actions.correct_figure(figure=figure, by=request.user, values=form.figure())
        messages.success(request, _("Berichtigt: %(name)s") % {"name": figure.name})
        return redirect("inventory:situation", project.slug)
    context = {
        "project": project,
        "form": form,
        "figure": figure,
        "level": LEVEL_WORDS[figure.level],
        "before": [
            (number_text(one.value) if one.value is not None else one.mark, one)
            for one in queries.corrections(figure)
        ],
        "is_current": not Figure.objects.filter(replaces=figure).exists(),
    }
    return render(request, "inventory/figure_correct.html", context)


@page(Permission.INVENTORY_EDIT, methods=WRITE)
def figure_remove(
    request: PageRequest, project: Project, figure_id: UUID
) -> HttpResponse:
    found = queries.current_figures(project)
    figure = get_object_or_404(found, public_id=figure_id)
    actions.remove_figure(figure=figure, by=request.user)
    messages.success(request, _("Gestrichen: %(name)s") % {"name": figure.name})
    return redirect("inventory:situation", project.slug)


@page(Permission.INVENTORY_EDIT)
def figure_ask(request: PageRequest, project: Project, figure_key: str) -> HttpResponse:
    """ "I do not know": somebody finds out by a day."""
    ready = ready_figures(language()).get(figure_key)
    if ready is None:
        raise Http404
    question = queries.open_questions(project).filter(key=figure_key).last()
    initial: dict[str, object] = {"asked": ready.ask}
    if question:
        initial = {
            "asked": question.asked,
            "asked_account": question.asked_account,
            "due_on": question.due_on,
        }
    people = queries.people_to_ask(project)
    form = AskForm(posted(request), people=people, initial=initial)
    if request.method == "POST" and form.is_valid():
        stock_taking = actions.latest_stock_taking(
            project=project, by=request.user, today=clock.today()
        )
        actions.ask_figure(
            stock_taking=stock_taking,
            by=request.user,
            key=figure_key,
            values=form.cleaned_data,
        )
        messages.success(request, _("Weitergegeben: %(name)s") % {"name": ready.title})
        return redirect("inventory:situation", project.slug)
    context = {"project": project, "form": form, "ready": ready, "question": question}
    return render(request, "inventory/figure_ask.html", context)


@page(Permission.INVENTORY_EDIT, methods=WRITE)
def figure_unask(
    request: PageRequest, project: Project, question_id: UUID
) -> HttpResponse:
    found = queries.open_questions(project)
    question = get_object_or_404(found, public_id=question_id)
    actions.withdraw_question(question=question, by=request.user)
    messages.success(request, _("Die Frage ist zurückgenommen."))
    return redirect("inventory:situation", project.slug)


@page(Permission.INVENTORY_EDIT)
def stock_taking_create(request: PageRequest, project: Project) -> HttpResponse:
    versions = queries.stock_takings(project)
    form = StockTakingForm(posted(request), initial={"taken_on": clock.today()})
    if request.method == "POST" and form.is_valid():
        actions.start_stock_taking(
            project=project, by=request.user, **form.cleaned_data
        )
        messages.success(
            request, _("Begonnen: %(name)s. Die früheren Zahlen bleiben.")
            % form.cleaned_data,
        )  # fmt: skip
        return redirect("inventory:situation", project.slug)
    context = {"project": project, "form": form, "versions": versions}
    return render(request, "inventory/stock_taking_create.html", context)


@page(Permission.INVENTORY_EDIT, methods=WRITE)
def stock_taking_remove(
    request: PageRequest, project: Project, stock_taking_id: UUID
) -> HttpResponse:
    """Only while nothing belongs to it; a figure or a question refuses."""
    found = StockTaking.objects.filter(project=project)
    stock_taking = get_object_or_404(found, public_id=stock_taking_id)
    actions.remove_stock_taking(stock_taking=stock_taking, by=request.user)
    messages.success(request, _("Die leere Bestandsaufnahme ist gelöscht."))
    return redirect("inventory:situation", project.slug)


def language() -> str:
    return get_language() or "de"


def posted(request: PageRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def _chosen(versions: list[StockTaking], wanted: str) -> StockTaking | None:
    """By its public id, else the last one."""
    named = [one for one in versions if str(one.public_id) == wanted]
    return next(iter(named or versions[-1:]), None)


def _area_names(project: Project) -> dict[Level, str]:
    town = project.municipality
    return {Level.OWN: town.name, Level.COUNTY: town.county, Level.LAND: town.land}


def _own_fields(values: dict[str, object]) -> dict[str, object]:
    return {name: values[name] for name in ("name", "unit", "counts_people")}


def _initial(figure: Figure) -> dict[str, object]:
    value = figure.mark if figure.value is None else number_text(figure.value)
    names = ("reference_date", "source", "table_code", "retrieved_on", "is_rounded")
    return {
        **{name: getattr(figure, name) for name in (*names, "note")},
        "value": value,
    }
