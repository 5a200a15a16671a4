"""Words for origins and outcomes, and the pages where they are."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.origins.domain import Kind, OutcomeState

KIND_WORDS: dict[str, Promise] = {
    Kind.STAKEHOLDER: _("Beteiligte"),
    Kind.INTEREST: _("Interesse"),
    Kind.SWOT_ENTRY: _("Karte"),
    Kind.STRATEGY: _("Weg"),
    Kind.AGREED_POINT: _("Stärke oder Herausforderung"),
    Kind.RISK: _("Risiko"),
    Kind.THEME: _("Themenfeld"),
    Kind.CONCERN: _("Bedenken"),
    Kind.QUESTION: _("Offene Frage"),
    Kind.GOAL: _("Ziel"),
    Kind.MEASURE: _("Maßnahme"),
    Kind.SEAT: _("Platz im Kreis"),
}

# What an origin says that something became of it.
BECAME_WORDS: dict[str, Promise] = {
    Kind.RISK: _("wurde ein Risiko"),
    Kind.QUESTION: _("wurde eine offene Frage"),
    Kind.GOAL: _("wurde ein Ziel"),
    Kind.MEASURE: _("wurde eine Maßnahme"),
    Kind.SEAT: _("wurde ein Platz im Kreis"),
}

STATE_WORDS: dict[str, Promise] = {
    OutcomeState.OPEN: _("in Arbeit"),
    OutcomeState.DONE: _("erledigt"),
    OutcomeState.DROPPED: _("nicht weiterverfolgt"),
    OutcomeState.DELETED: _("gelöscht"),
}

# URL name and the name of the record's id in it. A kind without one has no page.
KIND_PAGES: dict[str, tuple[str, str]] = {
    Kind.STAKEHOLDER: ("stakeholders:stakeholder_edit", "stakeholder_id"),
    Kind.INTEREST: ("stakeholders:interest_edit", "interest_id"),
    Kind.SWOT_ENTRY: ("swot:entry_edit", "entry_id"),
    Kind.STRATEGY: ("swot:strategy_edit", "strategy_id"),
    Kind.AGREED_POINT: ("swot:point_edit", "point_id"),
    Kind.RISK: ("risks:risk_detail", "risk_id"),
    Kind.THEME: ("themes:theme_detail", "theme_id"),
    Kind.CONCERN: ("decisions:concern_edit", "concern_id"),
    Kind.QUESTION: ("workshop:question_edit", "open_question_id"),
    Kind.GOAL: ("goals:goal_detail", "goal_id"),
    Kind.MEASURE: ("measures:measure_edit", "measure_id"),
    Kind.SEAT: ("circle:seat_edit", "seat_id"),
}
