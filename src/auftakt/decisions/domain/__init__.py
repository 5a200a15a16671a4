"""Deciding together: methods, arithmetic, versions, rounds and the fate of concerns."""
