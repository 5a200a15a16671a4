"""`auftakt import-project`: reads an archive, whole or not at all."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from auftakt.accounts.models import Account
from auftakt.documents import actions
from auftakt.documents.archive import Imported
from auftakt.documents.archive.checking import LARGEST_FILE
from auftakt.documents.errors import ArchiveError
from auftakt.projects.models import Project


class Command(BaseCommand):
    help = "Liest ein Projektarchiv ein."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="DATEI", help="Das Projektarchiv")
        parser.add_argument(
            "--slug", metavar="KURZNAME", default="", help="Anderer Kurzname"
        )
        parser.add_argument(
            "--as-coordinator",
            metavar="E-MAIL",
            default="",
            help="Konto, das das Projekt koordiniert",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        coordinator = _account(options["as_coordinator"])
        try:
            imported = actions.import_project(
                data=_read(Path(options["file"])),
                by=None,
                slug=_slug(options["slug"]),
                coordinator=coordinator,
            )
        except ArchiveError as error:
            raise CommandError(str(error.message)) from error
        for line in _report(imported, has_coordinator=coordinator is not None):
            self.stdout.write(line)


def _account(email: str) -> Account | None:
    if not email:
        return None
    account = Account.objects.filter(email__iexact=email, is_active=True).first()
    if account is None:
        raise CommandError(f"Ein Konto mit der Adresse „{email}“ gibt es nicht.")
    return account


def _slug(slug: str) -> str:
    try:
        Project._meta.get_field("slug").run_validators(slug)
    except ValidationError as error:
        raise CommandError(
            "Der Kurzname darf nur Buchstaben, Ziffern und Bindestriche enthalten."
        ) from error
    return slug


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise CommandError("Die Datei ist zu groß.")
        return file.read_bytes()
    except OSError as error:
        raise CommandError(f"Die Datei „{file}“ lässt sich nicht lesen.") from error


def _report(imported: Imported, *, has_coordinator: bool) -> list[str]:
    project = imported.project
    lines = [f"Das Projekt „{project.name}“ ist eingelesen: {project.slug}."]
    if imported.is_copy:
        lines.append("Das Projekt ist schon hier. Dies ist eine eigene Kopie.")
    if imported.kept_municipality:
        lines.append("Die Kommune ist schon hier. Ihre Angaben bleiben, wie sie sind.")
    if imported.unknown_people:
        names = ", ".join(imported.unknown_people)
        lines.append(f"Ohne Konto hier, darum ohne Namen im Projekt: {names}.")
    if not has_coordinator:
        lines.append(
            "Noch sieht es niemand. Das ändert: "
            f"auftakt appoint-coordinator E-MAIL {imported.project.slug}"
        )
    return lines
