"""`auftakt select verify`: whether a lot is what it says it is."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from auftakt.config.parser import Parser
from auftakt.config.refusals import RefusedError
from auftakt.config.select_files import MOST_FAULTS, listed, read_json, table
from auftakt.selection import verify_result
from auftakt.selection.audit import HASHES, Document
from auftakt.selection.tables import Columns, read_people

DAMAGED = (ValueError, LookupError, TypeError, AttributeError, RecursionError)


def checked(file: Path, opened: bytes = b"") -> Document:
    """The document in a file; raises `RefusedError` if anything in it is wrong."""
    data = file.read_bytes()
    try:
        verify_result.check(data, opened)
    except DAMAGED as error:
        words = str(error) if type(error) is ValueError else "Das ist kein Los."
        raise RefusedError(f"{file.name}: {words}") from None
    document: Document = read_json(file)
    return document


def run_verify(words: Sequence[str]) -> int:
    parser = Parser(
        prog="auftakt select verify",
        description="Prüft ein Los und seine Ziehung. Dasselbe tut das Skript "
        "verify_result.py, das nur Python braucht.",
    )
    add = parser.add_argument
    add("file", metavar="DATEI", type=Path, help="Das Los.")
    add(
        "--people",
        metavar="DATEI",
        type=Path,
        help="Die vertrauliche Datei dazu, für die Vorgaben.",
    )
    add(
        "--list",
        metavar="DATEI",
        type=Path,
        help="Die CSV der Personen, zum Vergleich mit --people.",
    )
    add(
        "--id-column",
        metavar="SPALTE",
        default="",
        help="Spalte der Kennungen in --list (sonst id).",
    )
    add(
        "--household",
        metavar="SPALTEN",
        default="",
        help="Spalten der Adresse in --list.",
    )
    add(
        "--audit",
        metavar="DATEI",
        type=Path,
        help="Was vor der Ziehung veröffentlicht wurde.",
    )
    options = parser.parse_args(words)
    if options.list and not options.people:
        raise RefusedError("--list braucht die vertrauliche Datei (--people).")
    opened = options.people.read_bytes() if options.people else b""
    document = checked(options.file, opened)
    if options.list:
        _compare_list(options, document)
    if options.audit:
        _compare(read_json(options.audit), document)
    parts = ["Prüfsummen", "Gewichte", "Chancen"]
    parts += ["Ziehung"] if document["seed"] is not None else []
    parts += ["Angaben und Vorgaben"] if opened else []
    parts += ["Liste"] if options.list else []
    parts += ["Veröffentlichung"] if options.audit else []
    print(f"In Ordnung: {', '.join(parts)}.")
    if not opened:
        print("Nicht geprüft: Vorgaben. Dafür braucht es --people.")
    print(f"Prüfsumme des Loses: {document['audit']['lottery_sha256']}")
    return 0


def _compare_list(options: Namespace, document: Document) -> None:
    """Raises `RefusedError` unless the list says what the commitments bind."""
    columns = Columns(options.id_column, tuple(listed(options.household)))
    categories = dict.fromkeys(row["feature"] for row in document["features"])
    people = read_people(table(options.list), categories, columns)
    stated = {one.key: [dict(one.values), one.household] for one in people}
    bound = {key: opening[1:] for key, opening in read_json(options.people).items()}
    if not columns.household:
        bound = {key: [values, ""] for key, (values, _home) in bound.items()}
    different = sorted(
        key for key in stated.keys() | bound.keys() if stated.get(key) != bound.get(key)
    )
    if different or len(people) != len(stated):
        keys = ", ".join(different[:MOST_FAULTS])
        raise RefusedError(f"In der Liste steht anderes als im Los: {keys}")


def _compare(public: Document, document: Document) -> None:
    known = document["audit"]
    if not isinstance(public, dict) or any(
        public.get(name) != known[name] for name in HASHES
    ):
        raise RefusedError("Veröffentlicht wurde ein anderes Los.")
