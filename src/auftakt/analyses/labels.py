"""Words for what the analyses share."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.analyses.domain import AnalysisKind, Mode

ANALYSIS_WORDS: dict[str, Promise] = {
    AnalysisKind.STAKEHOLDER: _("Beteiligte"),
    AnalysisKind.SWOT: _("Stärken und Schwächen"),
    AnalysisKind.RISK: _("Risiken"),
    AnalysisKind.THEMES: _("Themenfelder"),
}

MODE_WORDS: dict[str, Promise] = {
    Mode.PREPARED: _("vorbereitet"),
    Mode.LIVE: _("am Tag"),
}
