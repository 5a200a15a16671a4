"""The Kommune: what it says about itself, its crest and its colour."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.projects import actions, queries
from auftakt.projects.errors import CrestError
from auftakt.projects.forms import CrestForm, MunicipalityForm
from auftakt.projects.models import DEFAULT_ACCENT, Project
from auftakt.projects.town_colour import (
    TownPalette,
    is_hex_colour,
    palette,
    stylesheet,
)

ONE_YEAR = "private, max-age=31536000, immutable"


@page(Permission.MUNICIPALITY_EDIT)
def municipality_edit(request: PageRequest, project: Project) -> HttpResponse:
    form = _municipality_form(request, project)
    if request.method == "POST" and form.is_valid():
        actions.update_municipality(
            municipality=form.instance,
            project=project,
            by=request.user,
            changes=form.changes(),
        )
        wished = palette(request.POST["accent"])
        if wished.was_changed:
            text = _("Die Farbe war zu hell. Gespeichert ist %(colour)s.")
            messages.warning(request, text % {"colour": wished.light.town})
        else:
            messages.success(request, _("Die Angaben sind gespeichert."))
        return redirect("projects:municipality_edit", project.slug)
    return _municipality_page(request, project, form, CrestForm())


def _municipality_form(request: PageRequest, project: Project) -> MunicipalityForm:
    is_own_post = request.method == "POST" and "accent" in request.POST
    return MunicipalityForm(
        request.POST if is_own_post else None,
        instance=queries.municipality_of(project),
        accent_url=reverse("projects:accent_check", args=[project.slug]),
    )


def _municipality_page(
    request: PageRequest,
    project: Project,
    form: MunicipalityForm,
    crest_form: CrestForm,
) -> HttpResponse:
    context = {
        "project": project,
        "form": form,
        "crest_form": crest_form,
        "accent": _shown_palette(str(form["accent"].value())),
        "crest_version": project.municipality.version,
        "has_crest": bool(project.municipality.crest),
    }
    return render(request, "projects/municipality_edit.html", context)


def _shown_palette(wished: str) -> TownPalette:
    return palette(wished if is_hex_colour(wished) else DEFAULT_ACCENT)


@page(Permission.MUNICIPALITY_EDIT, methods=READ)
def accent_check(request: PageRequest, project: Project) -> HttpResponse:
    """A fragment: what a colour would look like, and what would be stored."""
    wished = request.GET.get("accent", "")
    if not is_hex_colour(wished):
        wished = project.municipality.accent
    context = {"accent": palette(wished)}
    return render(request, "projects/accent_check.html", context)


@page(Permission.MUNICIPALITY_EDIT, methods=WRITE)
def crest_upload(request: PageRequest, project: Project) -> HttpResponse:
    form = CrestForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            actions.set_crest(
                municipality=project.municipality,
                project=project,
                by=request.user,
                raw=form.cleaned_data["crest"].open("rb").read(),
            )
        except CrestError as error:
            form.add_error("crest", str(error.message))
        else:
            messages.success(request, _("Das Wappen ist gespeichert."))
            return redirect("projects:municipality_edit", project.slug)
    town_form = _municipality_form(request, project)
    return _municipality_page(request, project, town_form, form)


@page(Permission.MUNICIPALITY_EDIT, methods=WRITE)
def crest_remove(request: PageRequest, project: Project) -> HttpResponse:
    actions.remove_crest(
        municipality=project.municipality, project=project, by=request.user
    )
    messages.success(request, _("Das Wappen ist entfernt."))
    return redirect("projects:municipality_edit", project.slug)


@page(Permission.PROJECT_VIEW, methods=READ)
def crest(request: PageRequest, project: Project) -> HttpResponse:
    """The coat of arms as PNG; addresses with a version may be kept for a year."""
    raw = project.municipality.crest
    if not raw:
        raise Http404
    return _kept(request, project, HttpResponse(bytes(raw), content_type="image/png"))


@page(Permission.PROJECT_VIEW, methods=READ)
def town_css(request: PageRequest, project: Project) -> HttpResponse:
    """The town's four tokens for the light and the dark theme."""
    accent = project.municipality.accent
    sheet = "" if accent == DEFAULT_ACCENT else stylesheet(accent)
    response = HttpResponse(sheet, content_type="text/css; charset=utf-8")
    return _kept(request, project, response)


def _kept(
    request: PageRequest, project: Project, response: HttpResponse
) -> HttpResponse:
    town = project.municipality
    etag = f'"{town.public_id}-{town.version}"'
    response["ETag"] = etag
    is_current = request.GET.get("v") == str(town.version)
    response["Cache-Control"] = ONE_YEAR if is_current else "private, no-cache"
    return get_conditional_response(request, etag=etag, response=response) or response
