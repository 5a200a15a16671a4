"""`auftakt findings`: every open finding of a project, for people and programs."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse

from auftakt.kernel import clock
from auftakt.projects.models import Project
from auftakt.roadmap.findings import FindingText, in_words, open_findings


class Command(BaseCommand):
    help = "Zeigt, was in einem Projekt noch offen ist."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", metavar="KURZNAME", help="Kurzname des Projekts")
        parser.add_argument(
            "--format",
            choices=["text", "json"],
            default="text",
            help="text für Menschen (sonst), json für Programme",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        slug = options["slug"]
        project = Project.objects.filter(slug=slug).first()
        if project is None:
            raise CommandError(f"Ein Projekt mit dem Kurznamen „{slug}“ gibt es nicht.")
        found = open_findings(project, clock.today())
        texts = [in_words(one, reverse(one.fix, args=[slug])) for one in found]
        if options["format"] == "json":
            facts = [dict(one.facts) for one in found]
            rows = [_row(text, known) for text, known in zip(texts, facts, strict=True)]
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2))
            return
        for text in texts:
            self.stdout.write(f"{text.rule:4} {text.title}")
        if not texts:
            self.stdout.write("Nichts ist offen.")


def _row(text: FindingText, facts: dict[str, str | int]) -> dict[str, Any]:
    """`page` is the address, without the server's, at which it is mended."""
    return {
        "rule": text.rule,
        "severity": str(text.severity),
        "key": text.key,
        "title": text.title,
        "text": text.text,
        "facts": facts,
        "page": text.url,
    }
