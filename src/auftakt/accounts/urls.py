"""Addresses of people and rights."""

from typing import Any

app_name = "accounts"

urlpatterns: list[Any] = []
