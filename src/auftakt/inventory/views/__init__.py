"""The pages of the inventory, one module a topic."""
