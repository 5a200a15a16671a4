"""Addresses of the circle, under `/p/<slug>/kreis/`."""

from django.urls import path

from auftakt.circle import views

app_name = "circle"

urlpatterns = [
    path("", views.seat_list, name="seat_list"),
    path("vorschlaege/", views.seat_suggestions, name="seat_suggestions"),
    path(
        "vorschlaege/alle/",
        views.suggestions_accept_all,
        name="suggestions_accept_all",
    ),
    path(
        "vorschlaege/<slug:key>/uebernehmen/",
        views.suggestion_accept,
        name="suggestion_accept",
    ),
    path(
        "vorschlaege/<slug:key>/ablehnen/",
        views.suggestion_reject,
        name="suggestion_reject",
    ),
    path(
        "vorschlaege/<slug:key>/spaeter/",
        views.suggestion_postpone,
        name="suggestion_postpone",
    ),
    path(
        "vorschlaege/<slug:key>/wieder/",
        views.suggestion_reconsider,
        name="suggestion_reconsider",
    ),
    path("vorschlag/", views.proposal, name="proposal"),
    path("vorschlag/anfragen/", views.proposal_accept, name="proposal_accept"),
    path(
        "vorschlag/<uuid:seat_id>/zuruecknehmen/",
        views.proposal_undo,
        name="proposal_undo",
    ),
    path("vorschlag/vergleich/", views.proposal_compare, name="proposal_compare"),
    path("vorschlag/vorgaben/", views.target_edit, name="target_edit"),
    path(
        "vorschlag/vorgaben/zuruecksetzen/", views.targets_reset, name="targets_reset"
    ),
    path("vorschlag/nicht-zusammen/", views.pair_list, name="pair_list"),
    path(
        "vorschlag/nicht-zusammen/<uuid:pair_id>/streichen/",
        views.pair_remove,
        name="pair_remove",
    ),
    path("bericht/", views.circle_report, name="circle_report"),
    path("endgueltig/", views.circle_finalise, name="circle_finalise"),
    path("stimme/<slug:voice>/anfragen/", views.voice_request, name="voice_request"),
    path("platz/neu/", views.seat_create, name="seat_create"),
    path("platz/<uuid:seat_id>/", views.seat_detail, name="seat_detail"),
    path("platz/<uuid:seat_id>/aendern/", views.seat_edit, name="seat_edit"),
    path("platz/<uuid:seat_id>/besetzen/", views.seat_fill, name="seat_fill"),
    path("platz/<uuid:seat_id>/anfragen/", views.seat_request, name="seat_request"),
    path("platz/<uuid:seat_id>/antwort/", views.seat_answer, name="seat_answer"),
    path(
        "platz/<uuid:seat_id>/stellvertretung/", views.seat_deputy, name="seat_deputy"
    ),
    path(
        "platz/<uuid:seat_id>/stellvertretung/streichen/",
        views.seat_deputy_remove,
        name="seat_deputy_remove",
    ),
    path(
        "platz/<uuid:seat_id>/frei-lassen/",
        views.seat_leave_vacant,
        name="seat_leave_vacant",
    ),
    path("platz/<uuid:seat_id>/verschieben/", views.seat_move, name="seat_move"),
    path("platz/<uuid:seat_id>/entfernen/", views.seat_remove, name="seat_remove"),
]
