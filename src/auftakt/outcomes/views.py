"""Making something from a result, and the red thread as a whole."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.models import Membership
from auftakt.accounts.page import READ, PageRequest, page, refusal
from auftakt.accounts.permissions import Permission
from auftakt.kernel import clock
from auftakt.origins.domain import Kind
from auftakt.origins.labels import KIND_WORDS
from auftakt.origins.queries import became, hidden_kinds, page_of
from auftakt.outcomes import queries
from auftakt.outcomes.actions import Observation, make_outcome
from auftakt.outcomes.domain import carried
from auftakt.outcomes.forms import OutcomeForm, ThreadFilterForm
from auftakt.outcomes.kinds import SOURCES, TARGETS, Source
from auftakt.outcomes.labels import MADE_WORDS
from auftakt.projects.models import Project


@page(Permission.OUTCOME_CREATE)
def outcome_create(
    request: PageRequest, project: Project, kind: str, source_id: UUID
) -> HttpResponse:
    """`kind` and `source_id` name the result; its text comes along."""
    source, found = _source(kind)
    if not request.membership.may(found.permission):
        raise PermissionDenied(refusal(found.permission))
    text = found.text(project, source, source_id)
    if text is None:
        raise Http404
    kinds = _offered(request.membership, source)
    form = OutcomeForm(
        request.POST if request.method == "POST" else None,
        kinds=kinds,
        carried=carried(text),
    )
    if request.method == "POST" and form.is_valid():
        target = Kind(form.cleaned_data["kind"])
        title = carried(text).title
        made_id, is_new = make_outcome(
            project=project,
            by=request.user,
            source=Observation(source, source_id, title),
            target=target,
            values={**form.values(), "today": clock.today()},
        )
        words = MADE_WORDS[target] if is_new else _("Das gibt es schon: %(title)s")
        messages.success(request, words % {"title": form.cleaned_data["title"]})
        return redirect(page_of(project, target, made_id))
    hidden = hidden_kinds(request.membership)
    context = {
        "project": project,
        "form": form,
        "kind_word": KIND_WORDS[source],
        "text": text,
        "back": page_of(project, source, source_id),
        "outcomes": became(project, [source_id], hidden=hidden).get(source_id, ()),
    }
    return render(request, "outcomes/outcome_create.html", context)


def _source(kind: str) -> tuple[Kind, Source]:
    try:
        return Kind(kind), SOURCES[Kind(kind)]
    except (KeyError, ValueError) as error:
        raise Http404 from error


def _offered(membership: Membership, source: Kind) -> list[Kind]:
    """What this person may create; nothing becomes another of its own kind."""
    return [
        kind
        for kind, target in TARGETS.items()
        if kind is not source and membership.may(target.permission)
    ]


@page(Permission.ANALYSIS_VIEW, methods=READ)
def thread_list(request: PageRequest, project: Project) -> HttpResponse:
    """Links lead to pages for those who work; the others read the table."""
    form = ThreadFilterForm(request.GET)
    wanted = form.wanted()
    rows = queries.threads(project, wanted, hidden=hidden_kinds(request.membership))
    context = {
        "project": project,
        "form": form,
        "wanted": wanted,
        "rows": rows,
        "is_empty": not rows and not queries.has_threads(project),
        "with_links": request.membership.may(Permission.OUTCOME_CREATE),
    }
    return render(request, "outcomes/thread_list.html", context)
