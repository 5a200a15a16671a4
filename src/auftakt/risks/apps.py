"""Risks take answers from phones and say on the page of all analyses how they are."""

from django.apps import AppConfig


class RisksConfig(AppConfig):
    name = "auftakt.risks"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from auftakt.analyses import answering  # noqa: PLC0415 - models must be loaded
        from auftakt.analyses.domain import (  # noqa: PLC0415 - as above
            AnalysisKind,
        )
        from auftakt.risks import answers  # noqa: PLC0415 - as above

        answering.register(answers.RiskCards())
        answering.register(answers.RiskRatings())
        answering.register_retained(AnalysisKind.RISK, answers.RiskRetention())
        answering.register_overview(AnalysisKind.RISK, answers.overview)
