"""`auftakt select report`: a page about a result, for people."""

import json
from collections.abc import Sequence
from pathlib import Path

from auftakt.config.parser import Parser
from auftakt.config.refusals import RefusedError
from auftakt.config.select_files import refuse_replacing, refuse_unwritable, write
from auftakt.config.select_verify import DAMAGED, checked
from auftakt.selection.report import report


def run_report(words: Sequence[str]) -> int:
    """Checks the result first: what is wrong gets no page."""
    parser = Parser(
        prog="auftakt select report",
        description="Schreibt über ein Los und seine Ziehung eine Seite zum Lesen und "
        "Drucken. Sie nennt Kennungen, aber keine Angaben zu Personen.",
    )
    add = parser.add_argument
    add("file", metavar="DATEI", type=Path, help="Das Los.")
    add(
        "--out",
        metavar="DATEI",
        type=Path,
        required=True,
        help="Die Seite als HTML.",
    )
    add(
        "--people",
        metavar="DATEI",
        type=Path,
        help="Die vertrauliche Datei dazu, um Plätze je Merkmal zu zählen.",
    )
    add("--quiet", action="store_true", help="Sagt nichts, solange alles gelingt.")
    options = parser.parse_args(words)
    refuse_unwritable(options.out)
    refuse_replacing((options.out,), (options.file, options.people))
    data = options.people.read_bytes() if options.people else b""
    document = checked(options.file, data)
    opened = json.loads(data) if data else None
    name = options.file.name.encode(errors="replace").decode()
    try:
        page = report(document, opened, name)
    except DAMAGED:  # the sums fit, the rest need not
        raise RefusedError(f"{name}: Das ist kein Los.") from None
    write(options.out, page.encode())
    if not options.quiet:
        print(f"Der Bericht ist fertig: {options.out}")
    return 0
