"""Plain text of cells and headers."""

import re
import unicodedata

_SPACES = re.compile(r"[^\S\n]+")
_NEWLINES = re.compile(r"\n{3,}")
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
FORMULA_SIGNS = ("=", "+", "-", "@")


def clean(text: str) -> str:
    """One form of Unicode, single spaces, no control characters, no outer space."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    if composed.isprintable():
        plain = composed
    else:
        plain = "".join(
            sign if sign == "\n" or unicodedata.category(sign) not in _BAD else " "
            for sign in composed
        )
    return _NEWLINES.sub("\n\n", _SPACES.sub(" ", plain)).strip()


_BAD = {"Cc", "Cs", "Co", "Cn"}


def fold(text: str) -> str:
    """Letters and digits only, for comparing headers and names."""
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS)
    bare = unicodedata.normalize("NFKD", lowered)
    letters = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return _NOT_LETTERS.sub("", letters)


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order."""
    parts = re.split(r"[\W_]+", text)
    return tuple(folded for part in parts if (folded := fold(part)))


def to_csv_text(text: str) -> str:
    """Kept from being read as a formula by one apostrophe in front."""
    return f"'{text}" if _guarded(text) else text


def from_csv_text(text: str) -> str:
    """The opposite of `to_csv_text`: both together give back every text."""
    return text[1:] if text.startswith("'") and _guarded(text) else text


def _guarded(text: str) -> bool:
    return text.lstrip("'").startswith(FORMULA_SIGNS)
