"""`auftakt export-project`: writes a project as an archive."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from auftakt.documents import actions
from auftakt.kernel import clock
from auftakt.projects.models import Project


class Command(BaseCommand):
    help = "Schreibt ein Projekt als Archiv."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", metavar="KURZNAME", help="Kurzname des Projekts")
        parser.add_argument(
            "--out",
            metavar="DATEI",
            help="Datei, in die geschrieben wird; sonst die Ausgabe",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        slug = options["slug"]
        project = Project.objects.filter(slug=slug).first()
        if project is None:
            raise CommandError(f"Ein Projekt mit dem Kurznamen „{slug}“ gibt es nicht.")
        data = actions.export_project(project=project, by=None, now=clock.now())
        if not options["out"]:
            self.stdout.write(data.decode(), ending="")
            return
        target = Path(options["out"])
        try:
            target.write_bytes(data)
        except OSError as error:
            raise CommandError(
                f"Die Datei „{target}“ lässt sich nicht schreiben."
            ) from error
        self.stdout.write(f"Das Projekt „{project.name}“ steht in {target}.")
