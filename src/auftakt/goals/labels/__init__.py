"""Words of goals, indicators, chain and gate."""
