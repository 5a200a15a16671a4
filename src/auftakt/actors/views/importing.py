"""Reading a list in: file, columns, preview, and then all or nothing."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.actors import actions, queries
from auftakt.actors.errors import DraftExpiredError, FaultyRowsError
from auftakt.actors.forms import MappingForm, UploadForm
from auftakt.actors.import_labels import FIELD_WORDS, refusal_lines
from auftakt.actors.labels import amounts
from auftakt.actors.models import ImportDraft
from auftakt.actors.preview import choices_from, column_rows, preview_of
from auftakt.actors.review import mapping_of, review
from auftakt.actors.tables.problems import TableRefusedError
from auftakt.actors.tables.reading import read_file
from auftakt.kernel import clock
from auftakt.projects.models import Project


@page(Permission.ACTOR_IMPORT)
def actor_import(request: PageRequest, project: Project) -> HttpResponse:
    form = UploadForm(request.POST or None, request.FILES or None)
    details: list[str] = []
    if request.method == "POST" and form.is_valid():
        actions.delete_expired_drafts(now=clock.now())
        upload = form.cleaned_data["datei"]
        try:
            grid = read_file(upload.read())
        except TableRefusedError as refused:
            result, *details = refusal_lines(refused)
            form.add_error("datei", result)
        else:
            draft = actions.start_import(
                project=project,
                by=request.user,
                file_name=upload.name,
                grid=grid,
                now=clock.now(),
            )
            return redirect("actors:actor_import_map", project.slug, draft.public_id)
    context = {"project": project, "form": form, "details": details}
    context["columns"] = FIELD_WORDS.values()
    return render(request, "actors/actor_import.html", context)


@page(Permission.ACTOR_IMPORT)
def actor_import_map(
    request: PageRequest, project: Project, draft_id: UUID
) -> HttpResponse:
    draft = _draft(request, project, draft_id)
    initial = {f"spalte_{place}": name for place, name in mapping_of(draft).items()}
    initial["default_bloc"] = draft.mapping.get("default_bloc", "")
    form = MappingForm(request.POST or None, header=draft.header, initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.map_import(
            draft=draft,
            by=request.user,
            mapping=form.mapping,
            default_bloc=form.cleaned_data["default_bloc"],
        )
        return redirect("actors:actor_import_preview", project.slug, draft_id)
    context = {
        "project": project,
        "form": form,
        "draft": draft,
        "columns": column_rows(draft, form),
    }
    return render(request, "actors/actor_import_map.html", context)


@page(Permission.ACTOR_IMPORT, methods=("GET", "HEAD"))
def actor_import_preview(
    request: PageRequest, project: Project, draft_id: UUID
) -> HttpResponse:
    draft = _draft(request, project, draft_id)
    context = {
        "project": project,
        "draft": draft,
        "preview": preview_of(draft, review(draft)),
    }
    return render(request, "actors/actor_import_preview.html", context)


@page(Permission.ACTOR_IMPORT, methods=WRITE)
def actor_import_apply(
    request: PageRequest, project: Project, draft_id: UUID
) -> HttpResponse:
    draft = _draft(request, project, draft_id)
    choices = choices_from(request.POST)
    actions.choose_for_import(draft=draft, by=request.user, choices=choices)
    try:
        plan = actions.apply_import(draft=draft, by=request.user, review=review(draft))
    except FaultyRowsError as error:
        messages.error(request, str(error.message))
        return redirect("actors:actor_import_preview", project.slug, draft_id)
    counts = plan.counts
    messages.success(
        request,
        _(
            "Eingelesen: %(amounts)s neu, %(updated)s aktualisiert, "
            "%(skipped)s ausgelassen."
        )
        % {**counts, "amounts": amounts(counts["organisations"], counts["persons"])},
    )
    return redirect("actors:actor_list", project.slug)


@page(Permission.ACTOR_IMPORT, methods=WRITE)
def actor_import_discard(
    request: PageRequest, project: Project, draft_id: UUID
) -> HttpResponse:
    draft = get_object_or_404(queries.draft(project, request.user), public_id=draft_id)
    actions.discard_import(draft=draft, by=request.user)
    messages.success(
        request, _("Der Entwurf ist gelöscht. Es wurde nichts übernommen.")
    )
    return redirect("actors:actor_import", project.slug)


def _draft(request: PageRequest, project: Project, draft_id: UUID) -> ImportDraft:
    """404 for other people's drafts, a plain refusal for an expired own one."""
    draft = queries.draft(project, request.user).filter(public_id=draft_id).first()
    if draft is None:
        raise Http404
    if draft.expires_at <= clock.now():
        raise DraftExpiredError
    return draft
