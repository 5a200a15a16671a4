"""Addresses of this topic."""

from typing import Any

app_name = "circle"

urlpatterns: list[Any] = []
