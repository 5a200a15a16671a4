"""The console command `auftakt`: thin ways into Django's management commands."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import NoReturn

from auftakt.config import refusals
from auftakt.config.parser import Parser

INTERRUPTED = 130


@dataclass(frozen=True)
class Command:
    """A subcommand. `management` is Django's name for it, "" if it is none of
    Django's."""

    summary: str
    management: str = ""


COMMANDS = {
    "serve": Command("Startet Auftakt auf diesem Rechner."),
    "demo": Command("Startet Auftakt mit einer erfundenen Stadt."),
    "import-municipalities": Command(
        "Liest das amtliche Gemeindeverzeichnis (GV100AD) ein.",
        "import_municipalities",
    ),
    "import-project": Command("Liest ein Projektarchiv ein.", "import_project"),
    "appoint-coordinator": Command(
        "Gibt einem Projekt eine Koordination.", "appoint_coordinator"
    ),
    "export-project": Command("Schreibt ein Projekt als Archiv.", "export_project"),
    "findings": Command("Zeigt, was in einem Projekt noch offen ist.", "findings"),
    "select": Command("Lost gerecht unter Vorgaben aus oder schlägt eine Gruppe vor."),
}


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs one subcommand and ends the process.

    Exit code 0: done. 1: refused or failed, one line on standard error. 2: wrong call.
    """
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr] # both are text streams
    words = list(sys.argv[1:] if arguments is None else arguments)
    parser = _top_parser()
    if not words or words[0] in {"--help", "-h", "help"}:
        parser.print_help()
        sys.exit(0)
    if words[0] == "--version":
        print(f"Auftakt {version('auftakt')}")
        sys.exit(0)
    if words[0] not in COMMANDS:
        parser.error(f"Den Befehl „{words[0]}“ gibt es nicht.")
    sys.exit(_guarded(words[0], words[1:]))


def _top_parser() -> Parser:
    lines = [f"  {name:22} {command.summary}" for name, command in COMMANDS.items()]
    parser = Parser(
        prog="auftakt",
        usage="auftakt BEFEHL",
        description="Führt vom leeren Blatt zum Auftakt des Initiativkreises.\n\n"
        "Befehle:\n" + "\n".join(lines),
        epilog="Mehr zu einem Befehl: auftakt BEFEHL --help",
    )
    parser.add_argument("--version", action="store_true", help="Nennt die Version.")
    return parser


def _guarded(name: str, words: list[str]) -> int:
    try:
        return _run(name, words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader went away; nothing may be written when the process ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:  # noqa: BLE001 - whatever happened becomes one line
        print(refusals.one_line(error), file=sys.stderr)
        return 1


def _run(name: str, words: list[str]) -> int:
    """Django is loaded here and not above: the list of commands needs none of it."""
    command = COMMANDS[name]
    parser = Parser(prog=f"auftakt {name}", description=command.summary)
    if command.management:
        from auftakt.config import management  # noqa: PLC0415 - see the docstring

        return management.run(command.management, parser, words)
    if name == "select":
        from auftakt.config import select  # noqa: PLC0415 - brings the solver

        return select.run(parser, words)
    from auftakt.config import serve  # noqa: PLC0415 - see the docstring

    return serve.run(name, parser, words)
