"""Cards and dots come from phones, too; the page of all analyses says how they are."""

from django.apps import AppConfig


class SwotConfig(AppConfig):
    name = "auftakt.swot"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from auftakt.analyses import answering  # noqa: PLC0415 - models must be loaded
        from auftakt.analyses.domain import (  # noqa: PLC0415 - as above
            AnalysisKind,
        )
        from auftakt.swot import answers  # noqa: PLC0415 - as above

        answering.register(answers.SwotCards())
        answering.register(answers.SwotDots())
        answering.register_retained(AnalysisKind.SWOT, answers.SwotRetention())
        answering.register_overview(AnalysisKind.SWOT, answers.overview)
