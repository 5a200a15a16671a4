"""Words that mean the same, in `synonyms.toml`; German only, as what is compared."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def synonyms() -> dict[str, Any]:
    """The parsed file; shared, do not change it."""
    text = (files(__package__) / "synonyms.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
