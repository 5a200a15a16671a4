"""The letter with a personal link, one file per language."""
