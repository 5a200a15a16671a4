"""Addresses that belong to no topic."""

from django.urls import path

from auftakt.kernel import views

app_name = "kernel"

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("galerie/", views.gallery, name="gallery"),
    path("barrierefreiheit/", views.accessibility, name="accessibility"),
    path("datenschutz/", views.privacy, name="privacy"),
]
