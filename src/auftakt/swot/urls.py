"""Addresses of cards, dots, ways and agreed points."""

from django.urls import path

from auftakt.swot.views import board, dots, entries, points, strategies

app_name = "swot"

_ENTRY = "<uuid:entry_id>"
_WAY = "wege/<uuid:strategy_id>"
_POINT = "festgehalten/<uuid:point_id>"

urlpatterns = [
    path("", board.entry_list, name="entry_list"),
    path("neu/", entries.entry_create, name="entry_create"),
    path("punkte/", dots.dot_give, name="dot_give"),
    path("leinwand/", board.swot_beamer, name="swot_beamer"),
    path("wege/", strategies.strategy_list, name="strategy_list"),
    path("wege/neu/", strategies.strategy_create, name="strategy_create"),
    path(f"{_WAY}/", strategies.strategy_edit, name="strategy_edit"),
    path(f"{_WAY}/loeschen/", strategies.strategy_delete, name="strategy_delete"),
    path("festgehalten/", points.point_list, name="point_list"),
    path("festgehalten/neu/", points.point_fix, name="point_fix"),
    path(f"{_POINT}/", points.point_edit, name="point_edit"),
    path(f"{_POINT}/zuruecknehmen/", points.point_withdraw, name="point_withdraw"),
    path(f"{_ENTRY}/", entries.entry_edit, name="entry_edit"),
    path(f"{_ENTRY}/loeschen/", entries.entry_delete, name="entry_delete"),
    path(f"{_ENTRY}/zusammenlegen/", entries.entry_merge, name="entry_merge"),
    path(f"{_ENTRY}/herausloesen/", entries.entry_split, name="entry_split"),
    path(f"{_ENTRY}/anders/", entries.entry_apart, name="entry_apart"),
]
