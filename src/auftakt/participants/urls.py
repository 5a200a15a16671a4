"""Addresses of participants: the staff's list, and what each personal page needs."""

from django.urls import path

from auftakt.participants.views import frame, links

app_name = "participants"

_ROOT = "p/<slug:project_slug>/links"
_LINK = f"{_ROOT}/<uuid:link_id>"
_MINE = "m/<str:link_token>"

urlpatterns = [
    path(f"{_ROOT}/", links.link_list, name="link_list"),
    path(f"{_ROOT}/neu/", links.link_create, name="link_create"),
    path(f"{_ROOT}/plaetze/", links.links_for_seats, name="links_for_seats"),
    path(f"{_ROOT}/senden/", links.link_send, name="link_send"),
    path(f"{_LINK}/", links.link_edit, name="link_edit"),
    path(f"{_LINK}/erneuern/", links.link_renew, name="link_renew"),
    path(f"{_LINK}/sperren/", links.link_revoke, name="link_revoke"),
    path(f"{_MINE}/sprache/", frame.link_language, name="link_language"),
    path(f"{_MINE}/stadt.css", frame.town_css, name="town_css"),
    path(f"{_MINE}/wappen.png", frame.crest, name="crest"),
]
