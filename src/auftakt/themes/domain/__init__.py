"""Rules of fields of action. Pure: no Django, no clock."""
