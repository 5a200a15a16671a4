"""Addresses of this topic."""

from typing import Any

app_name = "workshop"

urlpatterns: list[Any] = []
