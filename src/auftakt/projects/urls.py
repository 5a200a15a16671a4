"""Addresses of this topic."""

from typing import Any

app_name = "projects"

urlpatterns: list[Any] = []
