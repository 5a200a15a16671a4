"""Sentences on the steps of a goal."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.goals.models import ChainElement, Goal
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes


@transaction.atomic
def add_chain_element(*, goal: Goal, by: Account, step: int, text: str) -> ChainElement:
    """The same sentence on the same step again stays one."""
    Goal.objects.select_for_update().get(pk=goal.pk)
    made, is_new = ChainElement.objects.get_or_create(goal=goal, step=step, text=text)
    if is_new:
        audit.record(by=by, action="chain.add", obj=made, project=goal.project)
    return made


@transaction.atomic
def update_chain_element(
    *, element: ChainElement, by: Account, changes: Mapping[str, Any]
) -> None:
    """Raises `StaleVersionError` where somebody was faster."""
    written = apply_changes(element, changes)
    if written:
        audit.record(
            by=by,
            action="chain.update",
            obj=element,
            project=element.goal.project,
            fields=written,
        )


@transaction.atomic
def delete_chain_element(*, element: ChainElement, by: Account) -> None:
    project = element.goal.project
    audit.record(by=by, action="chain.delete", obj=element, project=project)
    element.delete()
