"""What a hostile table costs before it ends in a reason.

Prints processor time of the reading child and of the page; goal: 2 s together. The
child's memory is capped at 200 MB by itself. Run: `.venv/bin/python bench/uploads.py`.
"""

import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.inventory.hostile_tables import HOSTILE

from auftakt.actors.tables.problems import TableRefusedError
from auftakt.actors.tables.reading import read_rows
from auftakt.inventory.domain.official import read_observed
from auftakt.inventory.domain.official.observed import UnknownTableError


def reason(content: bytes) -> str:
    """Of no interest here which areas are kept: none is."""
    try:
        rows = [(row.number, row.cells) for row in read_rows(content)]
        read_observed(rows, lambda _areas: frozenset())
    except TableRefusedError as refused:
        return refused.problem.value
    except UnknownTableError as unknown:
        return type(unknown).__name__
    return "read"


def child_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    for name, made in HOSTILE.items():
        content = made()
        child, page = child_seconds(), time.process_time()
        found = reason(content)
        child, page = child_seconds() - child, time.process_time() - page
        print(f"{name:16} {found:18} child {child:.2f} s, page {page:.2f} s")


if __name__ == "__main__":
    main()
