"""Addresses of people and rights."""

from django.urls import path

from auftakt.accounts import views

app_name = "accounts"

PROJECT = "p/<slug:project_slug>/verwaltung/personen"

urlpatterns = [
    path("konto/", views.account_edit, name="account_edit"),
    path("konto/abmelden/ueberall/", views.sessions_end, name="sessions_end"),
    path("sprache/", views.language_set, name="language_set"),
    path("einladung/<str:token>/", views.invitation_accept, name="invitation_accept"),
    path("ersteinrichtung/", views.first_administrator, name="first_administrator"),
    path("verwaltung/personen/", views.account_list, name="account_list"),
    path(
        "verwaltung/personen/<uuid:account_id>/abschalten/",
        views.account_deactivate,
        name="account_deactivate",
    ),
    path(
        "verwaltung/personen/<uuid:account_id>/anschalten/",
        views.account_activate,
        name="account_activate",
    ),
    path(
        "verwaltung/personen/<uuid:account_id>/verwaltung-geben/",
        views.administrator_appoint,
        name="administrator_appoint",
    ),
    path(
        "verwaltung/personen/<uuid:account_id>/verwaltung-nehmen/",
        views.administrator_dismiss,
        name="administrator_dismiss",
    ),
    path(f"{PROJECT}/", views.member_list, name="member_list"),
    path(f"{PROJECT}/einladen/", views.member_invite, name="member_invite"),
    path(
        f"{PROJECT}/<uuid:membership_id>/rolle/",
        views.member_role_edit,
        name="member_role_edit",
    ),
    path(
        f"{PROJECT}/<uuid:membership_id>/entfernen/",
        views.member_remove,
        name="member_remove",
    ),
    path(
        f"{PROJECT}/einladungen/<uuid:invitation_id>/zurueckziehen/",
        views.invitation_revoke,
        name="invitation_revoke",
    ),
    path(
        f"{PROJECT}/einladungen/<uuid:invitation_id>/noch-einmal/",
        views.invitation_renew,
        name="invitation_renew",
    ),
    path(f"{PROJECT}/verlassen/", views.project_leave, name="project_leave"),
]
