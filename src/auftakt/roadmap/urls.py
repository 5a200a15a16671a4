"""Addresses of the project's own pages."""

from django.urls import path

from auftakt.roadmap import views

app_name = "roadmap"

urlpatterns = [
    path("", views.home, name="home"),
    path("befunde/", views.finding_list, name="finding_list"),
    path("einschaetzungen-loeschen/", views.old_assessments, name="old_assessments"),
    path("aenderungen/", views.audit_list, name="audit_list"),
]
