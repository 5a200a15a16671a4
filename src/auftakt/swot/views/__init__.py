"""Pages of cards, dots, ways and agreed points."""
