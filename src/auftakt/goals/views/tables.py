"""Lists of indicators and of values: read, looked at, taken over."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.actors.import_labels import refusal_lines
from auftakt.actors.tables.grid import Row
from auftakt.actors.tables.problems import TableRefusedError
from auftakt.actors.tables.reading import read_rows
from auftakt.actors.tables.writing import xlsx_file
from auftakt.goals.actions import tables as actions
from auftakt.goals.domain.table import (
    Checked,
    TableKind,
    first_headers,
    found_columns,
)
from auftakt.goals.errors import FaultyTableError, GoalDraftExpiredError
from auftakt.goals.forms.tables import TableForm
from auftakt.goals.labels.tables import COLUMN_WORDS, TITLES, fault_text, place_text
from auftakt.goals.models import Goal, GoalDraft, Indicator
from auftakt.goals.queries.goals import goals
from auftakt.goals.queries.indicators import indicators
from auftakt.goals.queries.tables import checked_draft, drafts
from auftakt.inventory.domain.listing import pasted_rows
from auftakt.kernel import clock
from auftakt.projects.models import Project

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHOWN = 200


@page(Permission.GOAL_EDIT)
def indicator_import(request: PageRequest, project: Project) -> HttpResponse:
    return _upload(request, project, TableKind.INDICATORS)


@page(Permission.MEASUREMENT_ENTER)
def measurement_import(request: PageRequest, project: Project) -> HttpResponse:
    return _upload(request, project, TableKind.MEASUREMENTS)


def _upload(request: PageRequest, project: Project, kind: TableKind) -> HttpResponse:
    is_sent = request.method == "POST"
    form = TableForm(
        request.POST if is_sent else None, request.FILES if is_sent else None
    )
    details: list[str] = []
    if is_sent and form.is_valid():
        upload = form.cleaned_data["datei"]
        try:
            table = found_columns(kind, _rows(form))
        except TableRefusedError as refused:
            result, *details = refusal_lines(refused)
            form.add_error("datei" if upload else "text", result)
        else:
            draft = actions.start_table(
                project=project,
                by=request.user,
                kind=kind,
                file_name=upload.name if upload else _("Eingefügter Text"),
                table=table,
                now=clock.now(),
            )
            return redirect("goals:table_preview", project.slug, draft.public_id)
    context = {
        "project": project,
        "form": form,
        "details": details,
        "title": TITLES[kind],
        "columns": [COLUMN_WORDS[name] for name in first_headers(kind)],
        "is_values": kind is TableKind.MEASUREMENTS,
    }
    return render(request, f"goals/{kind.value[:-1]}_import.html", context)


def _rows(form: TableForm) -> tuple[Row, ...]:
    upload = form.cleaned_data["datei"]
    if upload:
        return read_rows(upload.read())
    return pasted_rows(form.cleaned_data["text"])


@page(Permission.MEASUREMENT_ENTER, methods=READ)
def table_preview(
    request: PageRequest, project: Project, goal_draft_id: UUID
) -> HttpResponse:
    draft = _draft(request, project, goal_draft_id)
    checked = checked_draft(draft, clock.today())
    context = {
        "project": project,
        "draft": draft,
        "title": TITLES[draft.purpose],
        "checked": checked,
        "faulty": list(_faulty(checked))[:SHOWN],
        "rows": _shown(draft, checked),
        "is_values": draft.purpose == TableKind.MEASUREMENTS,
        "more": max(len(checked.entries) - SHOWN, 0),
    }
    return render(request, "goals/table_preview.html", context)


@page(Permission.MEASUREMENT_ENTER, methods=WRITE)
def table_apply(
    request: PageRequest, project: Project, goal_draft_id: UUID
) -> HttpResponse:
    draft = _draft(request, project, goal_draft_id)
    try:
        added = actions.apply_table(
            draft=draft,
            by=request.user,
            checked=checked_draft(draft, clock.today()),
            without_faulty="ohne_fehler" in request.POST,
        )
    except FaultyTableError as error:
        messages.error(request, str(error.message))
        return redirect("goals:table_preview", project.slug, goal_draft_id)
    words = ngettext(
        "%(number)s Zeile ist übernommen.", "%(number)s Zeilen sind übernommen.", added
    )
    messages.success(request, words % {"number": added})
    return redirect("goals:indicator_list", project.slug)


@page(Permission.MEASUREMENT_ENTER, methods=WRITE)
def table_discard(
    request: PageRequest, project: Project, goal_draft_id: UUID
) -> HttpResponse:
    draft = get_object_or_404(drafts(project, request.user), public_id=goal_draft_id)
    actions.discard_table(draft=draft, by=request.user)
    messages.success(
        request, _("Der Entwurf ist gelöscht. Es wurde nichts übernommen.")
    )
    return redirect("goals:indicator_list", project.slug)


@page(Permission.GOAL_EDIT, methods=READ)
def indicator_sample(request: PageRequest, project: Project) -> HttpResponse:
    """An empty sheet with a row for each goal."""
    del request
    header = list(first_headers(TableKind.INDICATORS).values())
    rows = [[str(goal.number), *[""] * (len(header) - 1)] for goal in goals(project)]
    return _file(header, rows, _("Indikatoren"), "indikatoren-muster.xlsx")


@page(Permission.MEASUREMENT_ENTER, methods=READ)
def measurement_sample(request: PageRequest, project: Project) -> HttpResponse:
    """A row for each indicator, ready for its next value."""
    del request
    header = list(first_headers(TableKind.MEASUREMENTS).values())
    rows = [[one.name, "", "", one.data_source, ""] for one in indicators(project)]
    return _file(header, rows, _("Werte"), "werte-muster.xlsx")


def _file(
    header: list[str], rows: list[list[str]], sheet: str, name: str
) -> HttpResponse:
    response = HttpResponse(xlsx_file(header, rows, sheet=sheet), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _draft(request: PageRequest, project: Project, draft_id: UUID) -> GoalDraft:
    """404 for other people's drafts, a plain refusal for an expired own one."""
    draft = get_object_or_404(drafts(project, request.user), public_id=draft_id)
    if draft.expires_at <= clock.now():
        raise GoalDraftExpiredError
    return draft


def _faulty(checked: Checked) -> Iterator[tuple[int, list[tuple[str, str]]]]:
    """Row number, and place and text of each of its faults."""
    for number, faults in groupby(checked.faults, key=lambda fault: fault.row):
        yield number, [(place_text(fault), fault_text(fault)) for fault in faults]


def _shown(draft: GoalDraft, checked: Checked) -> list[tuple[Any, ...]]:
    """Name, what it belongs to or its day, unit or value."""
    keys = [one.subject for one in checked.entries]
    if draft.purpose == TableKind.INDICATORS:
        titles = Goal.objects.in_bulk(keys)
        return [
            (one.values["name"], titles[one.subject].title, one.values["unit"])
            for one in checked.entries[:SHOWN]
        ]
    names = Indicator.objects.in_bulk(keys)
    return [
        (names[one.subject].name, one.values["measured_on"], one.values["value"])
        for one in checked.entries[:SHOWN]
    ]
