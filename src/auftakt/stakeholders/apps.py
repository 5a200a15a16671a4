"""The app hands in where answers about those concerned are kept."""

from django.apps import AppConfig


class StakeholdersConfig(AppConfig):
    name = "auftakt.stakeholders"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from auftakt.stakeholders import answering  # noqa: PLC0415 - needs the models

        answering.register_stores()
