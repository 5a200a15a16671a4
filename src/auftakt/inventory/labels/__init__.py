"""The words of the inventory, one module a topic."""
