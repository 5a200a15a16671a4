"""Texts that are content, not code: one TOML file per topic and language."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("de", "en")


@cache
def load_content(app: str, name: str, language: str) -> dict[str, Any]:
    """The parsed file `auftakt/<app>/content/<name>.<language>.toml`.

    "en-gb" reads the English file; languages without a file read the German one.
    The answer is shared: do not change it.
    """
    base = language.split("-", maxsplit=1)[0]
    chosen = base if base in LANGUAGES else LANGUAGES[0]
    file = files(f"auftakt.{app}") / "content" / f"{name}.{chosen}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
