"""Gives a project that lost its coordinator a new one."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from auftakt.accounts import actions, queries
from auftakt.accounts.permissions import Role


class Command(BaseCommand):
    help = "Makes an existing account coordinator of a project."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("slug")

    def handle(self, *args: Any, **options: Any) -> None:
        account = queries.account_of(options["email"])
        if account is None or not account.is_active:
            raise CommandError("No active account with this address.")
        members = queries.memberships_of_slug(options["slug"])
        if not members:
            raise CommandError("No project with this slug, or nobody was ever in it.")
        project = members[0].project
        found = next((row for row in members if row.account_id == account.pk), None)
        if found is None:
            role = Role.COORDINATOR
            actions.add_member(project=project, account=account, role=role, by=None)
        else:
            changes = {"role": Role.COORDINATOR}
            actions.change_role(membership=found, by=None, changes=changes)
        self.stdout.write(f"{account.email} coordinates {options['slug']}.")
