"""Risks as they are printed: medians and levels, no single rating."""

from __future__ import annotations

from django.utils.translation import gettext as _

from auftakt.documents.printed import Part
from auftakt.documents.sheets import Language
from auftakt.documents.tables import joined, plain_table, short_day
from auftakt.projects.models import Project
from auftakt.risks.domain.levels import Opinion
from auftakt.risks.labels import (
    CATEGORY_WORDS,
    LEVEL_WORDS,
    STATUS_WORDS,
    TREATMENT_WORDS,
)
from auftakt.risks.queries import RiskRow, risk_rows

_WIDTHS = (16, 66, 30, 26, 62, 34, 33)


def risk_part(project: Project, language: Language) -> Part:
    """The most pressing first; closed ones stay with their reason."""
    heading = _("Was könnte schiefgehen?")
    columns = (
        _("Nr."),
        _("Risiko"),
        _("Art"),
        _("Stufe"),
        _("Was dagegen geschieht"),
        _("Wer achtet darauf"),
        _("Wieder ansehen"),
    )
    found = risk_rows(project)
    has_threats = any(row.risk.is_threat for row in found)
    note = _("(!) = Menschen sind in Gefahr.")
    return Part(
        heading=heading,
        paragraphs=(note,) if has_threats else (),
        table=plain_table(heading, columns, [_row(row, language) for row in found]),
        widths=_WIDTHS,
    )


def _row(row: RiskRow, language: Language) -> tuple[str, ...]:
    risk = row.risk
    story = joined(risk.cause, risk.event, risk.effect, by=" – ")
    number = f"{risk.code} (!)" if risk.is_threat else risk.code
    treatment = str(TREATMENT_WORDS.get(risk.treatment, ""))
    return (
        number,
        joined(risk.title, story, by=": "),
        str(CATEGORY_WORDS.get(risk.category, "")),
        _level(row.gross, row.residual),
        joined(treatment, risk.treatment_text, by=": "),
        joined(risk.owner, risk.early_sign, by=": "),
        _state(row, language),
    )


def _level(gross: Opinion | None, residual: Opinion | None) -> str:
    if gross is None:
        return _("nicht eingeschätzt")
    text = f"{LEVEL_WORDS[gross.level]} ({gross.cell.likelihood} × {gross.cell.impact})"
    if residual is None:
        return text
    return _("%(now)s, danach %(later)s") % {
        "now": text,
        "later": LEVEL_WORDS[residual.level],
    }


def _state(row: RiskRow, language: Language) -> str:
    risk = row.risk
    if risk.status == "open":
        return short_day(risk.review_on, language)
    return joined(str(STATUS_WORDS[risk.status]), risk.status_reason, by=": ")
