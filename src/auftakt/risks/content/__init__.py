"""The usual scale and typical risks, from `risks.<language>.toml`."""

from collections.abc import Mapping, Sequence
from typing import Any

from auftakt.kernel.content import load_content


def usual_labels(language: str) -> tuple[list[str], list[str]]:
    """Words for likelihood and for impact, from step 1 to step 5."""
    found = load_content("risks", "risks", language)
    return list(found["likelihood"]), list(found["impact"])


def typical_risks(language: str) -> Sequence[Mapping[str, Any]]:
    """By field name; shared, do not change them."""
    risks: Sequence[Mapping[str, Any]] = load_content("risks", "risks", language)[
        "risk"
    ]
    return risks
