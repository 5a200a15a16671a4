"""Words of the kick-off: kinds of work, verdicts, conditions, findings."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from django.utils.formats import localize
from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from auftakt.kernel.findings import FindingWords
from auftakt.workshop.domain.agenda import Kind, Purpose, SubItem, Topic
from auftakt.workshop.domain.dates import DateVerdict
from auftakt.workshop.domain.duration import Analysis, Effort
from auftakt.workshop.domain.questions import Need, QuestionStatus
from auftakt.workshop.domain.readiness import ConditionKind
from auftakt.workshop.domain.repairs import RepairKind

KIND_WORDS: dict[str, Promise] = {
    Kind.PLENARY: _("Plenum"),
    Kind.ROUND: _("Runde"),
    Kind.INFORMATION: _("Information"),
    Kind.DECISION: _("Entscheidung"),
    Kind.GROUP_WORK: _("Gruppenarbeit"),
    Kind.PAUSE: _("Pause"),
}
KIND_ICONS: dict[str, str] = {
    Kind.PLENARY: "person",
    Kind.ROUND: "round",
    Kind.INFORMATION: "chart",
    Kind.DECISION: "check",
    Kind.GROUP_WORK: "group",
    Kind.PAUSE: "cup",
}
TOPIC_WORDS: dict[str, Promise] = {
    Topic.GREETING: _("Begrüßung und Beweggrund"),
    Topic.INTRODUCTIONS: _("Vorstellungsrunde und Erwartungen"),
    Topic.BASELINE: _("Einführung und Bestandsaufnahme"),
    Topic.GOALS: _("Projektziele"),
    Topic.PROCESS_DESIGN: _("Prozessdesign und Verfahren"),
    Topic.FRAMEWORK: _("Rahmenbedingungen"),
    Topic.CLOSING: _("Abschlussrunde"),
    Topic.OWN: _("Eigener Punkt"),
}
PURPOSE_WORDS: dict[str, Promise] = {
    Purpose.ALIGNMENT: _("Ziele, Termine und Verantwortlichkeiten abstimmen"),
    Purpose.EXPECTATIONS: _("Erwartungen besprechen"),
    Purpose.RULES: _("Regeln der Zusammenarbeit vereinbaren"),
    Purpose.ANALYSES: _("Analysen durchführen oder auswerten"),
    Purpose.PLANNING: _("Projektplanung konkretisieren"),
    Purpose.NEXT_STEPS: _("Weiteres Vorgehen bestimmen"),
    Purpose.TEAM: _("Basis für die Teamarbeit schaffen"),
    Purpose.ROLES: _("Rollen klären und Verantwortung übernehmen"),
    Purpose.COMMITMENT: _("Zusagen gewinnen"),
    Purpose.OPEN_QUESTIONS: _("Offene Fragen klären"),
}
QUESTION_WORDS: dict[str, Promise] = {
    QuestionStatus.OPEN: _("offen"),
    QuestionStatus.ANSWERED: _("beantwortet"),
    QuestionStatus.ASSIGNED: _("vergeben"),
    QuestionStatus.PARKED: _("zurückgestellt"),
}
QUESTION_CONSEQUENCES: dict[str, Promise] = {
    QuestionStatus.OPEN: _("Sie kommt im Auftakt zur Sprache."),
    QuestionStatus.ANSWERED: _("Die Antwort steht für alle dabei."),
    QuestionStatus.ASSIGNED: _("Eine Stelle klärt sie bis zu einem Tag."),
    QuestionStatus.PARKED: _("Sie bleibt stehen, drängt aber nicht."),
}
NEED_WORDS: dict[str, Promise] = {
    Need.ANSWER: _("Wie lautet die Antwort?"),
    Need.OWNER: _("Welche Stelle klärt die Frage?"),
    Need.DATE: _("Bis zu welchem Tag?"),
}
EFFORT_WORDS: dict[str, Promise] = {
    Effort.LOW: _("gering, 5 Minuten"),
    Effort.MEDIUM: _("mittel, 10 Minuten"),
    Effort.HIGH: _("hoch, 15 Minuten"),
}
ANALYSIS_WORDS: dict[str, Promise] = {
    Analysis.SWOT: _("Stärken und Schwächen (SWOT), 40 Minuten"),
    Analysis.RISK: _("Risiken, 30 Minuten"),
    Analysis.STAKEHOLDER: _("Beteiligte und Interessen, 30 Minuten"),
    Analysis.FIELDS: _("Themenfelder, 40 Minuten"),
}
DATE_WORDS: dict[str, Promise] = {
    DateVerdict.GOOD: _("guter Zeitraum"),
    DateVerdict.TIGHT: _("gerade noch im Zeitraum"),
    DateVerdict.TOO_EARLY: _("zu früh"),
    DateVerdict.TOO_LATE: _("zu knapp vor dem Start"),
    DateVerdict.AFTER_START: _("erst nach dem Projektstart"),
    DateVerdict.UNDATED: _("noch kein Termin"),
}
DATE_TONES: dict[str, str] = {
    DateVerdict.GOOD: "ok",
    DateVerdict.TIGHT: "care",
    DateVerdict.TOO_EARLY: "care",
    DateVerdict.TOO_LATE: "care",
    DateVerdict.AFTER_START: "stop",
    DateVerdict.UNDATED: "info",
}
CONDITION_WORDS: dict[str, Promise] = {
    ConditionKind.CIRCLE: _("Kreis"),
    ConditionKind.BRIEF: _("Unterlagen"),
    ConditionKind.DATE: _("Termin"),
    ConditionKind.AGENDA: _("Ablauf"),
}
CONDITION_LINKS: dict[str, Promise] = {
    ConditionKind.CIRCLE: _("besetzen"),
    ConditionKind.BRIEF: _("ergänzen"),
    ConditionKind.DATE: _("festlegen"),
    ConditionKind.AGENDA: _("planen"),
}
CONDITION_REASONS: dict[str, Promise] = {
    "circle_final": _("Auswahl ist endgültig"),
    "circle_vacant": _("Plätze ohne Zusage: %(vacant)s"),
    "circle_not_final": _("besetzt, aber noch nicht endgültig"),
    "circle_empty": _("noch niemand zugesagt"),
    "brief_complete": _("%(done)s von %(total)s liegen vor"),
    "brief_open": _("%(done)s von %(total)s liegen vor"),
    "date_good": _("%(weeks)s Wochen vor Start, guter Zeitraum"),
    "date_tight": _("%(weeks)s Wochen vor Start, gerade noch möglich"),
    "date_too_early": _("mehr als sechs Monate vor dem Start"),
    "date_too_late": _("zu knapp vor dem Projektstart"),
    "date_after_start": _("liegt nach dem Projektstart"),
    "date_undated": _("Tag oder Projektstart fehlt"),
    "date_without_time": _("Tag steht, die Uhrzeit fehlt"),
    "agenda_empty": _("noch kein Ablauf"),
    "agenda_order": _("Weg steht vor dem Ziel"),
    "agenda_over": _("%(minutes)s Minuten zu lang"),
    "agenda_fits": _("passt in die Zeit"),
}
PERSON_SOURCES: dict[str, Promise] = {
    "typed": _("Die Zahl haben Sie eingetragen."),
    "seats": _("So viele Plätze sind zugesagt."),
    "usual": _("Noch ist niemand zugesagt. Gerechnet wird mit der üblichen Größe."),
}
REPAIR_WORDS: dict[str, Promise] = {
    RepairKind.SHORTEN: _("Kürzen"),
    RepairKind.HAND_OUT: _("Weglassen"),
    RepairKind.EXTEND: _("Verlängern"),
}

_TO_PLAN = _("Zum Termin")
_TO_AGENDA = _("Zum Ablauf")
FINDINGS: dict[str, FindingWords] = {
    "workshop.date_too_early": FindingWords(
        _("Der Auftakt liegt zu früh"),
        _("Möglich ist er vom %(first)s bis zum %(last)s."),
        _TO_PLAN,
    ),
    "workshop.date_too_late": FindingWords(
        _("Der Auftakt liegt zu knapp vor dem Start"),
        _("Möglich ist er vom %(first)s bis zum %(last)s."),
        _TO_PLAN,
    ),
    "workshop.date_after_start": FindingWords(
        _("Der Auftakt liegt nach dem Projektstart"),
        _("Er bereitet das Projekt vor. Möglich ist er bis zum %(last)s."),
        _TO_PLAN,
    ),
    "workshop.date_tight": FindingWords(
        _("Der Termin hat keine Reserve"),
        _("Eine Woche später wäre es zu knapp. Letzter Tag ist der %(last)s."),
        _TO_PLAN,
    ),
    "workshop.agenda_over": FindingWords(
        _("Der Auftakt endet um %(end)s Uhr"),
        _("Gebucht ist der Raum bis %(booked)s Uhr."),
        _("Drei Vorschläge ansehen"),
    ),
    "workshop.procedure_before_goal": FindingWords(
        _("Der Weg steht vor dem Ziel"),
        _("Punkt %(procedure)s gehört hinter Punkt %(goal)s: erst das Ziel."),
        _("Reihenfolge ändern"),
    ),
    "workshop.two_dates": FindingWords(
        _("Der Auftakt braucht zwei Termine"),
        _("Der Ablauf dauert länger als sechs Stunden."),
        _TO_AGENDA,
    ),
    "workshop.many_dates": FindingWords(
        _("Der Ablauf reicht für mehr als zwei Termine"),
        _("Bereiten Sie Analysen vorher auf, statt sie im Raum zu machen."),
        _TO_AGENDA,
    ),
    "workshop.ready_but_open": FindingWords(
        _("Bereit gemeldet, aber nicht mehr bereit"),
        _("Seit der Meldung ist etwas offen: %(open)s von %(total)s Bedingungen."),
        _("Bedingungen ansehen"),
    ),
    **{
        f"workshop.topic_{topic}_missing": FindingWords(
            TOPIC_WORDS[topic],
            _("Dieser Punkt des Leitfadens fehlt im Ablauf."),
            _TO_AGENDA,
        )
        for topic in Topic
        if topic is not Topic.OWN
    },
    **{
        f"workshop.purpose_{purpose}_uncovered": FindingWords(
            PURPOSE_WORDS[purpose],
            _("Diesem Zweck dient noch kein Punkt im Ablauf."),
            _TO_AGENDA,
        )
        for purpose in Purpose
    },
}
FINDINGS |= {
    "workshop.question_late": FindingWords(
        title=_("Eine Antwort fehlt noch: %(name)s"),
        text=_("Sie sollte am %(day)s da sein. Fragen Sie nach."),
        link=_("Zu den offenen Fragen"),
    ),
    "workshop.question_late_many": FindingWords(
        title=_("%(count)s Antworten fehlen noch"),
        text=_("Zuerst war es „%(name)s“, fällig am %(day)s. Fragen Sie nach."),
        link=_("Zu den offenen Fragen"),
    ),
    "workshop.many_questions": FindingWords(
        title=_("%(count)s Fragen sind vor dem Auftakt noch offen"),
        text=_("Klären oder vergeben Sie vorab, was nicht alle braucht."),
        link=_("Zu den offenen Fragen"),
    ),
}
CHANGE_WORDS: dict[str, Promise] = {
    "order": _("Reihenfolge"),
    "removed": _("Punkt entfernt"),
    "pause": _("Pause"),
}


def hours(minutes: int) -> str:
    """276 is "4 h 36 min"."""
    full, rest = divmod(minutes, 60)
    if not full:
        return _now("%(rest)s min") % {"rest": rest}
    if not rest:
        return _now("%(full)s h") % {"full": full}
    return _now("%(full)s h %(rest)s min") % {"full": full, "rest": rest}


def decimal(value: Fraction) -> str:
    """With two places at most, in the reader's notation."""
    return number(round(Decimal(value.numerator) / value.denominator, 2))


def number(value: Decimal) -> str:
    """Without needless zeros, in the reader's notation."""
    whole = value.to_integral_value()
    return str(localize(int(whole) if whole == value else value.normalize()))


def formula(item: SubItem) -> str:
    """Where an item's minutes come from; empty where they are simply set."""
    parts = [sub.planned for sub in getattr(item, "subs", ()) if not sub.is_handout]
    if item.is_handout:
        return ""
    if getattr(item, "subs", ()):
        return _sum(parts)
    if not item.each:
        return ""
    rounds = ngettext(
        "%(count)s Person × %(each)s", "%(count)s Personen × %(each)s", item.persons
    ) % {"count": item.persons, "each": number(item.each)}
    return f"{item.minutes} + {rounds}" if item.minutes else rounds


def _sum(parts: list[int]) -> str:
    if len(parts) > 1 and len(set(parts)) == 1:
        return _now("%(count)s Teile × %(each)s") % {
            "count": len(parts),
            "each": parts[0],
        }
    return " + ".join(str(part) for part in parts) if len(parts) > 1 else ""


def change_note(labels: Iterable[str]) -> str:
    """ "3", "4", "order" is "Punkt 3 und 4, Reihenfolge"."""
    listed = list(labels)
    numbers = [label for label in listed if label not in CHANGE_WORDS]
    words = [str(CHANGE_WORDS[label]) for label in listed if label in CHANGE_WORDS]
    if numbers:
        *first, last = numbers
        both = (
            _now("%(first)s und %(last)s") % {"first": ", ".join(first), "last": last}
            if first
            else last
        )
        words.insert(0, _now("Punkt %(numbers)s") % {"numbers": both})
    return ", ".join(words)
