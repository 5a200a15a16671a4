"""What the group should be like, tried before it is kept; and who is kept apart."""

from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.circle import actions, queries
from auftakt.circle.domain import Criterion, Proposal, Requirement, Situation
from auftakt.circle.domain.outcome import outcome_of
from auftakt.circle.forms import PairForm, TargetsForm
from auftakt.circle.forms.targets import shown_as
from auftakt.circle.labels import CRITERION_WORDS
from auftakt.circle.labels.proposal import subject_words
from auftakt.circle.views import proposed
from auftakt.circle.views.question import Question, question
from auftakt.circle.views.seats import posted
from auftakt.kernel.errors import DomainError
from auftakt.projects.models import Project

FIXED = (Criterion.SIZE, Criterion.BLOC, Criterion.VOICE)
OWN = {Criterion.CATEGORY: "kind", Criterion.DISTRICT: "district"}


@page(Permission.SEAT_EDIT)
def target_edit(request: PageRequest, project: Project) -> HttpResponse:
    """Trying answers with an address that holds the changes; saving keeps them."""
    asked = question(request, project)
    register = queries.situation(project, asked.requirements)
    form = _form(request, asked, register.situation)
    if request.method == "POST" and form.is_valid():
        wanted = tuple(form.wanted())
        if "try" in request.POST:
            return redirect(replace(asked, tried=wanted).address("target_edit"))
        actions.save_targets(project=project, by=request.user, changed=wanted)
        messages.success(request, _("Die Vorgaben sind gespeichert."))
        return redirect("circle:target_edit", project.slug)
    outcome = outcome_of(register.situation)
    found = proposed.shown(request, asked, register, outcome)
    context = {
        "project": project,
        "asked": asked,
        "tabs": proposed.tabs(asked, "target_edit"),
        "form": form,
        "groups": [(CRITERION_WORDS[one], form.rows(one)) for one in FIXED],
        "own_rows": [*form.rows(*OWN), *form.rows()],
        "found": found,
        "change": proposed.change_words(found, _before(register.situation, asked)),
        "effects": proposed.effect_rows(outcome.task),
        "may_pair": request.membership.may(Permission.KEPT_APART_EDIT),
    }
    return render(request, "circle/target_edit.html", context)


@page(Permission.SEAT_EDIT, methods=WRITE)
def targets_reset(request: PageRequest, project: Project) -> HttpResponse:
    actions.reset_targets(project=project, by=request.user)
    messages.success(request, _("Es gelten wieder die üblichen Vorgaben."))
    return redirect("circle:target_edit", project.slug)


@page(Permission.KEPT_APART_EDIT)
def pair_list(request: PageRequest, project: Project) -> HttpResponse:
    """Coordinators only; the entries are chosen from the register."""
    search = request.GET.get("q", "")
    form = PairForm(
        posted(request),
        entries=queries.register_entries(project, search),
        resolve=lambda value: queries.register_record(project, value),
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.keep_apart(project=project, by=request.user, **form.cleaned_data)
        except DomainError as error:
            form.add_error(None, str(error.message))
        else:
            messages.success(request, _("Festgehalten: nicht zusammen."))
            return redirect("circle:pair_list", project.slug)
    size = queries.register_size(project)
    context = {
        "project": project,
        "form": form,
        "pairs": queries.kept_apart(project),
        "search": search,
        "asks_search": size > queries.MOST_ENTRIES,
        "register_size": size,
    }
    return render(request, "circle/pair_list.html", context)


@page(Permission.KEPT_APART_EDIT, methods=WRITE)
def pair_remove(request: PageRequest, project: Project, pair_id: UUID) -> HttpResponse:
    pair = get_object_or_404(queries.kept_apart(project), public_id=pair_id)
    actions.remove_pair(pair=pair, by=request.user)
    messages.success(request, _("Das Paar ist gestrichen."))
    return redirect("circle:pair_list", project.slug)


def _form(request: PageRequest, asked: Question, situation: Situation) -> TargetsForm:
    """With what was sent, or with what the address tries, over what is kept."""
    stored, data = asked.stored, posted(request)
    if data is None and asked.tried:
        data = shown_as(stored.requirements, asked.tried, stored.head.version)
    return TargetsForm(
        data,
        instance=stored.head,
        stored=stored.requirements,
        choices=_choices(situation),
    )


def _choices(situation: Situation) -> list[tuple[str, list[tuple[str, str]]]]:
    """Words that the register uses for kinds and places, each once."""
    groups = []
    for criterion, name in OWN.items():
        found = {getattr(one, name) for one in situation.actors} - {""}
        words = [
            (f"{criterion}:{value}", subject_words(Requirement(criterion, value)))
            for value in sorted(found, key=str.casefold)
        ]
        if words:
            groups.append((str(CRITERION_WORDS[criterion]), words))
    return groups


def _before(situation: Situation, asked: Question) -> Proposal | None:
    """The proposal under what is kept; None where nothing else is tried."""
    if not asked.tried:
        return None
    kept = replace(situation, requirements=asked.stored.requirements)
    found = outcome_of(kept).proposals
    return found[0] if found else None
