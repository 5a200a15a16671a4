"""The child process: reads one table from standard input, answers JSON, ends.

Run as `python -m auftakt.actors.tables.worker`, with `plain` behind it for rows without
a header. It takes its own limits before it
looks at the first byte, writes no file and says nothing on standard error. It answers
`{"header": […], "rows": [[number, [cells]], …]}`, or `{"problem": key, "facts": {…}}`
without any cell below the header.
"""

import json
import os
import sys
from typing import Any

from auftakt.actors.tables.csv_reader import read_csv
from auftakt.actors.tables.grid import Grid, GridBuilder, RowBuilder
from auftakt.actors.tables.limits import LIMITS, PLAIN, WIDE_LIMITS, Limits
from auftakt.actors.tables.problems import TableProblem, TableRefusedError
from auftakt.actors.tables.xlsx_reader import read_xlsx

_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x05\x06",
    b"{\\rtf",
    b"\x7fELF",
)


def read_table(
    content: bytes, limits: Limits = LIMITS, kind: type[RowBuilder] = GridBuilder
) -> Grid:
    """Any supported file; raises `TableRefusedError` for whatever is wrong with it."""
    if len(content) > limits.file_bytes:
        raise TableRefusedError(TableProblem.TOO_BIG, {"limit": limits.file_bytes})
    if not content.strip(b"\0\r\n\t "):
        raise TableRefusedError(TableProblem.EMPTY)
    if content.startswith(_OLD_EXCEL):
        raise TableRefusedError(TableProblem.OLD_EXCEL)
    if content.startswith(_OTHER):
        raise TableRefusedError(TableProblem.NOT_A_TABLE)
    reader = read_xlsx if content.startswith(_ZIP) else read_csv
    try:
        return reader(content, limits, kind)
    except TableRefusedError:
        raise
    except MemoryError as error:
        raise TableRefusedError(TableProblem.TOO_EXPENSIVE) from error
    except Exception as error:
        # A malformed file may break its reader anywhere; the reader's words may
        # quote the file, so they go no further.
        raise TableRefusedError(TableProblem.DAMAGED) from error


def answer(
    content: bytes, limits: Limits = LIMITS, kind: type[RowBuilder] = GridBuilder
) -> dict[str, Any]:
    try:
        grid = read_table(content, limits, kind)
    except TableRefusedError as refusal:
        return {"problem": refusal.problem.value, "facts": refusal.facts}
    return {
        "header": grid.header,
        "rows": [[row.number, row.cells] for row in grid.rows],
    }


def restrict(limits: Limits) -> None:
    """Takes this process's own limits, where the system knows such limits."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    for kind, most in (
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))


def main() -> None:
    plain = sys.argv[1:] == [PLAIN]
    limits = WIDE_LIMITS if plain else LIMITS
    restrict(limits)
    content = sys.stdin.buffer.read(limits.file_bytes + 1)
    try:
        kind = RowBuilder if plain else GridBuilder
        result = json.dumps(answer(content, limits, kind))
    except MemoryError:
        result = json.dumps({"problem": TableProblem.TOO_EXPENSIVE.value, "facts": {}})
    sys.stdout.write(result)
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
