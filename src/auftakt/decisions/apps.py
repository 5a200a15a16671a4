"""The app hands in which rounds a person with a link is asked in."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "auftakt.decisions"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from auftakt.decisions import asking  # noqa: PLC0415 - needs the models

        asking.register()
