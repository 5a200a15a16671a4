"""Refusals around risks."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class CardInUseError(DomainError):
    default_message = _(
        "Mit dieser Karte wird schon gearbeitet. "
        "Bitten Sie die Koordination, sie zu streichen."
    )


class RiskClosedError(DomainError):
    default_message = _("Dieses Risiko ist abgeschlossen. Öffnen Sie es zuerst wieder.")


class ScaleChangedError(DomainError):
    default_message = _(
        "Jemand hat die Skala inzwischen geändert. Sehen Sie die neue Fassung an."
    )
