"""Input around goals, indicators, chain and gate."""
