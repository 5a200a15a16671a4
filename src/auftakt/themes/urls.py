"""Addresses of fields of action."""

from django.urls import path

from auftakt.themes.views import board, deciding, rating, themes

app_name = "themes"

_THEME = "<uuid:theme_id>"

urlpatterns = [
    path("", board.theme_list, name="theme_list"),
    path("beginnen/", board.themes_start, name="themes_start"),
    path("neu/", themes.theme_create, name="theme_create"),
    path("leinwand/", board.themes_beamer, name="themes_beamer"),
    path(f"{_THEME}/", themes.theme_detail, name="theme_detail"),
    path(f"{_THEME}/aendern/", themes.theme_edit, name="theme_edit"),
    path(f"{_THEME}/einschaetzen/", rating.theme_rate, name="theme_rate"),
    path(
        f"{_THEME}/einschaetzungen/",
        rating.theme_ratings_see,
        name="theme_ratings_see",
    ),
    path(f"{_THEME}/entscheiden/", deciding.theme_decide, name="theme_decide"),
    path(f"{_THEME}/arbeitsgruppe/", deciding.theme_group, name="theme_group"),
    path(f"{_THEME}/stilllegen/", themes.theme_retire, name="theme_retire"),
    path(f"{_THEME}/aufnehmen/", themes.theme_restore, name="theme_restore"),
]
