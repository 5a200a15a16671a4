"""Changes of goals, indicators, chain and gate."""

from auftakt.goals.actions.goals import create_goal

__all__ = ["create_goal"]
