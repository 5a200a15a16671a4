"""Addresses of the kick-off, under `/p/<slug>/auftakt/`."""

from django.urls import path

from auftakt.workshop import views

app_name = "workshop"

_QUESTION = "fragen/<uuid:open_question_id>"

urlpatterns = [
    path("", views.readiness, name="readiness"),
    path("termin/", views.kickoff_plan, name="kickoff_plan"),
    path("bereit/", views.ready_mark, name="ready_mark"),
    path("bereit/zuruecknehmen/", views.ready_withdraw, name="ready_withdraw"),
    path("eingeladen/", views.invitation_record, name="invitation_record"),
    path("fragen/", views.question_list, name="question_list"),
    path("fragen/neu/", views.question_create, name="question_create"),
    path(f"{_QUESTION}/", views.question_edit, name="question_edit"),
    path(f"{_QUESTION}/loeschen/", views.question_delete, name="question_delete"),
    path("ablauf/", views.agenda_edit, name="agenda_edit"),
    path("ablauf/aendern/", views.agenda_change, name="agenda_change"),
    path("ablauf/uebernehmen/", views.agenda_adopt, name="agenda_adopt"),
    path("ablauf/neu/", views.agenda_item_add, name="agenda_item_add"),
    path("ablauf/<uuid:item_id>/", views.agenda_item_edit, name="agenda_item_edit"),
    path(
        "ablauf/<uuid:item_id>/entfernen/",
        views.agenda_item_remove,
        name="agenda_item_remove",
    ),
    path(
        "ablauf/<uuid:item_id>/verschieben/",
        views.agenda_item_move,
        name="agenda_item_move",
    ),
]
