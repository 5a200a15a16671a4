"""Pages around proposals, rounds and concerns, at the desk and on the phone."""
