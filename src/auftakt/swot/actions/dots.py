"""Dots go onto cards and come off again."""

import datetime as dt
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project
from auftakt.swot.domain.dots import dot_refusal, shared_out
from auftakt.swot.domain.merging import groups, root_of, sums
from auftakt.swot.errors import DotsRefusedError
from auftakt.swot.labels import DOT_WORDS
from auftakt.swot.models import SwotDot, SwotEntry
from auftakt.swot.queries import old_dots


@transaction.atomic
def give_dots(*, entry: SwotEntry, by: Account, wished: int) -> None:
    """From now on `by` has `wished` dots on the card, those merged into it included.

    Raises `DotsRefusedError`: five in all, three on a card.
    """
    place_dots(entry.project, entry, wished, account=by)
    audit.record(by=by, action="swot_dot.give", obj=entry, project=entry.project)


def place_dots(
    project: Project,
    entry: SwotEntry,
    wished: int,
    *,
    account: Account | None = None,
    link: PersonalLink | None = None,
) -> None:
    """Runs inside the caller's transaction; one of `account` and `link` gives."""
    Project.objects.select_for_update().get(pk=project.pk)
    entries = SwotEntry.objects.filter(project=project)
    parents = dict(entries.values_list("pk", "merged_into_id"))
    voter: dict[str, Any] = {"account": account} if account else {"link": link}
    own = SwotDot.objects.filter(entry__project=project, **voter)
    given = dict(own.values_list("entry_id", "count"))
    root = root_of(entry.pk, parents)
    refused = dot_refusal(sums(given, parents), root, wished)
    if refused:
        raise DotsRefusedError(DOT_WORDS[refused])
    rows = {key: given.get(key, 0) for key in groups(parents)[root]}
    for key, count in shared_out(rows, root, max(0, wished)).items():
        if count and count != given.get(key):
            values = {"defaults": {"count": count}}
            SwotDot.objects.update_or_create(entry_id=key, **voter, **values)
        elif not count and key in given:
            own.filter(entry_id=key).delete()


@transaction.atomic
def forget_givers(
    *, project: Project, by: Account, kickoff_day: dt.date | None, today: dt.date
) -> int:
    """The sums stay; whose dots they were is forgotten once the time is over."""
    old = old_dots(project, kickoff_day, today)
    if old:
        SwotDot.objects.filter(pk__in=old).update(account=None, link=None)
        audit.record(by=by, action="swot.forget_givers", obj=project, project=project)
    return len(old)
