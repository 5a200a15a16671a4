"""Refusals around documents and archives."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class DocumentIncompleteError(DomainError):
    """The document lacks something without which it would be wrong."""

    default_message = _(
        "Diese Unterlage braucht erst Tag, Uhrzeit und Ablauf des Auftakts."
    )


class ArchiveError(DomainError):
    """The archive cannot be read; the message names the place in the file."""

    default_message = _("Das Projektarchiv lässt sich nicht lesen.")
