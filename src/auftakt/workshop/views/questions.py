"""Open questions: the list, and asking, answering, deleting one (S56)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts.page import READ, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import clock
from auftakt.origins.queries import became, came_from, hidden_kinds
from auftakt.projects.models import Project
from auftakt.workshop import actions, forms, labels, queries
from auftakt.workshop.domain.questions import QuestionStatus, is_overdue
from auftakt.workshop.models import OpenQuestion


@page(Permission.WORKSHOP_VIEW, methods=READ)
def question_list(request: PageRequest, project: Project) -> HttpResponse:
    today = clock.today()
    asked = request.GET.get("stand", "")
    status = asked if asked in set(QuestionStatus) else ""
    found = list(queries.open_questions(project, status))
    hidden = hidden_kinds(request.membership)
    threads = became(project, [one.public_id for one in found], hidden=hidden)
    tabs = [("", _("alle")), *labels.QUESTION_WORDS.items()]
    context = {
        "project": project,
        "counts": queries.question_counts(project, today),
        "tabs": [(key, word, key == status) for key, word in tabs],
        "rows": [
            {
                "question": one,
                "status": labels.QUESTION_WORDS[one.status],
                "is_overdue": is_overdue(one.facts, today),
                "outcomes": threads.get(one.public_id, ()),
            }
            for one in found
        ],
        "may_edit": request.membership.may(Permission.QUESTION_EDIT),
    }
    return render(request, "workshop/question_list.html", context)


@page(Permission.QUESTION_EDIT)
def question_create(request: PageRequest, project: Project) -> HttpResponse:
    form = forms.QuestionForm(_posted(request))
    if request.method == "POST" and form.is_valid():
        question = actions.create_question(
            project=project,
            by=request.user,
            values=form.cleaned_data,
            today=clock.today(),
        )
        _tell(request, _("%(number)s steht auf der Liste."), question)
        return redirect("workshop:question_list", project.slug)
    context = {"project": project, "form": form}
    return render(request, "workshop/question_create.html", context)


@page(Permission.QUESTION_EDIT)
def question_edit(
    request: PageRequest, project: Project, open_question_id: UUID
) -> HttpResponse:
    question = _question(project, open_question_id)
    text = question.text
    form = forms.QuestionEditForm(_posted(request), instance=question)
    if request.method == "POST" and form.is_valid():
        actions.update_question(
            question=question,
            by=request.user,
            changes=form.changes(),
            today=clock.today(),
        )
        messages.success(request, _("Gespeichert."))
        return redirect("workshop:question_list", project.slug)
    may_make = request.membership.may(Permission.OUTCOME_CREATE)
    context = {
        **_page(request, project, question),
        "form": form,
        "text": text,
        "may_make": may_make,
    }
    return render(request, "workshop/question_edit.html", context)


@page(Permission.QUESTION_EDIT)
def question_delete(
    request: PageRequest, project: Project, open_question_id: UUID
) -> HttpResponse:
    """Asks first and shows where the question came from."""
    question = _question(project, open_question_id)
    if request.method == "POST":
        actions.delete_question(question=question, by=request.user)
        _tell(request, _("%(number)s ist gelöscht."), question)
        return redirect("workshop:question_list", project.slug)
    context = _page(request, project, question)
    return render(request, "workshop/question_delete.html", context)


def _page(
    request: PageRequest, project: Project, question: OpenQuestion
) -> dict[str, Any]:
    hidden, one = hidden_kinds(request.membership), question.public_id
    return {
        "project": project,
        "question": question,
        "sources": came_from(project, [one], hidden=hidden).get(one, ()),
        "outcomes": became(project, [one], hidden=hidden).get(one, ()),
    }


def _question(project: Project, open_question_id: UUID) -> OpenQuestion:
    found = queries.open_questions(project)
    return get_object_or_404(found, public_id=open_question_id)


def _tell(request: PageRequest, text: str, question: OpenQuestion) -> None:
    messages.success(request, text % {"number": question.number_text})


def _posted(request: PageRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None
