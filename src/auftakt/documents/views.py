"""The page of documents and its downloads."""

from typing import TypeVar

from django.http import HttpResponse
from django.shortcuts import render

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.documents import actions, docx, ics, pdf, queries, xlsx
from auftakt.documents.cards import Reader, cards, lead, open_url
from auftakt.documents.errors import DocumentIncompleteError
from auftakt.documents.folder.report import (
    agreement_report,
    analyses_report,
    indicator_report,
)
from auftakt.documents.ics import Guest, Method
from auftakt.documents.printed import Report
from auftakt.documents.queries import Source
from auftakt.documents.sheets import InvitationSheet, Language
from auftakt.documents.stocktaking.reading import stock_sheet
from auftakt.documents.stocktaking.wording import stock_words
from auftakt.documents.wording import invitation_words
from auftakt.kernel import clock
from auftakt.projects.models import Project

Sheet = TypeVar("Sheet")
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ICS = "text/calendar; charset=utf-8"


@page(Permission.DOCUMENT_VIEW, methods=READ)
def document_list(request: PageRequest, project: Project) -> HttpResponse:
    found = _source(request, project)
    states = queries.states(found)
    membership = request.membership
    has_guests = any(queries.guests(found))
    context = {
        "project": project,
        "cards": cards(states, Reader(membership, found.language, has_guests)),
        "lead": lead(states),
        "language": found.language,
        "today": found.today,
        "preview_url": open_url("documents:invitation_preview", membership),
        "sent_url": open_url("workshop:readiness", membership),
        "may_archive": membership.may(Permission.ARCHIVE_EXPORT),
    }
    return render(request, "documents/document_list.html", context)


@page(Permission.DOCUMENT_VIEW, methods=READ)
def invitation_preview(request: PageRequest, project: Project) -> HttpResponse:
    sheet = _made(queries.invitation(_source(request, project)))
    context = {"project": project, "words": invitation_words(sheet)}
    return render(request, "documents/invitation_preview.html", context)


@page(Permission.DOCUMENT_VIEW, methods=READ)
def invitation_pdf(request: PageRequest, project: Project) -> HttpResponse:
    data = pdf.invitation_pdf(_invitation(request, project))
    return _file(data, PDF, f"einladung-{project.slug}.pdf")


@page(Permission.DOCUMENT_VIEW, methods=READ)
def invitation_docx(request: PageRequest, project: Project) -> HttpResponse:
    data = docx.invitation_docx(_invitation(request, project))
    return _file(data, DOCX, f"einladung-{project.slug}.docx")


@page(Permission.DOCUMENT_VIEW, methods=READ)
def invitation_ics(request: PageRequest, project: Project) -> HttpResponse:
    found = _source(request, project)
    sheet = _made(queries.calendar(found, now=clock.now()))
    data = ics.calendar_file(sheet, Method.PUBLISH)
    return _file(data, ICS, f"auftakt-{project.slug}.ics")


@page(Permission.CONTACT_VIEW, methods=READ)
def invitation_request(request: PageRequest, project: Project) -> HttpResponse:
    found = _source(request, project)
    organiser = Guest(name=request.user.name, email=request.user.email)
    sheet = _made(queries.calendar(found, now=clock.now(), organiser=organiser))
    data = ics.calendar_file(sheet, Method.REQUEST)
    kind = f"{ICS}; method=REQUEST"
    return _file(data, kind, f"einladung-{project.slug}.ics")


@page(Permission.DOCUMENT_VIEW, methods=READ)
def agenda_pdf(request: PageRequest, project: Project) -> HttpResponse:
    sheet = _made(queries.agenda(_source(request, project)))
    return _file(pdf.agenda_pdf(sheet), PDF, f"tagesordnung-{project.slug}.pdf")


@page(Permission.DOCUMENT_VIEW, methods=READ)
def agenda_docx(request: PageRequest, project: Project) -> HttpResponse:
    sheet = _made(queries.agenda(_source(request, project)))
    return _file(docx.agenda_docx(sheet), DOCX, f"tagesordnung-{project.slug}.docx")


@page(Permission.SCRIPT_VIEW, methods=READ)
def script_pdf(request: PageRequest, project: Project) -> HttpResponse:
    sheet = _made(queries.script(_source(request, project)))
    return _file(pdf.script_pdf(sheet), PDF, f"regieplan-{project.slug}.pdf")


@page(Permission.SCRIPT_VIEW, methods=READ)
def script_docx(request: PageRequest, project: Project) -> HttpResponse:
    sheet = _made(queries.script(_source(request, project)))
    return _file(docx.script_docx(sheet), DOCX, f"regieplan-{project.slug}.docx")


@page(Permission.DOCUMENT_VIEW, methods=READ)
def stock_pdf(request: PageRequest, project: Project) -> HttpResponse:
    data = pdf.report_pdf(_stock(request, project), clock.today())
    return _file(data, PDF, f"bestand-{project.slug}.pdf")


@page(Permission.DOCUMENT_VIEW, methods=READ)
def stock_docx(request: PageRequest, project: Project) -> HttpResponse:
    data = docx.report_docx(_stock(request, project), clock.today())
    return _file(data, DOCX, f"bestand-{project.slug}.docx")


@page(Permission.DOCUMENT_VIEW, methods=READ)
def stock_xlsx(request: PageRequest, project: Project) -> HttpResponse:
    data = xlsx.report_xlsx(_stock(request, project))
    return _file(data, XLSX, f"bestand-{project.slug}.xlsx")


@page(Permission.DOCUMENT_VIEW, methods=READ)
def analyses_pdf(request: PageRequest, project: Project) -> HttpResponse:
    data = pdf.report_pdf(_analyses(request, project), clock.today())
    return _file(data, PDF, f"analysen-{project.slug}.pdf")


@page(Permission.DOCUMENT_VIEW, methods=READ)
def analyses_docx(request: PageRequest, project: Project) -> HttpResponse:
    data = docx.report_docx(_analyses(request, project), clock.today())
    return _file(data, DOCX, f"analysen-{project.slug}.docx")


@page(Permission.DOCUMENT_VIEW, methods=READ)
def analyses_xlsx(request: PageRequest, project: Project) -> HttpResponse:
    data = xlsx.report_xlsx(_analyses(request, project))
    return _file(data, XLSX, f"analysen-{project.slug}.xlsx")


@page(Permission.DOCUMENT_VIEW, methods=READ)
def indicators_xlsx(request: PageRequest, project: Project) -> HttpResponse:
    head = queries.letterhead(project)
    words = indicator_report(
        request.membership, _language(request), head, clock.today()
    )
    return _file(xlsx.report_xlsx(words), XLSX, f"indikatoren-{project.slug}.xlsx")


@page(Permission.DOCUMENT_VIEW, methods=READ)
def agreement_pdf(request: PageRequest, project: Project) -> HttpResponse:
    data = pdf.report_pdf(_agreement(request, project), clock.today())
    return _file(data, PDF, f"zielvereinbarung-{project.slug}.pdf")


@page(Permission.DOCUMENT_VIEW, methods=READ)
def agreement_docx(request: PageRequest, project: Project) -> HttpResponse:
    data = docx.report_docx(_agreement(request, project), clock.today())
    return _file(data, DOCX, f"zielvereinbarung-{project.slug}.docx")


@page(Permission.ARCHIVE_EXPORT, methods=WRITE)
def archive_download(request: PageRequest, project: Project) -> HttpResponse:
    data = actions.export_project(project=project, by=request.user, now=clock.now())
    return _file(data, "application/json", f"projekt-{project.slug}.json")


def _source(request: PageRequest, project: Project) -> Source:
    return queries.source(project, _language(request), clock.today())


def _language(request: PageRequest) -> Language:
    wanted = request.GET.get("sprache", "")
    return Language(wanted) if wanted in set(Language) else Language.DE


def _stock(request: PageRequest, project: Project) -> Report:
    """An empty stock makes an empty document, which is no fault."""
    sheet = stock_sheet(
        project,
        _language(request),
        head=queries.letterhead(project),
        today=clock.today(),
    )
    return stock_words(sheet)


def _analyses(request: PageRequest, project: Project) -> Report:
    head = queries.letterhead(project)
    return analyses_report(request.membership, _language(request), head, clock.today())


def _agreement(request: PageRequest, project: Project) -> Report:
    head = queries.letterhead(project)
    return agreement_report(request.membership, _language(request), head, clock.today())


def _invitation(request: PageRequest, project: Project) -> InvitationSheet:
    addressed = "ohne-anschrift" not in request.GET
    return _made(queries.invitation(_source(request, project), addressed=addressed))


def _made(sheet: Sheet | None) -> Sheet:
    if sheet is None:
        raise DocumentIncompleteError
    return sheet


def _file(data: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
