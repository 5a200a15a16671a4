"""Turns whatever a command raised into one line for the person at the terminal."""

import os
import traceback
from pathlib import Path

from auftakt.config import paths

LOG_NAME = "errors.log"


_PREFIXES = {
    "RefusedError": "",
    "CommandError": "",
    "OperationalError": "Die Datenbank antwortet nicht: ",
    "ImproperlyConfigured": "Eine Einstellung passt nicht: ",
}


class RefusedError(Exception):
    """A command cannot go on; the text says why and what to do."""


def one_line(error: Exception) -> str:
    """Side effect: an unexpected error leaves its traceback in the data folder."""
    text = _expected(error)
    return " ".join(text.split()) if text else _written_down(error)


def _expected(error: Exception) -> str:
    """The words of an error that has some for its reader, else nothing.

    Classes go by name: at this point Django may be what failed to load.
    """
    if isinstance(error, OSError) and error.filename:
        return _about_a_file(error)
    if hasattr(error, "message"):  # a DomainError, whatever app it is from
        return str(error.message)
    for kind in type(error).__mro__:
        if kind.__name__ in _PREFIXES:
            return f"{_PREFIXES[kind.__name__]}{error}"
    return ""


def _about_a_file(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"Diese Datei gibt es nicht: {error.filename}"
    if isinstance(error, PermissionError):
        return f"Auftakt darf hier nicht lesen oder schreiben: {error.filename}"
    if isinstance(error, IsADirectoryError):
        return f"Das ist ein Ordner, keine Datei: {error.filename}"
    if isinstance(error, NotADirectoryError | FileExistsError):
        return f"Das ist kein Ordner: {error.filename}"
    return f"{error.strerror}: {error.filename}"


def _written_down(error: Exception) -> str:
    """The traceback may hold personal texts: only the owner can read the file."""
    lines = traceback.format_exception(error)
    try:
        file: Path = paths.data_folder() / LOG_NAME
        mode = os.O_CREAT | os.O_APPEND | os.O_WRONLY
        with os.fdopen(os.open(file, mode, 0o600), "a") as log:
            log.writelines(lines)
    except OSError:
        return f"Unerwarteter Fehler: {type(error).__name__}"
    return f"Unerwarteter Fehler ({type(error).__name__}). Mehr steht in {file}"
