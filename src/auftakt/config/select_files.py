"""What the `select` commands share: files, faults and a line of progress."""

import json
import os
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from auftakt.config.refusals import RefusedError
from auftakt.selection.domain import Progress, SelectionError
from auftakt.selection.file_words import place_of
from auftakt.selection.grid import MOST_BYTES, TableFile
from auftakt.selection.labels import sentence

MOST_FAULTS = 10
_PRIVATE, _PUBLIC = 0o600, 0o644
_SECONDS_BETWEEN = 0.2
_WIDTH = 60
_STAGES = {
    "chances": "Chancen berechnen",
    "panels": "Gruppen zusammenstellen",
    "coverage": "Prüfen, wer eine Chance hat",
}
_OTHER_STAGE = "Genau nachrechnen"


def table(path: Path) -> TableFile:
    """Reads no more than it takes to see that a file is too large."""
    with path.open("rb") as file:
        return TableFile(path.name, file.read(MOST_BYTES + 1))


def listed(text: str) -> list[str]:
    """Parts with commas between."""
    return [part.strip() for part in text.split(",") if part.strip()]


def read_json(path: Path) -> Any:
    """Raises `RefusedError` for what is no JSON."""
    try:
        return json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        raise RefusedError(f"{path.name}: Das ist kein JSON.") from None


def refuse_unwritable(*paths: Path | None) -> None:
    """Raises `RefusedError` before a long computation, not after it."""
    for path in filter(None, paths):
        if not path.parent.is_dir():
            raise RefusedError(f"Diesen Ordner gibt es nicht: {path.parent}")
        if path.is_dir():
            raise RefusedError(f"Das ist ein Ordner, keine Datei: {path}")
        if not os.access(path.parent, os.W_OK):
            raise RefusedError(f"Auftakt darf hier nicht schreiben: {path.parent}")


def refuse_replacing(
    written: Iterable[Path | None], read: Iterable[Path | None] = ()
) -> None:
    """Raises `RefusedError` where a file would replace one that is read, or another."""
    taken = {path.resolve() for path in filter(None, read)}
    for path in filter(None, written):
        if path.resolve() in taken:
            raise RefusedError(f"Das Ergebnis würde diese Datei ersetzen: {path}")
        taken.add(path.resolve())


def write(path: Path, content: bytes, *, public: bool = False) -> None:
    """The whole file or none of it. Unless public, only its owner can read it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(name, _PUBLIC if public else _PRIVATE)  # noqa: PTH101 - mkstemp names it
        os.replace(name, path)  # noqa: PTH105 - as above
    except BaseException:
        os.unlink(name)  # noqa: PTH108 - as above
        raise


def say_faults(error: SelectionError) -> None:
    """One line for each on standard error, the first ones of very many."""
    for reason in error.reasons[:MOST_FAULTS]:
        print(f"{place_of(reason)}{sentence(reason)}", file=sys.stderr)
    more = len(error.reasons) - MOST_FAULTS
    if more > 0:
        print(f"… und {more} weitere.", file=sys.stderr)


class ProgressLine:
    """One line on a terminal's standard error that is written over and over."""

    def __init__(self, *, quiet: bool) -> None:
        self.shown = not quiet and sys.stderr.isatty()
        self.last = 0.0

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if self.shown and now - self.last >= _SECONDS_BETWEEN:
            self.last = now
            stage = _STAGES.get(progress.stage, _OTHER_STAGE)
            self._write(f"{stage}: {progress.done:4.0%}")

    def clear(self) -> None:
        if self.shown and self.last:
            self._write("")

    @staticmethod
    def _write(text: str) -> None:
        sys.stderr.write(f"\r{'':{_WIDTH}}\r{text}")
        sys.stderr.flush()
