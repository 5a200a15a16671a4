"""Translations without gettext's tools: `update` the catalogues, `check` them.

German is the source language: the texts in code and templates are the message ids.
"""

import datetime as dt
import io
import os
import re
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src/auftakt"
LANGUAGES = ("en",)
SOURCE = "de"
KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACE = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
# A date in the header would change the file each time it is written.
NO_DATE = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def catalogue_file(language: str) -> Path:
    return PACKAGE / "locale" / language / "LC_MESSAGES/django.po"


def extracted(package: Path = PACKAGE) -> Catalog:
    """All texts of the package's Python files and templates."""
    catalogue = Catalog(charset="utf-8", creation_date=NO_DATE)
    for file in sorted([*package.rglob("*.py"), *package.rglob("*.html")]):
        if "migrations" in file.parts:
            continue
        source = file.read_text(encoding="utf-8")
        code = _as_python(source) if file.suffix == ".html" else source
        place = str(file.relative_to(package.parent))
        lines = io.BytesIO(code.encode())
        options = {"encoding": "utf-8"}
        for line, text, comments, context in extract(
            "python", lines, KEYWORDS, ["Translators:"], options
        ):
            catalogue.add(text, None, [(place, line)], (), comments, context=context)
    return catalogue


def _as_python(template: str) -> str:
    """The calls a template makes; brackets make its indentation irrelevant."""
    from django.utils.translation.template import templatize  # noqa: PLC0415 - after _configure()

    return f"({templatize(template)}\n)"


def read(language: str) -> Catalog:
    file = catalogue_file(language)
    if not file.exists():
        return Catalog(locale=language)
    with file.open("rb") as lines:
        return read_po(lines, locale=language)


def update() -> None:
    """Adds new texts, keeps translations, drops what nothing uses any more."""
    template = extracted()
    for language in LANGUAGES:
        catalogue = read(language)
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        catalogue.creation_date = catalogue.revision_date = NO_DATE
        catalogue.header_comment = f"# Auftakt, {language}. Made by `make messages`."
        catalogue.project, catalogue.version = "Auftakt", "1"
        catalogue.msgid_bugs_address = catalogue.last_translator = ""
        catalogue.language_team = ""
        catalogue.fuzzy = False
        file = catalogue_file(language)
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as target:
            write_po(target, catalogue, 88, sort_by_file=True, include_lineno=False)


def problems() -> Iterator[str]:
    """What is missing or wrong, one line each."""
    template = extracted()
    for language in LANGUAGES:
        catalogue = read(language)
        yield from _problems_of(catalogue, template, language)
    yield from content_problems()


def _problems_of(catalogue: Catalog, template: Catalog, language: str) -> Iterator[str]:
    known = {_key(message) for message in catalogue if message.id}
    used = {_key(message) for message in template if message.id}
    yield from (f"{language}: not in the catalogue: {key}" for key in used - known)
    yield from (f"{language}: nothing uses: {key}" for key in known - used)
    for message in catalogue:
        if message.id and _key(message) in used:
            yield from message_problems(message, language)


def _key(message: Message) -> tuple[str, str]:
    first = message.id if isinstance(message.id, str) else message.id[0]
    return message.context or "", first


def message_problems(message: Message, language: str) -> Iterator[str]:
    """An empty translation, or one with other places than its source."""
    sources = [message.id] if isinstance(message.id, str) else list(message.id)
    texts = [message.string] if isinstance(message.string, str) else message.string
    if not all(texts) or len(texts) < len(sources):
        yield f"{language}: not translated: {sources[0]!r}"
        return
    if message.fuzzy:
        yield f"{language}: marked as uncertain: {sources[0]!r}"
    allowed = set().union(*(PLACE.findall(source) for source in sources))
    for source, text in zip(sources, texts, strict=False):
        places, needed = set(PLACE.findall(text)), set(PLACE.findall(source))
        # A singular may say "one" where the plural counts.
        if not places <= allowed or (len(sources) == 1 and places != needed):
            yield f"{language}: other places than {source!r}: {text!r}"


def content_problems(package: Path = PACKAGE) -> Iterator[str]:
    """Content files stand once per language, with the same keys and list lengths."""
    for source in sorted(package.rglob(f"*.{SOURCE}.toml")):
        stem = source.name.removesuffix(f".{SOURCE}.toml")
        for language in LANGUAGES:
            other = source.with_name(f"{stem}.{language}.toml")
            if not other.exists():
                yield f"{other.relative_to(package)}: missing"
                continue
            ours, theirs = (set(_paths(_toml(file))) for file in (source, other))
            for path in sorted(ours ^ theirs):
                lacking = other if path in ours else source
                yield f"{lacking.relative_to(package)}: lacks {path}"
            for path, text in _texts(_toml(other)):
                if not text.strip():
                    yield f"{other.relative_to(package)}: empty: {path}"


def _toml(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _paths(value: Any, path: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _paths(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _paths(inner, f"{path}[{number}]")
    else:
        yield path


def _texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, f"{path}[{number}]")
    elif isinstance(value, str):
        yield path, value


def _configure() -> None:
    """`templatize` asks the settings for their character set and tags."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "auftakt.config.settings")
    os.environ.setdefault("AUFTAKT_DATA", tempfile.gettempdir() + "/auftakt-messages")
    os.environ.setdefault("AUFTAKT_LOG_LEVEL", "ERROR")


def main(command: str) -> int:
    _configure()
    if command == "update":
        update()
        return 0
    found = sorted(set(problems()))
    print(*found[:40], sep="\n")
    if found:
        print(f"{len(found)} problems. New texts: make messages", file=sys.stderr)
    return bool(found)


if __name__ == "__main__":
    if sys.argv[1:] not in (["update"], ["check"]):
        sys.exit("tools/messages.py update | check")
    sys.exit(main(sys.argv[1]))
