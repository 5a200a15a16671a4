"""When a task is done, begun, open or locked, each with the reason."""

from collections.abc import Callable

from auftakt.roadmap.domain.way import Facts, Status, Task

ENOUGH_ACTORS = 12
LISTS_OF_STOCK = 4

Verdict = tuple[Status, str]


def _brief(facts: Facts) -> Verdict:
    if not facts.brief_missing:
        return Status.DONE, "brief_complete"
    if facts.brief_filled:
        return Status.BEGUN, "brief_gaps"
    return Status.OPEN, "brief_empty"


def _motivation(facts: Facts) -> Verdict:
    if facts.has_initiator and facts.has_motivation:
        return Status.DONE, "motivation_written"
    if facts.has_initiator:
        return Status.BEGUN, "motivation_missing"
    return Status.OPEN, "initiator_missing"


def _team(facts: Facts) -> Verdict:
    if facts.people > 1:
        return Status.DONE, "team_there"
    return Status.OPEN, "team_alone"


def _actors(facts: Facts) -> Verdict:
    if facts.actors >= ENOUGH_ACTORS:
        return Status.DONE, "actors_enough"
    if facts.actors:
        return Status.BEGUN, "actors_few"
    return Status.OPEN, "actors_none"


def _seats(facts: Facts) -> Verdict:
    if not facts.seats:
        return Status.OPEN, "seats_none"
    if not facts.seats_open and not facts.seats_requested:
        return Status.DONE, "seats_filled"
    return Status.BEGUN, "seats_open" if facts.seats_open else "seats_requested"


def _voices(facts: Facts) -> Verdict:
    if not facts.seats:
        return Status.LOCKED, "needs_seats"
    if not facts.voices_missing:
        return Status.DONE, "voices_there"
    return Status.BEGUN, "voices_missing"


def _deputies(facts: Facts) -> Verdict:
    if not facts.seats_confirmed:
        return Status.LOCKED, "needs_confirmed"
    if not facts.deputies_missing:
        return Status.DONE, "deputies_named"
    named = facts.deputies_missing < facts.seats_confirmed
    return (Status.BEGUN if named else Status.OPEN), "deputies_missing"


def _final(facts: Facts) -> Verdict:
    if facts.circle_final:
        return Status.DONE, "circle_final"
    if not facts.seats_confirmed:
        return Status.LOCKED, "needs_confirmed"
    return Status.OPEN, "circle_not_final"


def _date(facts: Facts) -> Verdict:
    if not facts.has_date:
        return Status.OPEN, "date_missing"
    if facts.date_fits:
        return Status.DONE, "date_fits"
    return Status.BEGUN, "date_outside"


def _invitation(facts: Facts) -> Verdict:
    if facts.is_invited:
        return Status.DONE, "invitation_sent"
    if not facts.has_date:
        return Status.LOCKED, "needs_date"
    if not facts.circle_final:
        return Status.LOCKED, "needs_final"
    return Status.OPEN, "invitation_ready"


def _figures(facts: Facts) -> Verdict:
    if not (facts.figures_known or facts.figures_asked):
        return Status.OPEN, "figures_none"
    if not facts.figures_missing:
        return Status.DONE, "figures_there"
    is_asked = facts.figures_asked >= facts.figures_missing
    return Status.BEGUN, "figures_asked" if is_asked else "figures_missing"


def _stock(facts: Facts) -> Verdict:
    if not facts.stock_kinds:
        return Status.OPEN, "stock_none"
    if facts.stock_kinds < LISTS_OF_STOCK:
        return Status.BEGUN, "stock_gaps"
    return Status.DONE, "stock_there"


def _parallel(facts: Facts) -> Verdict:
    if not facts.stock_kinds:
        return Status.LOCKED, "needs_stock"
    if facts.overlaps_open:
        return Status.OPEN, "overlaps_open"
    if facts.is_parallel_signed:
        return Status.DONE, "parallel_signed"
    return Status.OPEN, "parallel_unsigned"


def _strengths(facts: Facts) -> Verdict:
    if facts.has_strengths and facts.has_challenges:
        return Status.DONE, "swot_fixed"
    if facts.has_strengths or facts.has_challenges:
        return Status.BEGUN, "swot_half_fixed"
    if facts.swot_entries:
        return Status.BEGUN, "swot_collected"
    return Status.OPEN, "swot_none"


def _parties(facts: Facts) -> Verdict:
    if not facts.stakeholders:
        return Status.OPEN, "parties_none"
    if facts.stakeholders_assessed < facts.stakeholders:
        return Status.BEGUN, "parties_listed"
    return Status.DONE, "parties_assessed"


def _risks(facts: Facts) -> Verdict:
    if not facts.risks:
        return Status.OPEN, "risks_none"
    if facts.risks_rated < facts.risks:
        return Status.BEGUN, "risks_listed"
    return Status.DONE, "risks_rated"


def _themes(facts: Facts) -> Verdict:
    if facts.themes_decided:
        return Status.DONE, "themes_decided"
    if facts.themes_rated:
        return Status.BEGUN, "themes_rated"
    return Status.OPEN, "themes_none"


def _goals(facts: Facts) -> Verdict:
    if not facts.goals:
        return Status.OPEN, "goals_none"
    if facts.goals_agreed < facts.goals:
        return Status.BEGUN, "goals_open"
    return Status.DONE, "goals_agreed"


def _impact(facts: Facts) -> Verdict:
    if not facts.goals:
        return Status.LOCKED, "needs_goals"
    if facts.goals_measured < facts.goals:
        begun = Status.BEGUN if facts.goals_measured else Status.OPEN
        return begun, "indicators_missing"
    return Status.DONE, "indicators_there"


def _way(facts: Facts) -> Verdict:
    """Planning the way itself is a later step; here only its gate counts (S25)."""
    if facts.is_way_open:
        return Status.DONE, "way_open"
    return Status.LOCKED, "way_locked"


def _measures(facts: Facts) -> Verdict:
    if not facts.measures:
        return Status.LOCKED, "measures_none"
    if facts.measures_incomplete:
        return Status.BEGUN, "measures_incomplete"
    return Status.DONE, "measures_complete"


def _agenda(facts: Facts) -> Verdict:
    if not facts.agenda_items:
        return Status.OPEN, "agenda_none"
    if facts.overrun_minutes > 0:
        return Status.BEGUN, "agenda_too_long"
    return Status.DONE, "agenda_fits"


def _ready(facts: Facts) -> Verdict:
    if facts.is_ready:
        return Status.DONE, "ready"
    if not (facts.has_date and facts.agenda_items):
        return Status.LOCKED, "needs_plan"
    return Status.OPEN, "not_ready"


RULES: dict[Task, Callable[[Facts], Verdict]] = {
    Task.BRIEF: _brief,
    Task.MOTIVATION: _motivation,
    Task.TEAM: _team,
    Task.ACTORS: _actors,
    Task.SEATS: _seats,
    Task.VOICES: _voices,
    Task.DEPUTIES: _deputies,
    Task.FINAL: _final,
    Task.DATE: _date,
    Task.INVITATION: _invitation,
    Task.FIGURES: _figures,
    Task.STOCK: _stock,
    Task.PARALLEL: _parallel,
    Task.STRENGTHS: _strengths,
    Task.PARTIES: _parties,
    Task.RISKS: _risks,
    Task.THEMES: _themes,
    Task.GOALS: _goals,
    Task.IMPACT: _impact,
    Task.WAY: _way,
    Task.MEASURES: _measures,
    Task.AGENDA: _agenda,
    Task.READY: _ready,
}
