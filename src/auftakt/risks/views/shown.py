"""Rows, marks and sentences as the pages show them."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.origins.queries import Thread, became, came_from
from auftakt.projects.models import Project
from auftakt.risks.domain.grid import Grid, Mark, Size, grid
from auftakt.risks.domain.kinds import Level, ReviewState, RiskStatus
from auftakt.risks.domain.levels import Opinion, Thresholds
from auftakt.risks.domain.order import review_state
from auftakt.risks.labels import (
    CATEGORY_WORDS,
    LEVEL_WORDS,
    REVIEW_WORDS,
    STATUS_WORDS,
    TREATMENT_WORDS,
)
from auftakt.risks.models import Risk
from auftakt.risks.queries import RiskRow


@dataclass(frozen=True)
class Line:
    """One risk in words; `level` is "none" where nobody has rated it."""

    risk: Risk
    level: str
    level_word: str
    residual_word: str
    is_threat: bool
    is_treated: bool
    watch: str
    review: str
    review_is_due: bool
    status: str
    raters: str
    disputed: str
    came: Sequence[Thread] = ()
    became: Sequence[Thread] = ()


def line(
    row: RiskRow,
    today: dt.date,
    came: Sequence[Thread] = (),
    after: Sequence[Thread] = (),
) -> Line:
    risk, facts = row.risk, row.facts
    state = review_state(risk.review_on, today)
    is_running = facts.is_running
    return Line(
        risk=risk,
        level=facts.level or "none",
        level_word=str(LEVEL_WORDS[facts.level]) if facts.level else _("offen"),
        residual_word=str(LEVEL_WORDS[row.residual.level]) if row.residual else "",
        is_threat=facts.is_threat,
        is_treated=facts.is_treated,
        watch=watch(risk),
        review=review_words(risk, state) if is_running else "",
        review_is_due=is_running and state is ReviewState.DUE,
        status="" if risk.status == RiskStatus.OPEN else str(STATUS_WORDS[risk.status]),
        raters=raters(row.gross),
        disputed=disputed(row.gross),
        came=came,
        became=after,
    )


def lines(
    project: Project, rows: Sequence[RiskRow], today: dt.date, hidden: Collection[str]
) -> list[Line]:
    """Two queries for the threads of all rows."""
    ids = [row.risk.public_id for row in rows]
    before = came_from(project, ids, hidden=hidden)
    after = became(project, ids, hidden=hidden)
    return [
        line(
            row,
            today,
            before.get(row.risk.public_id, ()),
            after.get(row.risk.public_id, ()),
        )
        for row in rows
    ]


def watch(risk: Risk) -> str:
    """Who watches for what, in one line."""
    if risk.owner and risk.early_sign:
        return _("%(owner)s · achtet auf: %(sign)s") % {
            "owner": risk.owner,
            "sign": risk.early_sign,
        }
    if risk.early_sign:
        return _("Noch niemand · achtet auf: %(sign)s") % {"sign": risk.early_sign}
    return risk.owner or _("Noch niemand achtet darauf.")


def review_words(risk: Risk, state: ReviewState) -> str:
    day = date_format(risk.review_on, "SHORT_DATE_FORMAT") if risk.review_on else ""
    return str(REVIEW_WORDS[state]) % {"day": day}


def raters(found: Opinion | None) -> str:
    if found is None:
        return _("Noch nicht eingeschätzt")
    words = ngettext(
        "%(number)s Einschätzung", "%(number)s Einschätzungen", found.raters
    )
    return words % {"number": found.raters}


def disputed(found: Opinion | None) -> str:
    """What to talk about; empty where views are close or too few to be told."""
    if found is None or not found.is_disputed:
        return ""
    parts = []
    if found.likelihood.is_disputed:
        parts.append(
            _("Wahrscheinlichkeit %(low)s bis %(high)s")
            % {"low": found.likelihood.low, "high": found.likelihood.high}
        )
    if found.impact.is_disputed:
        parts.append(
            _("Schaden %(low)s bis %(high)s")
            % {"low": found.impact.low, "high": found.impact.high}
        )
    return _("Sprechen Sie darüber: %(parts)s") % {"parts": ", ".join(parts)}


def picture(rows: Sequence[RiskRow], scale: Thresholds, size: Size) -> Grid:
    """Every rated row has its mark, and nothing else has one."""
    marks = [
        Mark(row.risk.number, row.gross.cell, row.gross.level, row.facts.is_threat)
        for row in rows
        if row.gross
    ]
    return grid(marks, scale, size)


def lead(rows: Sequence[RiskRow]) -> str:
    """The result in one sentence."""
    running = [row.facts for row in rows if row.facts.is_running]
    if not running:
        return _("Noch steht kein Risiko auf der Liste.")
    if threats := sum(one.is_threat for one in running):
        return ngettext(
            "Ein Risiko bringt Menschen in Gefahr.",
            "%(number)s Risiken bringen Menschen in Gefahr.",
            threats,
        ) % {"number": threats}
    if high := sum(one.level is Level.HIGH for one in running):
        words = ngettext("Ein Risiko ist hoch.", "%(number)s Risiken sind hoch.", high)
        return words % {"number": high}
    if open_ones := sum(one.level is None for one in running):
        return ngettext(
            "Ein Risiko ist noch nicht eingeschätzt.",
            "%(number)s Risiken sind noch nicht eingeschätzt.",
            open_ones,
        ) % {"number": open_ones}
    return _("Kein Risiko ist hoch.")


def description(rows: Sequence[RiskRow]) -> str:
    """What the picture says to somebody who does not see it."""
    found: dict[Level, list[str]] = {level: [] for level in reversed(Level)}
    for row in rows:
        if row.gross:
            found[row.gross.level].append(str(row.risk.number))
    parts = [
        f"{LEVEL_WORDS[level]}: {', '.join(numbers)}"
        for level, numbers in found.items()
        if numbers
    ]
    if not parts:
        return _("Noch ist kein Risiko eingeschätzt.")
    return _("Risiken nach Stufe. %(parts)s.") % {"parts": "; ".join(parts)}


def pairs(row: RiskRow) -> list[tuple[str, str]]:
    """What is known of one risk, as terms and values."""
    risk = row.risk
    return [
        (_("Ursache"), risk.cause),
        (_("Was geschieht dann?"), risk.event),
        (_("Was folgt daraus?"), risk.effect),
        (_("Art"), str(CATEGORY_WORDS[risk.category])),
        (_("Umgang"), str(TREATMENT_WORDS.get(risk.treatment, ""))),
        (_("Was tun wir?"), risk.treatment_text),
        (_("Wer achtet darauf?"), risk.owner),
        (_("Woran merken wir es?"), risk.early_sign),
        (
            _("Wieder ansehen am"),
            date_format(risk.review_on, "SHORT_DATE_FORMAT") if risk.review_on else "",
        ),
    ]
