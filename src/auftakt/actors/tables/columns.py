"""Which column means which field: fields, synonyms, the first guess."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache

from auftakt.actors import content
from auftakt.actors.tables.text import fold


class Field(StrEnum):
    """What a column of an actor list can hold."""

    ORGANISATION = "organisation"
    TITLE = "title"
    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    FUNCTION = "function"
    EMAIL = "email"
    PHONE = "phone"
    BLOC = "bloc"
    CATEGORY = "category"
    DISTRICT = "district"
    IS_KEY_ACTOR = "is_key_actor"
    INTEREST = "interest"
    PERSPECTIVE = "perspective"
    MIGRANT_KIND = "migrant_kind"
    NOTE = "note"


NAMING = frozenset({Field.ORGANISATION, Field.NAME, Field.LAST_NAME})


@cache
def synonyms() -> Mapping[str, Field]:
    """Folded header to field."""
    fields = content.read("columns.toml")["fields"]
    return {fold(word): Field(key) for key, words in fields.items() for word in words}


@cache
def value_words(field: Field) -> Mapping[str, str]:
    """Folded word of a cell to its value, for fields with fixed values."""
    values = content.read("columns.toml")["values"].get(field.value, {})
    by_word = {
        fold(word) or word: value for value, words in values.items() for word in words
    }
    return {**{fold(value): value for value in values}, **by_word}


def is_known_header(header: str) -> bool:
    return fold(header) in synonyms()


def guessed_mapping(header: Sequence[str]) -> dict[int, Field]:
    """Column place to field, each field at most once; unknown columns are left out.

    "Name" beside "Vorname" is the family name.
    """
    found: dict[int, Field] = {}
    for place, title in enumerate(header):
        field = synonyms().get(fold(title))
        if field and field not in found.values():
            found[place] = field
    taken = set(found.values())
    if Field.FIRST_NAME in taken and Field.LAST_NAME not in taken:
        return {
            place: Field.LAST_NAME if field is Field.NAME else field
            for place, field in found.items()
        }
    return found
