"""Refusals around those concerned."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class NameTakenError(DomainError):
    default_message = _("Unter diesem Namen steht schon jemand auf der Liste.")


class PersonRatingOffError(DomainError):
    default_message = _(
        "Personen werden nicht eingeschätzt. Nehmen Sie die Einrichtung oder ein Amt."
    )


class SameStakeholderError(DomainError):
    default_message = _("Wählen Sie zwei verschiedene Beteiligte.")


class ValueNotAllowedError(DomainError):
    default_message = _("Wählen Sie einen der angebotenen Werte.")


class UnknownVoiceError(DomainError):
    default_message = _("Schreiben Sie zuerst, für wen Sie sprechen.")


class BasisThereError(DomainError):
    default_message = _("Für dieses Projekt ist das schon eingeschaltet.")
