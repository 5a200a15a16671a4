"""How well the check for parallel structures finds what people call an overlap.

Prints precision and recall on the labelled pairs in `bench/data`, of which the control
set chose no weight, and the time of 300 existing beside 100 planned structures. Run:
`.venv/bin/python bench/overlaps.py` (`--wrong` names the pairs that go wrong in the
tuning half).
"""

import random
import statistics
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from auftakt.inventory.domain.kinds import Level, Rhythm, StructureKind
from auftakt.inventory.domain.meanings import WordList, fold, word_list
from auftakt.inventory.domain.overlap import (
    Comparison,
    Described,
    compare,
    described,
    overlaps,
)

HERE = Path(__file__).parent
WORDS = HERE.parent / "src/auftakt/inventory/content/synonyms.toml"
WHOLE = {"stadtgebiet", "ebersfelde", "lindenau"}
EXISTING, PLANNED, ROUNDS = 300, 100, 5


@dataclass(frozen=True)
class Judged:
    """A labelled pair with what the score says."""

    label: str
    planned: str
    existing: str
    found: Comparison


def entry(raw: dict[str, Any]) -> Described:
    place = fold(raw.get("territory", ""))
    return Described(
        kind=StructureKind(raw["kind"]),
        name=raw["name"],
        purpose=raw.get("purpose", ""),
        fields=frozenset(raw.get("fields", ())),
        target_groups=frozenset(raw.get("target_groups", ())),
        territory="" if place in WHOLE else place,
        level=Level(raw.get("level", "own")),
        carrier=raw.get("carrier", ""),
        members=frozenset(raw.get("members", ())),
        rhythm=Rhythm(raw.get("rhythm", "unknown")),
    )


def scenarios(half: str) -> list[dict[str, Any]]:
    text = (HERE / "data" / f"overlap_pairs_{half}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["scenario"]


def judged(half: str, words: WordList) -> Iterator[Judged]:
    for one in scenarios(half):
        planned = described(entry(one["planned"]), words)
        for raw in one["existing"]:
            existing = described(entry(raw), words)
            found = compare(planned, existing)
            yield Judged(raw["label"], planned.name, existing.name, found)


def quality(pairs: list[Judged]) -> tuple[float, float, Counter[str]]:
    """Recall, precision, and the labels of what was named an overlap."""
    named = Counter(pair.label for pair in pairs if pair.found.is_overlap)
    real = sum(pair.label == "overlap" for pair in pairs)
    hits = named["overlap"]
    return hits / real, hits / max(1, named.total()), named


def print_quality(words: WordList) -> None:
    print("| set | pairs | overlaps | recall | precision | near misses named |")
    print("|---|---|---|---|---|---|")
    for half in ("tuning", "test", "control"):
        pairs = list(judged(half, words))
        recall, precision, named = quality(pairs)
        labels = Counter(pair.label for pair in pairs)
        print(
            f"| {half} | {len(pairs)} | {labels['overlap']} | {recall:.2f} | "
            f"{precision:.2f} | {named['near_miss']} of {labels['near_miss']} |"
        )


def print_wrong(words: WordList) -> None:
    for pair in judged("tuning", words):
        if (pair.label == "overlap") != pair.found.is_overlap:
            score = pair.found.score
            print(f"{score:3} {pair.label}: {pair.planned} / {pair.existing}")


def print_time(words: WordList) -> None:
    """Texts are mixed from all pairs; reading the words counts too."""
    pool = [
        raw
        for half in ("tuning", "test")
        for one in scenarios(half)
        for raw in (one["planned"], *one["existing"])
    ]
    choice = random.Random(1)  # noqa: S311 - mixes texts for a measurement
    mixed = [
        {**choice.choice(pool), "purpose": choice.choice(pool).get("purpose", "")}
        for _number in range(EXISTING + PLANNED)
    ]
    seconds = []
    for _round in range(ROUNDS):
        begun = time.process_time()
        entries = [described(entry(raw), words) for raw in mixed]
        found = list(overlaps(entries[:PLANNED], entries[PLANNED:]))
        seconds.append(time.process_time() - begun)
    print(
        f"{PLANNED} planned beside {EXISTING} existing: first {seconds[0]:.2f} s, "
        f"median {statistics.median(seconds):.2f} s of processor time, "
        f"{len(found)} overlaps"
    )


def main() -> None:
    words = word_list(tomllib.loads(WORDS.read_text(encoding="utf-8")))
    if "--wrong" in sys.argv:
        print_wrong(words)
        return
    print_time(words)
    print_quality(words)


if __name__ == "__main__":
    main()
