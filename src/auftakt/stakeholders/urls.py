"""Addresses of those concerned; one page is for the administration alone."""

from django.urls import path

from auftakt.stakeholders.views import (
    assessments,
    basis,
    contacts,
    interests,
    stakeholders,
)

app_name = "stakeholders"

_LIST = "p/<slug:project_slug>/beteiligte"
_ONE = f"{_LIST}/<uuid:stakeholder_id>"
_INTEREST = f"{_LIST}/interesse/<uuid:interest_id>"
_PLAN = f"{_LIST}/kontaktplan"
_CONTACT = f"{_PLAN}/<uuid:contact_id>"
_BOARD = f"{_LIST}/auswertung"
_BASIS = "verwaltung/personen-einschaetzen"

urlpatterns = [
    path(f"{_LIST}/", stakeholders.stakeholder_list, name="stakeholder_list"),
    path(
        f"{_LIST}/uebernehmen/",
        stakeholders.stakeholder_adopt,
        name="stakeholder_adopt",
    ),
    path(f"{_LIST}/neu/", stakeholders.stakeholder_create, name="stakeholder_create"),
    path(f"{_LIST}/leinwand/", interests.stakeholder_beamer, name="stakeholder_beamer"),
    path(f"{_LIST}/einschaetzen/", assessments.assessment_give, name="assessment_give"),
    path(f"{_BOARD}/", assessments.assessment_board, name="assessment_board"),
    path(f"{_BOARD}/ansehen/", assessments.assessment_open, name="assessment_open"),
    path(
        f"{_BOARD}/loeschen/", assessments.assessments_delete, name="assessments_delete"
    ),
    path(f"{_PLAN}/", contacts.engagement_plan, name="engagement_plan"),
    path(f"{_PLAN}/anlegen/", contacts.engagement_generate, name="engagement_generate"),
    path(f"{_CONTACT}/", contacts.contact_edit, name="contact_edit"),
    path(f"{_CONTACT}/erledigt/", contacts.contact_done, name="contact_done"),
    path(f"{_CONTACT}/loeschen/", contacts.contact_delete, name="contact_delete"),
    path(f"{_ONE}/", stakeholders.stakeholder_edit, name="stakeholder_edit"),
    path(
        f"{_ONE}/loeschen/", stakeholders.stakeholder_delete, name="stakeholder_delete"
    ),
    path(f"{_ONE}/leinwand/", interests.stakeholder_show, name="stakeholder_show"),
    path(f"{_ONE}/interesse/", interests.interest_create, name="interest_create"),
    path(f"{_ONE}/verbindung/", interests.relation_add, name="relation_add"),
    path(f"{_ONE}/kontakt/", contacts.contact_create, name="contact_create"),
    path(f"{_INTEREST}/", interests.interest_edit, name="interest_edit"),
    path(f"{_INTEREST}/loeschen/", interests.interest_delete, name="interest_delete"),
    path(
        f"{_LIST}/verbindung/<uuid:relation_id>/loesen/",
        interests.relation_remove,
        name="relation_remove",
    ),
    path(f"{_BASIS}/", basis.person_rating, name="person_rating"),
    path(f"{_BASIS}/ende/", basis.person_rating_end, name="person_rating_end"),
]
