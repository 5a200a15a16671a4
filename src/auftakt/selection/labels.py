"""Words for the keys of this package, German; the application translates them."""

from auftakt.selection.domain import Reason


def gettext_noop(text: str) -> str:
    """Marks a text for the catalogue of translations, without Django."""
    return text


REASON_WORDS = {
    "key_twice": gettext_noop("Die Kennung „%(key)s“ kommt mehrmals vor."),
}


def sentence(reason: Reason) -> str:
    """German; raises `KeyError` for a key without words."""
    return REASON_WORDS[reason.key] % dict(reason.facts)
