"""Addresses of analyses: the staff's pages, and the pages of who is asked."""

from django.urls import path

from auftakt.analyses.views import answers

app_name = "analyses"

_MINE = "m/<str:link_token>"

urlpatterns = [
    path(f"{_MINE}/", answers.my_page, name="my_page"),
]
