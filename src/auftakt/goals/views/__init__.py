"""Pages of goals, indicators, chain and gate."""
