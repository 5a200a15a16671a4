"""What the frame of participants' pages needs: language, colours, coat of arms."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from auftakt.accounts.page import READ, WRITE
from auftakt.participants import actions
from auftakt.participants.forms import LanguageForm
from auftakt.participants.models import PersonalLink
from auftakt.participants.page import participant_page, token_of
from auftakt.projects.models import DEFAULT_ACCENT
from auftakt.projects.town_colour import stylesheet

ONE_YEAR = "private, max-age=31536000, immutable"


@participant_page(methods=WRITE)
def link_language(request: HttpRequest, link: PersonalLink) -> HttpResponse:
    """Back to the page where the language was chosen."""
    form = LanguageForm(request.POST)
    if form.is_valid():
        actions.choose_language(link=link, language=form.cleaned_data["language"])
    own = f"/m/{token_of(request)}/"
    back = request.POST.get("next", "")
    is_own = back.startswith(own) and url_has_allowed_host_and_scheme(back, None)
    return redirect(back if is_own else own)


@participant_page(methods=READ)
def town_css(request: HttpRequest, link: PersonalLink) -> HttpResponse:
    """The town's four tokens for the light and the dark theme."""
    town = link.project.municipality
    sheet = "" if town.accent == DEFAULT_ACCENT else stylesheet(town.accent)
    response = HttpResponse(sheet, content_type="text/css; charset=utf-8")
    return _kept(request, link, response)


@participant_page(methods=READ)
def crest(request: HttpRequest, link: PersonalLink) -> HttpResponse:
    """The coat of arms as PNG."""
    raw = link.project.municipality.crest
    if not raw:
        raise Http404
    return _kept(request, link, HttpResponse(bytes(raw), content_type="image/png"))


def _kept(
    request: HttpRequest, link: PersonalLink, response: HttpResponse
) -> HttpResponse:
    """Addresses with the town's version may be kept for a year."""
    if request.GET.get("v") == str(link.project.municipality.version):
        response["Cache-Control"] = ONE_YEAR
    return response
