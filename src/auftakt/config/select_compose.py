"""`auftakt select compose`: a small, mixed group out of files."""

import re
import sys
import time
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from auftakt.config.parser import Parser
from auftakt.config.refusals import RefusedError
from auftakt.config.select_files import (
    refuse_replacing,
    refuse_unwritable,
    say_faults,
    table,
    write,
)
from auftakt.selection.audit import as_text
from auftakt.selection.composition import (
    Composition,
    CompositionProblem,
    alternatives,
    reason_of,
    repairs,
    why_this_size,
)
from auftakt.selection.domain import SelectionError
from auftakt.selection.labels import sentence
from auftakt.selection.result import versions
from auftakt.selection.tables import read_candidates, read_targets

_FORMAT = "auftakt-composition-1"
_SIZE = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?")


def run_compose(words: Sequence[str]) -> int:
    """Raises `SelectionError` for faults in the files."""
    options = _options(words)
    refuse_unwritable(options.out)
    refuse_replacing((options.out,), (options.people, options.targets))
    problem = _problem(options)
    begin = time.perf_counter()
    try:
        groups = alternatives(problem, max(1, options.alternatives))
    except SelectionError as error:
        say_faults(error)
        _say_repairs(problem)
        return 1
    reason = sentence(why_this_size(problem))
    document = {
        "format": _FORMAT,
        **_as_json(groups[0]),
        "size_reason": reason,
        "alternatives": [_as_json(group) for group in groups[1:]],
        "seconds": round(time.perf_counter() - begin, 3),
        "versions": versions(),
    }
    write(options.out, as_text(document).encode())
    if not options.quiet:
        _tell(groups[0], reason, options.out)
    return 0


def _options(words: Sequence[str]) -> Namespace:
    parser = Parser(
        prog="auftakt select compose",
        description="Schlägt eine kleine, gemischte Gruppe vor.",
    )
    add = parser.add_argument
    add(
        "--people",
        metavar="DATEI",
        type=Path,
        required=True,
        help="CSV: eine Zeile für jede Person.",
    )
    add(
        "--targets",
        metavar="DATEI",
        type=Path,
        required=True,
        help="CSV: feature,value,min,max,weight. Ohne weight muss es gelten.",
    )
    add(
        "--size",
        metavar="ZAHL",
        required=True,
        help="Zahl der Plätze, etwa 12 oder 7-15.",
    )
    add("--out", metavar="DATEI", type=Path, required=True, help="Ergebnis als JSON.")
    add(
        "--id-column",
        metavar="SPALTE",
        default="",
        help="Spalte der Kennungen (sonst id).",
    )
    add(
        "--fixed",
        metavar="KENNUNGEN",
        default="",
        help="Wer dabei sein muss: Kennungen mit Komma.",
    )
    add(
        "--apart",
        action="append",
        default=[],
        metavar="A,B",
        help="Zwei, die nicht zusammen in die Gruppe sollen. Mehrmals möglich.",
    )
    add(
        "--alternatives",
        metavar="ZAHL",
        type=int,
        default=3,
        help="Zahl der Vorschläge (sonst 3).",
    )
    add("--quiet", action="store_true", help="Sagt nichts, solange alles gelingt.")
    return parser.parse_args(words)


def _problem(options: Namespace) -> CompositionProblem:
    targets = read_targets(table(options.targets))
    categories = [target.category for target in targets]
    least, most = _range(options.size)
    return CompositionProblem(
        read_candidates(table(options.people), categories, options.id_column),
        targets,
        least,
        most,
        frozenset(key.strip() for key in options.fixed.split(",") if key.strip()),
        tuple(_pair(text) for text in options.apart),
    )


def _range(text: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(text.replace(" ", ""))
    if not found:
        raise RefusedError("Die Zahl der Plätze (--size) heißt etwa 12 oder 7-15.")
    return int(found[1]), int(found[2] or found[1])


def _pair(text: str) -> tuple[str, str]:
    keys = [part.strip() for part in text.split(",")]
    if len(keys) != 2 or not all(keys):  # noqa: PLR2004 - a pair
        raise RefusedError("--apart braucht zwei Kennungen mit einem Komma dazwischen.")
    return keys[0], keys[1]


def _say_repairs(problem: CompositionProblem) -> None:
    try:
        found = repairs(problem)
    except SelectionError:
        return
    for repair in found:
        print(sentence(reason_of(repair)), file=sys.stderr)


def _as_json(group: Composition) -> dict[str, Any]:
    return {
        "chosen": list(group.chosen),
        "levels": [
            {"name": str(one.name), "value": one.value, "bound": one.bound}
            for one in group.levels
        ],
        "shortfalls": [
            {
                "feature": one.target.category,
                "value": one.target.value,
                "count": one.count,
            }
            for one in group.shortfalls
        ],
    }


def _tell(group: Composition, reason: str, out: Path) -> None:
    print(f"{len(group.chosen)} Personen: {', '.join(group.chosen)}")
    print(reason)
    for one in group.shortfalls:
        print(sentence(reason_of(one)))
    print(f"Ergebnis: {out}")
