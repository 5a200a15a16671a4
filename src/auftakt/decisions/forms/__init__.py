"""Input around decisions."""
