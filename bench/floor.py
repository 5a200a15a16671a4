"""What the framework itself costs: pages to lay beside ours, under our settings."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import engines
from django.urls import path

from auftakt.accounts.page import account_page, page
from auftakt.accounts.permissions import Permission
from auftakt.actors.models import Organisation
from auftakt.config.urls import handler403, handler404, handler500, urlpatterns
from auftakt.risks.models import RiskRating
from auftakt.stakeholders.models import StakeholderAssessment
from auftakt.swot.models import SwotEntry

__all__ = ["handler403", "handler404", "handler500", "urlpatterns"]

USUAL_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

# 300 rows of five cells as one writes them without thinking of their cost.
NAIVE = engines["django"].from_string("""<!doctype html><title>Akteure</title>
<table>{% for row in rows %}<tr>
<td><a href="{% url "actors:organisation_edit" row.project.slug row.public_id %}">
{{ row.name }}</a></td><td>{{ row.interest|truncatewords:8 }}</td>
<td>{{ row.email }}</td><td>{{ row.district }}</td>
<td>{{ row.changed_at|date:"j. F Y" }}</td></tr>{% endfor %}</table>""")


# What the analyses read, as plain tables: no rules, no pictures, no frame.
VIEWS = engines["django"].from_string("""<!doctype html><title>Beteiligte</title>
<table>{% for row in rows %}<tr>
<td><a href="{% url "stakeholders:stakeholder_edit" slug row.stakeholder.public_id %}">
{{ row.stakeholder.name }}</a></td>
<td>{{ row.account.name }}</td><td>{{ row.power }}</td><td>{{ row.affectedness }}</td>
<td>{{ row.attitude }}</td><td>{{ row.assessed_at|date:"j. F Y" }}</td>
</tr>{% endfor %}</table>""")
RATINGS = engines["django"].from_string("""<!doctype html><title>Risiken</title>
<table>{% for row in rows %}<tr>
<td><a href="{% url "risks:risk_detail" row.risk.project.slug row.risk.public_id %}">
{{ row.risk.title }}</a></td><td>{{ row.account.name }}</td>
<td>{{ row.likelihood }}</td><td>{{ row.impact }}</td>
<td>{{ row.assessed_at|date:"j. F Y" }}</td>
</tr>{% endfor %}</table>""")


CARDS = engines["django"].from_string("""<!doctype html><title>Karten</title>
<table>{% for row in rows %}<tr>
<td><a href="{% url "swot:entry_edit" row.project.slug row.public_id %}">
{{ row.text }}</a></td><td>{{ row.quadrant }}</td><td>{{ row.evidence }}</td>
<td>{{ row.changed_at|date:"j. F Y" }}</td></tr>{% endfor %}</table>""")


def hello(request: HttpRequest) -> HttpResponse:
    del request
    return HttpResponse("hello")


def signed_in(request: HttpRequest) -> HttpResponse:
    """What session and account alone cost."""
    return HttpResponse(str(request.user))


def naive(request: HttpRequest, project_slug: str) -> HttpResponse:
    rows = Organisation.objects.filter(project__slug=project_slug)
    context = {"rows": rows.select_related("project")}
    return HttpResponse(NAIVE.render(context, request))


def views(request: HttpRequest, project_slug: str) -> HttpResponse:
    rows = StakeholderAssessment.objects.filter(stakeholder__project__slug=project_slug)
    context = {
        "slug": project_slug,
        "rows": rows.select_related("stakeholder", "account"),
    }
    return HttpResponse(VIEWS.render(context, request))


def ratings(request: HttpRequest, project_slug: str) -> HttpResponse:
    rows = RiskRating.objects.filter(risk__project__slug=project_slug)
    context = {"rows": rows.select_related("risk__project", "account")}
    return HttpResponse(RATINGS.render(context, request))


def cards(request: HttpRequest, project_slug: str) -> HttpResponse:
    rows = SwotEntry.objects.filter(project__slug=project_slug)
    context = {"rows": rows.select_related("project")}
    return HttpResponse(CARDS.render(context, request))


@account_page()
def empty(request: HttpRequest) -> HttpResponse:
    return render(request, "kernel/page.html")


@page(Permission.PROJECT_VIEW)
def empty_project(request: HttpRequest, project: object) -> HttpResponse:
    del project
    return render(request, "kernel/page.html")


urlpatterns += [
    path("bench/hello/", hello),
    path("bench/signed-in/", signed_in),
    path("bench/naive/<slug:project_slug>/", naive),
    path("bench/views/<slug:project_slug>/", views),
    path("bench/ratings/<slug:project_slug>/", ratings),
    path("bench/cards/<slug:project_slug>/", cards),
    path("bench/empty/", empty),
    path("bench/empty/<slug:project_slug>/", empty_project),
]
