"""Taking over a list: file or copied cells, columns, preview, all good rows."""

from collections.abc import Iterator
from itertools import groupby
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.accounts.page import WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.actors.errors import DraftExpiredError, FaultyRowsError
from auftakt.actors.import_labels import refusal_lines
from auftakt.actors.tables.problems import TableRefusedError
from auftakt.actors.tables.reading import read_rows
from auftakt.inventory.actions.structure_import import (
    apply_structure_import,
    discard_structure_import,
    map_structure_import,
    start_structure_import,
)
from auftakt.inventory.domain.listing import (
    CellFault,
    CheckedList,
    found_table,
    pasted_rows,
)
from auftakt.inventory.forms.structure_import import ListColumnsForm, ListSourceForm
from auftakt.inventory.labels.listing import COLUMN_WORDS, list_fault_text
from auftakt.inventory.labels.structures import LISTS
from auftakt.inventory.models import InventoryDraft, Structure
from auftakt.inventory.queries.structure_import import (
    checked_draft,
    mapping_of,
    structure_drafts,
)
from auftakt.inventory.views import shown
from auftakt.inventory.views.structures import kind_or_404
from auftakt.kernel import clock
from auftakt.projects.models import Project

SHOWN = 200


@page(Permission.INVENTORY_EDIT)
def structure_import(
    request: PageRequest, project: Project, list_name: str
) -> HttpResponse:
    kind = kind_or_404(list_name)
    is_sent = request.method == "POST"
    form = ListSourceForm(
        request.POST if is_sent else None, request.FILES if is_sent else None
    )
    details: list[str] = []
    if is_sent and form.is_valid():
        upload, text = form.cleaned_data["datei"], form.cleaned_data["text"]
        try:
            rows = read_rows(upload.read()) if upload else pasted_rows(text)
            table = found_table(rows)
        except TableRefusedError as refused:
            result, *details = refusal_lines(refused)
            form.add_error("datei" if upload else "text", result)
        else:
            draft = start_structure_import(
                project=project,
                by=request.user,
                source=(kind.value, upload.name if upload else _("Eingefügter Text")),
                table=table,
                now=clock.now(),
            )
            return redirect(
                "inventory:structure_import_preview", project.slug, draft.public_id
            )
    context = {
        "project": project,
        "list": LISTS[kind],
        "form": form,
        "details": details,
        "columns": COLUMN_WORDS.values(),
    }
    return render(request, "inventory/structure_import.html", context)


@page(Permission.INVENTORY_EDIT)
def structure_import_preview(
    request: PageRequest, project: Project, list_draft_id: UUID
) -> HttpResponse:
    """The columns can be chosen anew here; the preview follows."""
    draft = _draft(request, project, list_draft_id)
    initial = {f"spalte_{place}": name for place, name in mapping_of(draft).items()}
    form = ListColumnsForm(
        request.POST if request.method == "POST" else None,
        header=draft.header,
        initial=initial,
    )
    if request.method == "POST" and form.is_valid():
        map_structure_import(draft=draft, by=request.user, mapping=form.mapping)
        return redirect(
            "inventory:structure_import_preview", project.slug, list_draft_id
        )
    checked = checked_draft(draft)
    context = {
        "project": project,
        "list": LISTS[draft.choices["kind"]],
        "draft": draft,
        "form": form,
        "checked": checked,
        "rows": _entry_rows(project, draft, checked),
        "faulty": list(_faulty(checked))[:SHOWN],
        "more": max(len(checked.entries) - SHOWN, 0),
    }
    return render(request, "inventory/structure_import_preview.html", context)


@page(Permission.INVENTORY_EDIT, methods=WRITE)
def structure_import_apply(
    request: PageRequest, project: Project, list_draft_id: UUID
) -> HttpResponse:
    draft = _draft(request, project, list_draft_id)
    slug = LISTS[draft.choices["kind"]].slug
    try:
        added = apply_structure_import(
            draft=draft,
            by=request.user,
            checked=checked_draft(draft),
            without_faulty="ohne_fehler" in request.POST,
        )
    except FaultyRowsError as error:
        messages.error(request, str(error.message))
        return redirect(
            "inventory:structure_import_preview", project.slug, list_draft_id
        )
    words = ngettext(
        "%(number)s Eintrag ist übernommen.",
        "%(number)s Einträge sind übernommen.",
        added,
    )
    messages.success(request, words % {"number": added})
    return redirect("inventory:structure_list", project.slug, slug)


@page(Permission.INVENTORY_EDIT, methods=WRITE)
def structure_import_discard(
    request: PageRequest, project: Project, list_draft_id: UUID
) -> HttpResponse:
    drafts = structure_drafts(project, request.user)
    draft = get_object_or_404(drafts, public_id=list_draft_id)
    slug = LISTS[draft.choices["kind"]].slug
    discard_structure_import(draft=draft, by=request.user)
    messages.success(
        request, _("Der Entwurf ist gelöscht. Es wurde nichts übernommen.")
    )
    return redirect("inventory:structure_import", project.slug, slug)


def _draft(
    request: PageRequest, project: Project, list_draft_id: UUID
) -> InventoryDraft:
    """404 for other people's drafts, a plain refusal for an expired own one."""
    drafts = structure_drafts(project, request.user)
    draft = get_object_or_404(drafts, public_id=list_draft_id)
    if draft.expires_at <= clock.now():
        raise DraftExpiredError
    return draft


def _entry_rows(
    project: Project, draft: InventoryDraft, checked: CheckedList
) -> list[tuple[str, str, str, str]]:
    """Name, purpose, carrier, and for whom, as they will stand on the list."""
    found = []
    for _number, values in checked.entries[:SHOWN]:
        own = {name: value for name, value in values.items() if name != "members"}
        one = Structure(project=project, kind=draft.choices["kind"], **own)
        found.append((one.name, one.purpose, one.carrier_name, shown.for_whom(one)))
    return found


def _faulty(checked: CheckedList) -> Iterator[tuple[int, list[tuple[str, str]]]]:
    """Row number, and place and text of each of its faults."""
    for number, faults in groupby(checked.faults, key=lambda fault: fault.row):
        yield number, [(_place(fault), list_fault_text(fault)) for fault in faults]


def _place(fault: CellFault) -> str:
    return f"{fault.column} „{COLUMN_WORDS[fault.field]}“" if fault.column else ""
