"""Reads the stock of a project; small counts of people are hidden here already."""

import datetime as dt
from collections.abc import Iterable

from django.utils.timezone import localdate

from auftakt.documents.sheets import Language, Letterhead
from auftakt.documents.stocktaking.sheet import (
    AskedLine,
    CellText,
    FigureLine,
    MatrixLine,
    OverlapLine,
    StockSheet,
    StructureLine,
)
from auftakt.inventory.content.figures import ready_figures
from auftakt.inventory.domain.kinds import Level
from auftakt.inventory.domain.matrix import Cell, CellKind
from auftakt.inventory.models import StockTaking, Structure
from auftakt.inventory.queries.figures import FigureRow, figure_rows
from auftakt.inventory.queries.matrix import matrix_of
from auftakt.inventory.queries.overlap import overlaps
from auftakt.inventory.queries.structures import carrier_of, member_names, structures
from auftakt.projects.models import Project

_COUNTED = frozenset({CellKind.OFFERS, CellKind.CROWDED})


def stock_sheet(
    project: Project, language: Language, *, head: Letterhead, today: dt.date
) -> StockSheet:
    """The number of queries does not grow with the entries."""
    taken = _chosen(project)
    rows = figure_rows(project, ready_figures(language), taken, outside=True)
    table = matrix_of(project)
    signed = project.parallel_sign_offs.last()
    return StockSheet(
        language=language,
        letterhead=head,
        made_on=today,
        circle=project.circle_name,
        taken=taken.name if taken else "",
        taken_on=taken.taken_on if taken else None,
        figures=tuple(_figure_lines(rows, project.municipality.name)),
        asked=tuple(_asked_lines(rows)),
        structures=tuple(_structure(one) for one in structures(project)),
        groups=table.groups,
        matrix=tuple(
            MatrixLine(field=row.field, cells=tuple(map(_cell, row.cells)))
            for row in table.rows
        ),
        overlaps=tuple(_overlaps(project)),
        signed_on=signed.signed_on if signed else None,
        statement=signed.statement if signed else "",
    )


def _chosen(project: Project) -> StockTaking | None:
    """The last one with a figure, else the last."""
    every = StockTaking.objects.filter(project=project)
    return every.filter(figures__isnull=False).last() or every.last()


def _figure_lines(rows: list[FigureRow], town: str) -> Iterable[FigureLine]:
    for row in rows:
        for level in Level:
            dated = row.newest.get(level)
            if dated is None:
                continue
            one, shown = dated.figure, dated.shown
            yield FigureLine(
                title=row.title,
                unit=one.unit,
                area=one.area_name or (town if level is Level.OWN else ""),
                level=level,
                day=one.reference_date,
                value=shown.value,
                mark=shown.mark,
                is_hidden=shown.is_hidden,
                per_thousand=dated.rate,
                source=one.source,
                table_code=one.table_code,
                retrieved_on=one.retrieved_on,
                is_rounded=one.is_rounded,
            )


def _asked_lines(rows: list[FigureRow]) -> Iterable[AskedLine]:
    for row in rows:
        if row.question and Level.OWN not in row.newest:
            asked = row.question
            who = asked.asked_account.name if asked.asked_account else asked.asked
            yield AskedLine(title=row.title, who=who, due_on=asked.due_on)


def _structure(one: Structure) -> StructureLine:
    return StructureLine(
        kind=one.kind,
        name=one.name,
        is_planned=one.is_planned,
        purpose=one.purpose,
        fields=tuple(one.fields),
        target_groups=tuple(one.target_groups),
        territory=one.territory,
        level=one.level,
        carrier=carrier_of(one),
        members=tuple(member_names(one)),
        rhythm=one.rhythm,
        decision_power=one.decision_power,
        resolution=one.resolution,
        valid_until=one.valid_until,
        contact_role=one.contact_role,
        place=one.place,
        capacity=one.capacity,
        languages=one.languages,
        funding_until=one.funding_until,
    )


def _cell(cell: Cell) -> CellText:
    state = "" if cell.kind in _COUNTED else cell.kind.value
    return CellText(number=cell.existing or cell.planned, state=state)


def _overlaps(project: Project) -> Iterable[OverlapLine]:
    """An answer from before a side changed is open again (S34)."""
    for one in overlaps(project):
        counts = bool(one.answer) and one.answered_essence == one.essence
        yield OverlapLine(
            planned=one.planned.name if one.planned else "",
            existing=one.existing.name,
            answer=one.answer if counts else "",
            reason=one.reason if counts else "",
            sentence=one.sentence if counts else "",
            answered_on=localdate(one.answered_at)
            if counts and one.answered_at
            else None,
            answered_by=one.answered_by.name if counts and one.answered_by else "",
        )
