"""Reads of the inventory, one module a topic; constant query counts."""
