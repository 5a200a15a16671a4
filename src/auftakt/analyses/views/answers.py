"""What somebody with a personal link sees: the own page, and one question at a time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from auftakt.accounts.page import READ
from auftakt.participants.models import PersonalLink
from auftakt.participants.page import participant_page


@participant_page(methods=READ)
def my_page(request: HttpRequest, link: PersonalLink) -> HttpResponse:
    return render(request, "analyses/my_page.html", {"link": link})
