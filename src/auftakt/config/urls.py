"""The root of all addresses. Project pages live under `/p/<slug>/`."""

from django.urls import include, path

handler400 = "auftakt.kernel.views.bad_request"
handler403 = "auftakt.kernel.views.forbidden"
handler404 = "auftakt.kernel.views.not_found"
handler500 = "auftakt.kernel.views.server_error"

urlpatterns = [
    path("", include("auftakt.kernel.urls")),
    path("konto/", include("auftakt.accounts.sign_in")),
    path("", include("auftakt.accounts.urls")),
    path("", include("auftakt.projects.urls")),
    path("p/<slug:project_slug>/akteure/", include("auftakt.actors.urls")),
    path("p/<slug:project_slug>/kreis/", include("auftakt.circle.urls")),
    path("p/<slug:project_slug>/bestand/", include("auftakt.inventory.urls")),
    path("", include("auftakt.participants.urls")),
    path("", include("auftakt.analyses.urls")),
    path("", include("auftakt.stakeholders.urls")),
    path("p/<slug:project_slug>/karten/", include("auftakt.swot.urls")),
    path("p/<slug:project_slug>/risiken/", include("auftakt.risks.urls")),
    path("p/<slug:project_slug>/themenfelder/", include("auftakt.themes.urls")),
    path("", include("auftakt.decisions.urls")),
    path("", include("auftakt.goals.urls")),
    path("p/<slug:project_slug>/massnahmen/", include("auftakt.measures.urls")),
    path("p/<slug:project_slug>/daraus/", include("auftakt.outcomes.urls")),
    path("p/<slug:project_slug>/auftakt/", include("auftakt.workshop.urls")),
    path("p/<slug:project_slug>/unterlagen/", include("auftakt.documents.urls")),
    path("p/<slug:project_slug>/", include("auftakt.roadmap.urls")),
    path("demo/", include("auftakt.demo.urls")),
]
