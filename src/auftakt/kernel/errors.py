"""Refusals that are part of the domain, with words for the person who meets them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class DomainError(Exception):
    """A change that a rule refuses.

    `message` says what is wrong and how to mend it, in the reader's language.
    """

    default_message: str | Promise = _("Das geht gerade nicht.")

    def __init__(self, message: str | Promise | None = None) -> None:
        self.message = message or self.default_message
        super().__init__(str(self.message))


class StaleVersionError(DomainError):
    """Somebody else changed the record between reading and writing it."""

    default_message = _("Jemand hat diese Angaben gerade geändert.")
