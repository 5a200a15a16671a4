"""Whether persons may be rated: off, until the administration says on what basis."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import WRITE, PageRequest, account_page
from auftakt.kernel import clock
from auftakt.projects.models import Project
from auftakt.stakeholders.actions import assessments as actions
from auftakt.stakeholders.errors import BasisThereError
from auftakt.stakeholders.forms import PersonRatingForm
from auftakt.stakeholders.queries.stakeholders import rating_bases
from auftakt.stakeholders.views.shown import posted


@account_page(administrator=True)
def person_rating(request: PageRequest) -> HttpResponse:
    """Projects by their short name only: contents belong to their members."""
    form = PersonRatingForm(posted(request))
    if request.method == "POST" and form.is_valid() and _switch_on(request, form):
        messages.success(
            request, _("Eingeschaltet. Das Projekt sieht Zweck und Grundlage.")
        )
        return redirect("stakeholders:person_rating")
    context = {"form": form, "bases": rating_bases()}
    return render(request, "stakeholders/person_rating.html", context)


def _switch_on(request: PageRequest, form: PersonRatingForm) -> bool:
    given = form.cleaned_data
    project = Project.objects.filter(slug=given["slug"]).first()
    if project is None:
        form.add_error("slug", _("Ein Projekt mit diesem Kurznamen gibt es nicht."))
        return False
    try:
        actions.switch_person_rating_on(
            project=project,
            by=request.user,
            purpose=given["purpose"],
            legal_basis=given["legal_basis"],
            now=clock.now(),
        )
    except BasisThereError as error:
        form.add_error("slug", str(error.message))
        return False
    return True


@account_page(administrator=True, methods=WRITE)
def person_rating_end(request: PageRequest) -> HttpResponse:
    asked = request.POST.get("slug", "")
    basis = rating_bases().filter(project__slug=asked).first()
    if basis is None:
        messages.error(request, _("Für dieses Projekt ist es nicht eingeschaltet."))
        return redirect("stakeholders:person_rating")
    actions.switch_person_rating_off(basis=basis, by=request.user, now=clock.now())
    messages.success(
        request, _("Ausgeschaltet. Einschätzungen von Personen sind gelöscht.")
    )
    return redirect("stakeholders:person_rating")
