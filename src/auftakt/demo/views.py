"""Into the demo without a password, out of it with one click."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.models import Account
from auftakt.accounts.page import READ, READ_WRITE, WRITE
from auftakt.demo import actions, story
from auftakt.demo.rounds import phones
from auftakt.kernel import clock
from auftakt.kernel.access import open_to_all
from auftakt.projects.models import Project

BACKEND = settings.AUTHENTICATION_BACKENDS[0]


@open_to_all("only in the demo: everybody enters as its coordinator", methods=READ)
def demo_start(request: HttpRequest) -> HttpResponse:
    """Signs in as the first person of the story; 404 outside the demo."""
    return _enter(request, story.emails()[0])


@open_to_all("only in the demo: its data is invented", methods=READ_WRITE)
def demo_reset(request: HttpRequest) -> HttpResponse:
    """GET says what happens and offers the other people; POST restores the demo."""
    _only_in_demo()
    if request.method == "POST":
        actions.reset_demo(today=clock.today())
        messages.success(request, _("Das Beispiel ist wieder wie am Anfang."))
        return _enter(request, story.emails()[0])
    project = Project.objects.filter(is_demo=True).first()
    context = {
        "people": story.story()["people"],
        "phones": [
            (phone, request.build_absolute_uri(phone.url)) for phone in phones(project)
        ]
        if project
        else [],
    }
    return render(request, "demo/demo_reset.html", context)


@open_to_all("only in the demo: changes the point of view", methods=WRITE)
def demo_person(request: HttpRequest) -> HttpResponse:
    """POST with `email`: the same project through another person's eyes."""
    return _enter(request, request.POST.get("email", ""))


def _only_in_demo() -> None:
    if not settings.IS_DEMO:
        raise Http404


def _enter(request: HttpRequest, email: str) -> HttpResponse:
    _only_in_demo()
    if email not in story.emails():
        raise Http404
    account = get_object_or_404(Account, email=email)
    login(request, account, backend=BACKEND)
    return redirect("roadmap:home", story.story()["project"]["slug"])
