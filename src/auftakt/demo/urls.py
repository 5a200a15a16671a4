"""Addresses of the demo."""

from django.urls import path

from auftakt.demo import views

app_name = "demo"

urlpatterns = [
    path("", views.demo_start, name="demo_start"),
    path("zuruecksetzen/", views.demo_reset, name="demo_reset"),
    path("person/", views.demo_person, name="demo_person"),
]
