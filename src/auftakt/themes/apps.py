"""Fields of action take ratings from phones and say how far they are."""

from django.apps import AppConfig


class ThemesConfig(AppConfig):
    name = "auftakt.themes"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from auftakt.analyses import answering  # noqa: PLC0415 - models must be loaded
        from auftakt.analyses.domain import (  # noqa: PLC0415 - as above
            AnalysisKind,
        )
        from auftakt.themes import answers  # noqa: PLC0415 - as above

        answering.register(answers.ThemeRatings())
        answering.register_preparation("theme_rating", answers.prepare)
        answering.register_retained(AnalysisKind.THEMES, answers.ThemeRetention())
        answering.register_overview(AnalysisKind.THEMES, answers.overview)
