"""A whole project as one JSON file, and back. Described in docs/archive.md."""

from auftakt.documents.archive.reading import Imported, load, read_archive
from auftakt.documents.archive.writing import dump, write_archive

__all__ = ["Imported", "dump", "load", "read_archive", "write_archive"]
