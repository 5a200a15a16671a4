"""Addresses of the inventory."""

from django.urls import path

from auftakt.inventory.views import overview

app_name = "inventory"

urlpatterns = [
    path("", overview.overview, name="overview"),
]
