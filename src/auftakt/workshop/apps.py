"""The kick-off tells people with a personal link its day."""

from django.apps import AppConfig


class WorkshopConfig(AppConfig):
    name = "auftakt.workshop"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from auftakt.analyses import answering  # noqa: PLC0415 - models must be loaded
        from auftakt.workshop.queries import occasions  # noqa: PLC0415 - as above

        answering.register_occasions(occasions.occasions)
