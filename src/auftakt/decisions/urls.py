"""Addresses of decisions, for people with an account and for those with a link."""

from django.urls import path

from auftakt.decisions.views import concerns, proposals, rounds, vote

app_name = "decisions"

_ROOT = "p/<slug:project_slug>/beschluesse"
_PROPOSAL = f"{_ROOT}/vorschlag/<uuid:proposal_id>"
_ROUND = f"{_ROOT}/runde/<uuid:ballot_round_id>"
_CONCERN = f"{_ROOT}/bedenken/<uuid:concern_id>"

urlpatterns = [
    path(f"{_ROOT}/", proposals.proposal_list, name="proposal_list"),
    path(f"{_ROOT}/neu/", proposals.proposal_create, name="proposal_create"),
    path(f"{_PROPOSAL}/", proposals.proposal_detail, name="proposal_detail"),
    path(f"{_PROPOSAL}/name/", proposals.proposal_rename, name="proposal_rename"),
    path(f"{_PROPOSAL}/fassung/", proposals.version_add, name="version_add"),
    path(f"{_PROPOSAL}/aufgeben/", proposals.proposal_drop, name="proposal_drop"),
    path(f"{_PROPOSAL}/wieder/", proposals.proposal_take_up, name="proposal_take_up"),
    path(f"{_PROPOSAL}/runde/", rounds.round_open, name="round_open"),
    path(f"{_PROPOSAL}/bedenken/", concerns.concern_note, name="concern_note"),
    path(f"{_ROUND}/", rounds.round_detail, name="round_detail"),
    path(f"{_ROUND}/ende/", rounds.round_end, name="round_end"),
    path(f"{_ROUND}/zurueck/", rounds.round_take_back, name="round_take_back"),
    path(f"{_ROUND}/abschliessen/", rounds.round_close, name="round_close"),
    path(
        f"{_ROUND}/stimme/<uuid:eligible_seat_id>/",
        rounds.ballot_enter,
        name="ballot_enter",
    ),
    path(f"{_ROOT}/bedenken/", concerns.concern_list, name="concern_list"),
    path(f"{_CONCERN}/", concerns.concern_edit, name="concern_edit"),
    path(f"{_CONCERN}/ergebnis/", concerns.concern_settle, name="concern_settle"),
    path(
        "m/<str:link_token>/stimme/<uuid:ballot_round_id>/",
        vote.ballot_give,
        name="ballot_give",
    ),
]
