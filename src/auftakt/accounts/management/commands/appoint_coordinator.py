"""`auftakt appoint-coordinator`: somebody who may open a project that nobody sees."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from auftakt.accounts import actions, queries
from auftakt.accounts.permissions import Role


class Command(BaseCommand):
    help = "Macht ein Konto zur Koordination eines Projekts."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", metavar="E-MAIL", help="Adresse des Kontos")
        parser.add_argument("slug", metavar="KURZNAME", help="Kurzname des Projekts")

    def handle(self, *args: Any, **options: Any) -> None:
        email, slug = options["email"], options["slug"]
        account = queries.account_of(email)
        if account is None or not account.is_active:
            raise CommandError(f"Ein Konto mit der Adresse „{email}“ gibt es nicht.")
        project = queries.project_of_slug(slug)
        if project is None:
            raise CommandError(f"Ein Projekt „{slug}“ gibt es nicht.")
        found = account.memberships.filter(project=project).first()
        if found is None:
            role = Role.COORDINATOR
            actions.add_member(project=project, account=account, role=role, by=None)
        else:
            changes = {"role": Role.COORDINATOR}
            actions.change_role(membership=found, by=None, changes=changes)
        self.stdout.write(f"{account.name} koordiniert jetzt „{slug}“.")
