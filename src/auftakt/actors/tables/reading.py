"""The parent's side: a hostile file costs a child process and nothing else."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from auftakt.actors.tables.grid import Grid, Row
from auftakt.actors.tables.limits import LIMITS, PLAIN, WIDE_LIMITS, Limits
from auftakt.actors.tables.problems import TableProblem, TableRefusedError

COMMAND = (sys.executable, "-m", "auftakt.actors.tables.worker")
_KEPT = ("PATH", "PYTHONPATH", "SYSTEMROOT", "LD_LIBRARY_PATH")


def read_file(content: bytes, limits: Limits = LIMITS) -> Grid:
    """Reads XLSX or CSV in a child that is killed when it costs too much.

    Raises `TableRefusedError`; neither it nor any log holds a value of the file.
    """
    return _read(content, limits, COMMAND)


def read_rows(content: bytes) -> tuple[Row, ...]:
    """As `read_file`, but wider and longer, and the rows as they stand in the file."""
    return _read(content, WIDE_LIMITS, (*COMMAND, PLAIN)).rows


def _read(content: bytes, limits: Limits, command: Sequence[str]) -> Grid:
    if len(content) > limits.file_bytes:
        raise TableRefusedError(TableProblem.TOO_BIG, {"limit": limits.file_bytes})
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command, the file is its input
            command,
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.wall_seconds,
            env=_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TableRefusedError(TableProblem.TOO_EXPENSIVE) from None
    if done.returncode != 0:
        raise TableRefusedError(TableProblem.TOO_EXPENSIVE)
    return _grid(json.loads(done.stdout))


def _environment() -> dict[str, str]:
    """No settings, no secrets."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "PYTHONIOENCODING": "utf-8"}


def _grid(answer: dict[str, Any]) -> Grid:
    if "problem" in answer:
        raise TableRefusedError(TableProblem(answer["problem"]), answer["facts"])
    return Grid(
        header=tuple(answer["header"]),
        rows=tuple(Row(number, tuple(cells)) for number, cells in answer["rows"]),
    )
