"""Pages of fields of action."""
