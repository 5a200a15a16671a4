"""The catalogue of ready indicators, from `indicators.<language>.toml`."""

from collections.abc import Mapping
from functools import cache

from auftakt.goals.domain.catalogue import ReadyIndicator
from auftakt.kernel.content import load_content


@cache
def ready_indicators(language: str) -> Mapping[str, ReadyIndicator]:
    """By key, in the order of the fields."""
    found = load_content("goals", "indicators", language)["indicator"]
    return {raw["key"]: ReadyIndicator(**raw) for raw in found}
