"""Addresses of goals, of people with an account and of those with a link."""

from django.urls import path

from auftakt.goals.views import chain, gates, goals, indicators, participant, tables

app_name = "goals"

_ROOT = "p/<slug:project_slug>/ziele"
_GOAL = f"{_ROOT}/ziel/<uuid:goal_id>"
_SET = f"{_ROOT}/indikatoren"
_INDICATOR = f"{_ROOT}/indikator/<uuid:indicator_id>"
_ELEMENT = f"{_ROOT}/glied/<uuid:element_id>"
_DRAFT = f"{_SET}/vorschau/<uuid:goal_draft_id>"
_VALUE = f"{_ROOT}/wert/<uuid:measurement_id>"

urlpatterns = [
    path(f"{_ROOT}/", goals.goal_list, name="goal_list"),
    path(f"{_ROOT}/neu/", goals.goal_create, name="goal_create"),
    path(f"{_GOAL}/", goals.goal_detail, name="goal_detail"),
    path(f"{_GOAL}/aendern/", goals.goal_edit, name="goal_edit"),
    path(f"{_GOAL}/fassung/", goals.goal_reword, name="goal_reword"),
    path(f"{_GOAL}/vorlegen/", goals.goal_present, name="goal_present"),
    path(f"{_GOAL}/aufgeben/", goals.goal_drop, name="goal_drop"),
    path(f"{_GOAL}/erreicht/", goals.goal_reach, name="goal_reach"),
    path(f"{_GOAL}/wieder/", goals.goal_reopen, name="goal_reopen"),
    path(f"{_GOAL}/treppe/", chain.goal_chain, name="goal_chain"),
    path(f"{_GOAL}/treppe/neu/", chain.chain_element_add, name="chain_element_add"),
    path(f"{_GOAL}/indikator/", indicators.indicator_create, name="indicator_create"),
    path(
        f"{_GOAL}/katalog/",
        indicators.indicator_catalogue,
        name="indicator_catalogue",
    ),
    path(f"{_ROOT}/treppe/", chain.results_chain, name="results_chain"),
    path(f"{_ELEMENT}/", chain.chain_element_edit, name="chain_element_edit"),
    path(
        f"{_ELEMENT}/loeschen/",
        chain.chain_element_delete,
        name="chain_element_delete",
    ),
    path(f"{_SET}/", indicators.indicator_list, name="indicator_list"),
    path(f"{_SET}/einlesen/", tables.indicator_import, name="indicator_import"),
    path(f"{_SET}/muster/", tables.indicator_sample, name="indicator_sample"),
    path(f"{_SET}/werte/", tables.measurement_import, name="measurement_import"),
    path(f"{_SET}/werte/muster/", tables.measurement_sample, name="measurement_sample"),
    path(f"{_DRAFT}/", tables.table_preview, name="table_preview"),
    path(f"{_DRAFT}/speichern/", tables.table_apply, name="table_apply"),
    path(f"{_DRAFT}/verwerfen/", tables.table_discard, name="table_discard"),
    path(f"{_INDICATOR}/", indicators.indicator_detail, name="indicator_detail"),
    path(f"{_INDICATOR}/aendern/", indicators.indicator_edit, name="indicator_edit"),
    path(
        f"{_INDICATOR}/loeschen/",
        indicators.indicator_delete,
        name="indicator_delete",
    ),
    path(
        f"{_INDICATOR}/wert/", indicators.measurement_create, name="measurement_create"
    ),
    path(f"{_VALUE}/", indicators.measurement_correct, name="measurement_correct"),
    path(f"{_ROOT}/weg/", gates.way_gate, name="way_gate"),
    path(f"{_ROOT}/weg/oeffnen/", gates.way_open, name="way_open"),
    path(f"{_ROOT}/weg/vorlegen/", gates.way_propose, name="way_propose"),
    path(
        "m/<str:link_token>/messwert/<uuid:indicator_id>/",
        participant.measurement_give,
        name="measurement_give",
    ),
]
