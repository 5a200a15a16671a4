"""Addresses of this topic."""

from typing import Any

app_name = "actors"

urlpatterns: list[Any] = []
