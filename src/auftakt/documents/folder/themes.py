"""Fields of action as they are printed: medians and decisions, no single rating."""

from __future__ import annotations

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from auftakt.documents.printed import Part
from auftakt.documents.sheets import Language
from auftakt.documents.tables import joined, plain_table, short_day
from auftakt.projects.models import Project
from auftakt.themes.domain.kinds import Question, ThemeClass
from auftakt.themes.labels import CHOICE_WORDS, CLASS_WORDS, RESPONSIBILITY_WORDS
from auftakt.themes.queries import ThemeRow, theme_rows

_WIDTHS = (14, 52, 40, 20, 24, 36, 30, 51)


def theme_part(project: Project, language: Language) -> Part:
    """By rank; without any rating or decision there is nothing to print."""
    heading = _("Welche Themen gehen wir an?")
    columns = (
        _("Rang"),
        _("Themenfeld"),
        _("Einordnung"),
        _("Bedarf"),
        _("Versorgung"),
        _("Bestand"),
        _("Wer entscheidet"),
        _("Entscheidung"),
    )
    found = theme_rows(project)
    if not any(row.facts.is_rated or row.decision for row in found):
        found = []
    note = _("Bedarf und Versorgung: Mitte aller Einschätzungen von 1 bis 5.")
    return Part(
        heading=heading,
        paragraphs=(note,) if found else (),
        table=plain_table(heading, columns, [_row(row, language) for row in found]),
        widths=_WIDTHS,
    )


def _row(row: ThemeRow, language: Language) -> tuple[str, ...]:
    theme, seen = row.theme, row.facts.opinion
    classes = [str(CLASS_WORDS[one]) for one in ThemeClass if one in seen.classes]
    if seen.is_gap:
        classes.append(_("Lücke"))
    return (
        str(row.rank or ""),
        joined(theme.name, theme.description, by=": "),
        joined(*classes),
        _median(row, Question.NEED),
        _median(row, Question.COVERAGE),
        _existing(row),
        str(RESPONSIBILITY_WORDS[theme.responsibility]),
        _decision(row, language),
    )


def _median(row: ThemeRow, question: Question) -> str:
    median = row.facts.opinion.median(question)
    return "" if median is None else number_format(median, 1 if median % 1 else 0)


def _existing(row: ThemeRow) -> str:
    if row.existing is None:
        return ""
    return _("%(offers)s Angebote, %(structures)s weitere") % {
        "offers": row.existing.offers,
        "structures": row.existing.structures,
    }


def _decision(row: ThemeRow, language: Language) -> str:
    if row.decision is None:
        return _("offen")
    word = str(CHOICE_WORDS[row.decision.decision])
    day = short_day(row.decision.decided_on, language)
    return joined(f"{word} ({day})", row.decision.reason, by=": ")
