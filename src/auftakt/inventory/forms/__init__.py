"""Input around the inventory, one module a topic."""
