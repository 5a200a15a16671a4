"""What remains of a name when two spellings of it are compared."""

from auftakt.actors.tables.text import fold, words

_LEGAL_FORMS = frozenset(
    {"ev", "e", "v", "ggmbh", "gmbh", "ag", "eg", "kg", "mbh", "ug"}
)
_TITLES = frozenset({"dr", "prof", "herr", "frau", "dipl", "ing", "med", "phil"})


def organisation_essence(name: str) -> str:
    """A name without its legal form: "Diakonie e. V." is "Diakonie"."""
    parts = [part for part in words(name) if part not in _LEGAL_FORMS]
    return "".join(parts) or fold(name)


def person_essence(name: str) -> str:
    """A name without title, whichever part comes first."""
    return "".join(sorted(part for part in words(name) if part not in _TITLES))
