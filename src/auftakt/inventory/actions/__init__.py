"""Every change of the inventory, one module a topic."""
