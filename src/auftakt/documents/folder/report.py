"""The folder of the analyses and the sheet of indicators, ready to be set."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import override

from auftakt.accounts.models import Membership
from auftakt.accounts.permissions import Permission
from auftakt.documents.folder.agreement import agreement_parts
from auftakt.documents.folder.indicators import indicator_parts
from auftakt.documents.folder.risks import risk_part
from auftakt.documents.folder.stakeholders import stakeholder_part
from auftakt.documents.folder.swot import swot_parts
from auftakt.documents.folder.themes import theme_part
from auftakt.documents.folder.threads import thread_part
from auftakt.documents.printed import Part, Report
from auftakt.documents.sheets import Language, Letterhead
from auftakt.documents.tables import long_day
from auftakt.documents.wording import frame_words
from auftakt.origins.queries import hidden_kinds


def analyses_report(
    membership: Membership, language: Language, head: Letterhead, today: dt.date
) -> Report:
    """What this person may read; parts without an entry are left out."""
    with override(language):
        parts = list(_analyses(membership, language, today))
        return _report(_("Analysemappe"), parts, (language, head, today))


def indicator_report(
    membership: Membership, language: Language, head: Letterhead, today: dt.date
) -> Report:
    """For a workbook: every indicator and every value that counts."""
    with override(language):
        parts = list(indicator_parts(membership.project, language, today))
        return _report(_("Indikatorenblatt"), parts, (language, head, today))


def agreement_report(
    membership: Membership, language: Language, head: Letterhead, today: dt.date
) -> Report:
    """To be signed: goals, answers, dissent, the ledger and opened gates."""
    with override(language):
        hidden = hidden_kinds(membership)
        parts = list(agreement_parts(membership.project, language, hidden))
        return _report(_("Zielvereinbarung"), parts, (language, head, today))


def _analyses(
    membership: Membership, language: Language, today: dt.date
) -> Iterable[Part]:
    project = membership.project
    if membership.may(Permission.STAKEHOLDER_VIEW):
        yield stakeholder_part(project, language, today)
    yield from swot_parts(project, language)
    yield risk_part(project, language)
    yield theme_part(project, language)
    yield thread_part(project, hidden_kinds(membership))


def _report(
    name: str, parts: Sequence[Part], made: tuple[Language, Letterhead, dt.date]
) -> Report:
    language, head, today = made
    stand = _("Stand: %(date)s") % {"date": long_day(today, language)}
    title = f"{name}: {head.project}"
    footer = f"{name} · {head.project} · {stand}"
    return Report(
        frame=frame_words(head, language, title, footer),
        lead=stand,
        parts=tuple(part for part in parts if part.table.rows),
    )
