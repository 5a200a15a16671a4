"""The app hands in what people are asked for, and what guards the way."""

from django.apps import AppConfig


class GoalsConfig(AppConfig):
    name = "auftakt.goals"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from auftakt.decisions import gatekeeping  # noqa: PLC0415 - needs the models
        from auftakt.goals import asking  # noqa: PLC0415 - as above
        from auftakt.goals.domain.gates import Gate  # noqa: PLC0415 - as above
        from auftakt.goals.queries.gates import (  # noqa: PLC0415 - as above
            refuse_closed_goal,
            refuse_shut_gate,
            way_holds,
        )
        from auftakt.origins.domain import Kind  # noqa: PLC0415 - as above

        asking.register()
        gatekeeping.register(Gate.PROCEDURE, refuse_shut_gate, standing=way_holds)
        gatekeeping.register(Kind.GOAL, refuse_closed_goal)
