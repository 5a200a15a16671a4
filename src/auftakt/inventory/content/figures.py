"""The ready figures and the meanings of marks, from `figures.<language>.toml`."""

from collections.abc import Mapping
from functools import cache

from auftakt.inventory.domain.figures import ReadyFigure
from auftakt.kernel.content import load_content


@cache
def ready_figures(language: str) -> Mapping[str, ReadyFigure]:
    """By key, in the order of the page."""
    found = load_content("inventory", "figures", language)["figure"]
    return {
        raw["key"]: ReadyFigure(
            **{**raw, "statistics": tuple(raw.get("statistics", ()))}
        )
        for raw in found
    }


def mark_words(language: str) -> Mapping[str, str]:
    words: Mapping[str, str] = load_content("inventory", "figures", language)["marks"]
    return words
