"""Personal links are given, renewed and revoked."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.accounts.tokens import hashed, new_token
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
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
