"""Addresses of this topic."""

from typing import Any

app_name = "documents"

urlpatterns: list[Any] = []
