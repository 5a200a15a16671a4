"""What a German description speaks of, whatever words it uses.

A word counts by the meanings of its parts ("Gesundheitslotsin": health, accompany), so
that cases, inflections, compounds and synonyms fall together. Words that the list does
not know count by their stem.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from rapidfuzz import fuzz, process

LEAST_PART = 6  # letters; shorter rests of a compound say nothing of their own
LEAST_STEM = 4
LEAST_MISSPELT = 7
ALIKE = 87  # per cent of letters in which a misspelt word is still the known one
WORD = re.compile(r"[^\W_]+")
ENDINGS = re.compile(r"(innen|ern|en|em|er|es|in|e|n|s)$")
JOINTS = re.compile(r"^(ungs|ions|lings|innen|ern|en|er|es|s|n|e)")


class Sense(StrEnum):
    """The sort of a meaning: topic, people, deed, name of the form, or unlisted."""

    WHAT = "what"
    WHO = "who"
    DO = "do"
    FORM = "form"
    REST = "rest"


Meaning = tuple[Sense, str]


@dataclass(frozen=True, eq=False)
class WordList:
    """`parts` finds the longest known part of a folded word; see `word_list`."""

    parts: re.Pattern[str]
    senses: Mapping[str, tuple[Meaning, ...]]
    phrases: tuple[tuple[str, str, tuple[Meaning, ...]], ...]
    stop: frozenset[str]
    long_parts: tuple[str, ...]


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Small letters without dots and accents; "ß" becomes "ss"."""
    marks = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in marks if not unicodedata.combining(sign))


def stem(word: str) -> str:
    """The folded word without up to two endings, never shorter than four letters."""
    for _round in range(2):
        shorter = ENDINGS.sub("", word)
        if len(shorter) < LEAST_STEM:
            return word
        word = shorter
    return word


def word_list(raw: Mapping[str, Any]) -> WordList:
    """From the tables `what`, `who`, `do`, `form` and the text `stop` of the file."""
    senses: dict[str, tuple[Meaning, ...]] = {}
    for sense in (Sense.WHAT, Sense.WHO, Sense.DO, Sense.FORM):
        for name, written in raw[sense].items():
            for part in written:
                known = senses.get(fold(part), ())
                senses[fold(part)] = (*known, (sense, name))
    single = sorted((part for part in senses if " " not in part), key=_by_length)
    return WordList(
        parts=re.compile("|".join(_pattern(part) for part in single)),
        senses={_bare(part): senses[part] for part in reversed(single)},
        phrases=tuple(_phrases(senses)),
        stop=frozenset(_stop_words(raw["stop"])),
        long_parts=tuple(p for p in single if len(_bare(p)) >= LEAST_PART),
    )


def _stop_words(written: str) -> Iterator[str]:
    for word in fold(written).split():
        yield from (word, stem(word))


def _by_length(part: str) -> tuple[int, str]:
    return -len(_bare(part)), part


def _bare(part: str) -> str:
    return part.strip("=-")


def _pattern(part: str) -> str:
    bare = re.escape(_bare(part))
    starts = "^" if part.startswith("=") or part.endswith("-") else ""
    ends = "$" if part.startswith(("=", "-")) else ""
    return f"{starts}{bare}{ends}"


def _phrases(
    senses: Mapping[str, tuple[Meaning, ...]],
) -> Iterator[tuple[str, str, tuple[Meaning, ...]]]:
    for part, meanings in senses.items():
        first, _space, second = part.partition(" ")
        if second:
            yield first, second, meanings


def meanings_of(texts: Iterable[str], words: WordList) -> dict[Meaning, str]:
    """Each meaning with the first word, as written, that carries it."""
    found: dict[Meaning, str] = {}
    for text in texts:
        before, before_written = "", ""
        for written in WORD.findall(text):
            folded = fold(written)
            for meaning in _of_phrase(before, folded, words):
                found.setdefault(meaning, f"{before_written} {written}")
            for meaning in _of_word(folded, words):
                found.setdefault(meaning, written)
            before, before_written = folded, written
    return found


def _of_phrase(before: str, word: str, words: WordList) -> Iterator[Meaning]:
    for first, second, meanings in words.phrases:
        if word.startswith(second) and before.startswith(first):
            yield from meanings


@lru_cache(maxsize=20_000)
def _of_word(word: str, words: WordList) -> tuple[Meaning, ...]:
    if word in words.stop or word.isdigit() or len(word) == 1:
        return ()
    found: list[Meaning] = []
    end = 0
    for match in words.parts.finditer(word):
        found += [*_rest(word[end : match.start()], words), *words.senses[match[0]]]
        end = match.end()
    if found:
        return (*found, *_rest(word[end:], words))
    if stem(word) in words.stop:
        return ()
    return _misspelt(word, words) or ((Sense.REST, stem(word)),)


def _rest(part: str, words: WordList) -> Iterator[Meaning]:
    """What a compound says beside its known part."""
    own = stem(JOINTS.sub("", part))
    if len(own) >= LEAST_PART and own not in words.stop:
        yield Sense.REST, own


def _misspelt(word: str, words: WordList) -> tuple[Meaning, ...]:
    if len(word) < LEAST_MISSPELT:
        return ()
    close = process.extractOne(
        stem(word), words.long_parts, scorer=fuzz.ratio, score_cutoff=ALIKE
    )
    is_close = close and close[0][0] == word[0]
    return words.senses[_bare(close[0])] if close and is_close else ()
