"""Reads of goals, indicators, chain and gate."""

from auftakt.goals.queries.goals import goals, origin_text

__all__ = ["goals", "origin_text"]
