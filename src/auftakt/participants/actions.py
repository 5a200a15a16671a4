"""Personal links are given, renewed and revoked."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.accounts.tokens import hashed, new_token
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.participants import queries
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project

VALID_DAYS = 90


@transaction.atomic
def give_link(
    *, project: Project, by: Account, values: Mapping[str, Any], now: dt.datetime
) -> tuple[PersonalLink, str]:
    """`values` by field name. The token in the answer is stored nowhere else."""
    token = new_token()
    link = PersonalLink.objects.create(
        project=project,
        token_hash=hashed(token),
        expires_at=now + dt.timedelta(days=VALID_DAYS),
        made_by=by,
        **values,
    )
    audit.record(by=by, action="link.give", obj=link, project=project)
    return link, token


@transaction.atomic
def give_seat_links(
    *, project: Project, by: Account, now: dt.datetime
) -> list[tuple[PersonalLink, str]]:
    """One link for whoever holds a confirmed seat and has none yet."""
    return [
        give_link(project=project, by=by, values=values, now=now)
        for values in queries.holders_without_link(project)
    ]


@transaction.atomic
def renew_link(*, link: PersonalLink, by: Account, now: dt.datetime) -> str:
    """A new token with a full term; the old one ends at once."""
    token = new_token()
    changes = {
        "token_hash": hashed(token),
        "expires_at": now + dt.timedelta(days=VALID_DAYS),
        "revoked_at": None,
    }
    apply_changes(link, changes)
    audit.record(by=by, action="link.renew", obj=link, project=link.project)
    return token


@transaction.atomic
def update_link(*, link: PersonalLink, by: Account, changes: dict[str, Any]) -> None:
    """Who the link belongs to. Raises `StaleVersionError`."""
    written = apply_changes(link, changes)
    if written:
        audit.record(
            by=by, action="link.update", obj=link, project=link.project, fields=written
        )


@transaction.atomic
def revoke_link(*, link: PersonalLink, by: Account, now: dt.datetime) -> None:
    apply_changes(link, {"revoked_at": now})
    audit.record(by=by, action="link.revoke", obj=link, project=link.project)


@transaction.atomic
def choose_language(*, link: PersonalLink, language: str) -> None:
    """By the person themselves; asking again for the same language changes nothing."""
    if language == link.language:
        return
    apply_changes(link, {"language": language})
    audit.record(by=None, action="link.choose_language", obj=link, project=link.project)


@transaction.atomic
def record_sending(*, project: Project, by: Account, links: list[PersonalLink]) -> None:
    """That links left by mail; one entry per link, never an address."""
    for link in links:
        audit.record(by=by, action="link.send", obj=link, project=project)


def note_answer(*, link: PersonalLink, now: dt.datetime) -> None:
    """For the action that stored an answer, in its transaction and audit entry.

    Without a new version: the person's tap must not refuse what the staff is editing.
    """
    PersonalLink.objects.filter(pk=link.pk).update(answered_at=now)
