"""Addresses of analyses: the staff's pages, and the pages of who is asked."""

from django.urls import path

from auftakt.analyses.views import answers, rounds

app_name = "analyses"

_ROOT = "p/<slug:project_slug>/analysen"
_ROUND = f"{_ROOT}/runde/<uuid:round_id>"
_MINE = "m/<str:link_token>"

urlpatterns = [
    path(f"{_ROOT}/", rounds.analysis_list, name="analysis_list"),
    path(f"{_ROOT}/runde/", rounds.round_create, name="round_create"),
    path(f"{_ROUND}/", rounds.round_detail, name="round_detail"),
    path(f"{_ROUND}/schliessen/", rounds.round_close, name="round_close"),
    path(f"{_ROUND}/oeffnen/", rounds.round_reopen, name="round_reopen"),
    path(f"{_MINE}/", answers.my_page, name="my_page"),
    path(f"{_MINE}/frage/<uuid:round_id>/", answers.answer, name="answer"),
]
