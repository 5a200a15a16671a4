"""Rules of risks. Pure: no Django, no clock."""
