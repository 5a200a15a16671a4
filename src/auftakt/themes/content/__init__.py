"""The twelve usual fields, from `themes.<language>.toml`."""

from collections.abc import Mapping, Sequence
from typing import Any

from auftakt.kernel.content import load_content


def usual_themes(language: str) -> Sequence[Mapping[str, Any]]:
    """By field name, in their usual order; shared, do not change them."""
    themes: Sequence[Mapping[str, Any]] = load_content("themes", "themes", language)[
        "theme"
    ]
    return themes
