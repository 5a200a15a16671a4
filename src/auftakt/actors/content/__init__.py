"""The app's content files: suggestions and word lists that are not code."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from auftakt.actors.domain import Bloc, MigrantKind, Perspective, SeatEntry

LANGUAGES = ("de", "en")


def read(name: str) -> dict[str, Any]:
    """The parsed TOML file `name` of this folder."""
    return tomllib.loads((files(__name__) / name).read_text(encoding="utf-8"))


@cache
def seat_catalogue(language: str) -> tuple[SeatEntry, ...]:
    """The possible participants with their words; German for unknown languages."""
    words = read(f"seat_catalogue.{_offered(language)}.toml")
    return tuple(
        _seat_entry(raw, words) for raw in read("seat_catalogue.toml")["entry"]
    )


@cache
def example_actors(language: str) -> tuple[dict[str, Any], ...]:
    """Field values of organisations to start from, each under an invented name."""
    words = read(f"examples.{_offered(language)}.toml")["words"]
    return tuple(
        {**fields, **words[key]} for key, fields in read("examples.toml").items()
    )


def _offered(language: str) -> str:
    base = language.split("-", maxsplit=1)[0]
    return base if base in LANGUAGES else LANGUAGES[0]


def _seat_entry(raw: dict[str, Any], words: dict[str, Any]) -> SeatEntry:
    own = words["entry"][raw["key"]]
    notes = raw.get("notes")
    return SeatEntry(
        key=raw["key"],
        bloc=Bloc(raw["bloc"]),
        title=own["title"],
        why=own["why"],
        perspective=Perspective(raw.get("perspective", "none")),
        migrant_kind=MigrantKind(raw.get("migrant_kind", "none")),
        plural=raw.get("plural", False),
        always=raw.get("always", False),
        needs_department=raw.get("needs_department", False),
        has_office=raw.get("has_office", False),
        kinds=frozenset(raw.get("kinds", ())),
        themes=tuple(raw.get("themes", ())),
        competent=(
            {kind: words["notes"][note] for kind, note in notes.items()}
            if notes
            else None
        ),
    )
