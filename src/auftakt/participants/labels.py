"""Words for personal links."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.participants.domain import LinkState

LINK_STATE_WORDS: dict[str, Promise] = {
    LinkState.OPEN: _("gilt"),
    LinkState.EXPIRED: _("abgelaufen"),
    LinkState.REVOKED: _("gesperrt"),
}
