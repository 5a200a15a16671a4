"""Those concerned as they are printed: what they say, and who speaks with them.

No assessment: neither influence nor attitude nor interests that others assumed.
"""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from auftakt.documents.printed import Part
from auftakt.documents.sheets import Language
from auftakt.documents.tables import joined, plain_table, short_day
from auftakt.projects.models import Project
from auftakt.stakeholders.labels import ORIGIN_WORDS, RHYTHM_WORDS, WAY_WORDS
from auftakt.stakeholders.queries.stakeholders import Row, list_rows


def stakeholder_part(project: Project, language: Language, today: dt.date) -> Part:
    """By name; for those who may see who is involved and how."""
    heading = _("Wer ist wie dabei?")
    columns = (
        _("Beteiligte"),
        _("Was ihnen wichtig ist"),
        _("Was sie beitragen"),
        _("Nächster Kontakt"),
        _("Wer spricht an"),
    )
    rows = list_rows(project, today, reader=None)
    return Part(
        heading=heading,
        paragraphs=(_("Einschätzungen stehen nicht in dieser Mappe."),) if rows else (),
        table=plain_table(heading, columns, [_row(row, language) for row in rows]),
        widths=(52, 86, 52, 43, 34),
    )


def _row(row: Row, language: Language) -> tuple[str, ...]:
    step = row.next_step
    said = "; ".join(
        f"{one.text} ({ORIGIN_WORDS[one.origin]})" for one in row.interests
    )
    contact = ""
    if step:
        way, rhythm = str(WAY_WORDS[step.way]), str(RHYTHM_WORDS[step.rhythm])
        contact = joined(way, rhythm, short_day(step.due_on, language))
    return (
        row.stakeholder.name,
        said,
        row.stakeholder.contribution,
        contact,
        step.responsible if step else "",
    )
