"""`manage.py load_demo [--reset]`: the invented town of Ebersfelde."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from auftakt.demo import actions
from auftakt.kernel import clock


class Command(BaseCommand):
    help = "Lädt die erfundene Stadt Ebersfelde."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--reset", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["reset"]:
            actions.reset_demo(today=clock.today())
        else:
            actions.load_demo(today=clock.today())
