"""Addresses of this topic."""

from typing import Any

app_name = "roadmap"

urlpatterns: list[Any] = []
