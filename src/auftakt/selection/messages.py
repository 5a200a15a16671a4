"""What files with words share."""


def gettext_noop(text: str) -> str:
    """Marks a text for the catalogue of translations, without Django."""
    return text
