"""Prints the JSON Schema as it follows from the models; see docs/archive.md."""

from typing import Any

from django.core.management.base import BaseCommand

from auftakt.documents.archive.schema import schema_text


class Command(BaseCommand):
    help = "Gibt das JSON-Schema des Projektarchivs aus."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(schema_text())
