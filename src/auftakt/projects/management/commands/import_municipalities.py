"""Reads the official directory of municipalities (GV100AD) into the database."""

import datetime as dt
from argparse import ArgumentTypeError
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from auftakt.kernel.errors import DomainError
from auftakt.projects import actions
from auftakt.projects.directory import (
    Directory,
    DirectoryError,
    parse,
    residents_date,
)
from auftakt.projects.labels import DIRECTORY_PROBLEM_WORDS

MAX_BYTES = 64 * 1024 * 1024


class Command(BaseCommand):
    help = "Liest das amtliche Gemeindeverzeichnis (GV100AD) ein."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="DATEI", type=Path, help="GV100AD_….txt")
        parser.add_argument(
            "--force",
            action="store_true",
            help="Liest auch einen älteren Stand ein.",
        )
        parser.add_argument(
            "--residents-date",
            metavar="JJJJ-MM-TT",
            type=_date,
            help="Stand der Einwohnerzahlen, den die Datei nicht nennt.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        directory = _read(options["file"])
        counted = options["residents_date"] or residents_date(directory.territory_date)
        try:
            counts = actions.import_directory(
                directory=directory,
                residents_date=counted,
                by=None,
                is_forced=options["force"],
            )
        except DomainError as error:
            raise CommandError(str(error.message)) from error
        self.stdout.write(
            _(
                "Gemeindeverzeichnis vom %(territory)s eingelesen: %(all)s Einträge, "
                "davon %(new)s neu, %(changed)s geändert, %(unchanged)s unverändert; "
                "%(removed)s entfernt. Einwohner: Stand %(residents)s."
            )
            % {
                "territory": date_format(directory.territory_date, "d.m.Y"),
                "residents": date_format(counted, "d.m.Y"),
                "all": len(directory.records),
                "new": counts.new,
                "changed": counts.changed,
                "unchanged": counts.unchanged,
                "removed": counts.removed,
            }
        )


def _read(file: Path) -> Directory:
    try:
        if file.stat().st_size > MAX_BYTES:
            raise CommandError(_("Die Datei ist größer als 64 MB."))
        raw = file.read_bytes()
    except FileNotFoundError as error:
        raise CommandError(_("Die Datei %s gibt es nicht.") % file) from error
    except OSError as error:
        raise CommandError(_("Die Datei %s ist nicht lesbar.") % file) from error
    try:
        return parse(raw)
    except DirectoryError as error:
        words = str(DIRECTORY_PROBLEM_WORDS[error.reason]) % {"text": error.text}
        if error.line:
            words = _("Zeile %(line)s: %(problem)s") % {
                "line": error.line,
                "problem": words,
            }
        raise CommandError(words) from error


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(
            _("Das Datum steht als JJJJ-MM-TT, zum Beispiel 2022-12-31.")
        ) from error
