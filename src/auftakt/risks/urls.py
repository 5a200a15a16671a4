"""Addresses of risks."""

from django.urls import path

from auftakt.risks.views import board, rating, risks

app_name = "risks"

_RISK = "<uuid:risk_id>"

urlpatterns = [
    path("", board.risk_list, name="risk_list"),
    path("neu/", risks.risk_create, name="risk_create"),
    path("beispiele/", board.risk_examples, name="risk_examples"),
    path("skala/", rating.scale_edit, name="scale_edit"),
    path("leinwand/", board.risk_beamer, name="risk_beamer"),
    path(f"{_RISK}/", risks.risk_detail, name="risk_detail"),
    path(f"{_RISK}/aendern/", risks.risk_edit, name="risk_edit"),
    path(f"{_RISK}/einschaetzen/", rating.risk_rate, name="risk_rate"),
    path(f"{_RISK}/einschaetzungen/", rating.ratings_see, name="ratings_see"),
    path(f"{_RISK}/ansehen/", risks.risk_review, name="risk_review"),
    path(f"{_RISK}/eingetreten/", risks.risk_occurred, name="risk_occurred"),
    path(f"{_RISK}/abschliessen/", risks.risk_close, name="risk_close"),
    path(f"{_RISK}/oeffnen/", risks.risk_reopen, name="risk_reopen"),
    path(f"{_RISK}/loeschen/", risks.risk_delete, name="risk_delete"),
]
