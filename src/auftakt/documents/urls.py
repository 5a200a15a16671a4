"""Addresses of the documents, under `/p/<slug>/unterlagen/`."""

from django.urls import path

from auftakt.documents import views

app_name = "documents"

urlpatterns = [
    path("", views.document_list, name="document_list"),
    path("einladung/", views.invitation_preview, name="invitation_preview"),
    path("einladung.pdf", views.invitation_pdf, name="invitation_pdf"),
    path("einladung.docx", views.invitation_docx, name="invitation_docx"),
    path("termin.ics", views.invitation_ics, name="invitation_ics"),
    path("einladung.ics", views.invitation_request, name="invitation_request"),
    path("tagesordnung.pdf", views.agenda_pdf, name="agenda_pdf"),
    path("tagesordnung.docx", views.agenda_docx, name="agenda_docx"),
    path("regieplan.pdf", views.script_pdf, name="script_pdf"),
    path("regieplan.docx", views.script_docx, name="script_docx"),
    path("bestandsuebersicht.pdf", views.stock_pdf, name="stock_pdf"),
    path("bestandsuebersicht.docx", views.stock_docx, name="stock_docx"),
    path("bestandsuebersicht.xlsx", views.stock_xlsx, name="stock_xlsx"),
    path("analysemappe.pdf", views.analyses_pdf, name="analyses_pdf"),
    path("analysemappe.docx", views.analyses_docx, name="analyses_docx"),
    path("analysemappe.xlsx", views.analyses_xlsx, name="analyses_xlsx"),
    path("zielvereinbarung.pdf", views.agreement_pdf, name="agreement_pdf"),
    path("zielvereinbarung.docx", views.agreement_docx, name="agreement_docx"),
    path("indikatoren.xlsx", views.indicators_xlsx, name="indicators_xlsx"),
    path("projektarchiv/", views.archive_download, name="archive_download"),
]
