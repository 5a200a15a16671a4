"""Refusals around cards, dots, ways and what is agreed."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class DotsRefusedError(DomainError):
    """Built with the words of a `DotRefusal`."""


class MergeRefusedError(DomainError):
    """Built with the words of a `MergeRefusal`."""


class NoPairError(DomainError):
    """Built with the words of a `PairGap`."""


class NoCardError(DomainError):
    """A button sent something that names no card or no number of dots."""


class CardInUseError(DomainError):
    default_message = _(
        "Mit dieser Karte wird schon gearbeitet. "
        "Bitten Sie die Koordination, sie zu streichen."
    )


class NotMergedError(DomainError):
    default_message = _("Diese Karte steht schon für sich.")


class UnfitSourceError(DomainError):
    default_message = _(
        "Stärken kommen aus dem Feld Stärken, Herausforderungen aus Schwächen und "
        "Gefahren. Wählen Sie passende Karten."
    )


class PointWithdrawnError(DomainError):
    default_message = _(
        "Das ist schon zurückgenommen. Halten Sie es neu fest, wenn es wieder gilt."
    )
