"""Addresses of participants: the staff's list, and what each personal page needs."""

from django.urls import path

from auftakt.participants.views import frame

app_name = "participants"

_MINE = "m/<str:link_token>"

urlpatterns = [
    path(f"{_MINE}/sprache/", frame.link_language, name="link_language"),
    path(f"{_MINE}/stadt.css", frame.town_css, name="town_css"),
    path(f"{_MINE}/wappen.png", frame.crest, name="crest"),
]
