"""The app hands in which values a person with a link is asked for."""

from django.apps import AppConfig


class GoalsConfig(AppConfig):
    name = "auftakt.goals"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from auftakt.goals import asking  # noqa: PLC0415 - needs the models

        asking.register()
