"""When a personal link opens its page.

Pure: no Django, no clock.
"""

import datetime as dt
from enum import StrEnum


class LinkState(StrEnum):
    OPEN = "open"
    EXPIRED = "expired"
    REVOKED = "revoked"


def link_state(
    *, revoked_at: dt.datetime | None, expires_at: dt.datetime, now: dt.datetime
) -> LinkState:
    """A revoked link stays revoked, whatever its term."""
    if revoked_at is not None:
        return LinkState.REVOKED
    return LinkState.OPEN if now < expires_at else LinkState.EXPIRED
