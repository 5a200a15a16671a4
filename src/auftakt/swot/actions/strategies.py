"""Ways that pair inner and outer cards."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.origins import actions as origins
from auftakt.projects.models import Project
from auftakt.swot.domain.strategies import pair_gap
from auftakt.swot.errors import NoPairError
from auftakt.swot.labels import PAIR_WORDS
from auftakt.swot.models import StrategyEntry, SwotEntry, TowsStrategy


@transaction.atomic
def create_strategy(
    *,
    project: Project,
    by: Account,
    values: Mapping[str, Any],
    entries: Collection[SwotEntry],
) -> TowsStrategy:
    """Raises `NoPairError` unless the cards pair one inner and one outer quadrant."""
    _check(entries)
    Project.objects.select_for_update().get(pk=project.pk)
    there = TowsStrategy.objects.filter(project=project)
    number = (there.aggregate(last=Max("number"))["last"] or 0) + 1
    strategy = TowsStrategy.objects.create(
        project=project, number=number, made_by=by, **values
    )
    _use(strategy, entries)
    audit.record(by=by, action="strategy.create", obj=strategy, project=project)
    return strategy


@transaction.atomic
def update_strategy(
    *,
    strategy: TowsStrategy,
    by: Account,
    changes: Mapping[str, Any],
    entries: Collection[SwotEntry] | None = None,
) -> None:
    """`entries` None: as before. Raises `NoPairError`, `StaleVersionError`."""
    fields = [*changes]
    if entries is not None:
        _check(entries)
        kept = {one.pk for one in entries}
        strategy.uses.exclude(entry_id__in=kept).delete()
        there = set(strategy.uses.values_list("entry_id", flat=True))
        _use(strategy, [one for one in entries if one.pk not in there])
        fields.append("entries")
    if not fields:
        return
    apply_changes(strategy, changes)
    if "title" in changes:
        origins.rename(strategy, strategy.title)
    audit.record(
        by=by,
        action="strategy.update",
        obj=strategy,
        project=strategy.project,
        fields=fields,
    )


@transaction.atomic
def delete_strategy(*, strategy: TowsStrategy, by: Account, reason: str = "") -> None:
    """The cards stay; what was made of the way shows that it is gone."""
    audit.record(
        by=by,
        action="strategy.delete",
        obj=strategy,
        project=strategy.project,
        reason=reason,
    )
    origins.remove(strategy, reason=reason)
    strategy.delete()


def _check(entries: Collection[SwotEntry]) -> None:
    gap = pair_gap(entry.quadrant for entry in entries)
    if gap:
        raise NoPairError(PAIR_WORDS[gap])


def _use(strategy: TowsStrategy, entries: Collection[SwotEntry]) -> None:
    for entry in entries:
        StrategyEntry.objects.create(strategy=strategy, entry=entry)
