"""Figures from a file: draft, choices, and all or nothing at the end."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import astuple
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.inventory.actions.figures import close_questions
from auftakt.inventory.domain.figures import FigurePlan, PlannedFigure, ReadyFigure
from auftakt.inventory.domain.official.observed import Observed
from auftakt.inventory.models import Figure, InventoryDraft, StockTaking
from auftakt.inventory.queries.figures import FIGURES
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.kernel.errors import StaleVersionError
from auftakt.projects.models import Project

# Units under which people may be counted; an unclear unit counts as people.
PEOPLE_UNITS = {"", "anzahl", "personen", "menschen", "kinder", "number", "people"}
DRAFT_KEPT = dt.timedelta(hours=2)


@transaction.atomic
def start_figure_import(
    *,
    project: Project,
    by: Account,
    file_name: str,
    observed: Observed,
    now: dt.datetime,
) -> InventoryDraft:
    """Kept for two hours; earlier drafts of the same person and expired ones go."""
    drafts = InventoryDraft.objects.filter(purpose=FIGURES)
    drafts.filter(project=project, by=by).delete()
    drafts.filter(expires_at__lte=now).delete()
    draft = InventoryDraft.objects.create(
        project=project,
        by=by,
        purpose=FIGURES,
        file_name=file_name[:200],
        header=[astuple(one) for one in observed.series],
        rows=[astuple(one) for one in observed.cells],
        choices={
            "format": observed.format.value,
            "areas": [astuple(one) for one in observed.areas],
            "table_code": observed.table_code,
            "title": observed.title,
            "source": observed.source,
            "retrieved": observed.retrieved,
            "chosen": {},
        },
        expires_at=now + DRAFT_KEPT,
    )
    audit.record(by=by, action="figure_import.start", obj=draft, project=project)
    return draft


@transaction.atomic
def choose_for_figures(
    *, draft: InventoryDraft, by: Account, chosen: Mapping[str, str]
) -> None:
    """Which areas, series and words the preview was told."""
    written = apply_changes(
        draft, {"choices": {**draft.choices, "chosen": dict(chosen)}}
    )
    audit.record(
        by=by,
        action="figure_import.choose",
        obj=draft,
        project=draft.project,
        fields=written,
    )


@transaction.atomic
def discard_figure_import(*, draft: InventoryDraft, by: Account) -> None:
    audit.record(
        by=by, action="figure_import.discard", obj=draft, project=draft.project
    )
    draft.delete()


@transaction.atomic
def apply_figure_import(
    *,
    draft: InventoryDraft,
    by: Account,
    stock_taking: StockTaking,
    plan: FigurePlan,
    ready: Mapping[str, ReadyFigure],
    common: Mapping[str, Any],
) -> tuple[int, int]:
    """Answers how many figures are new and how many correct an older one.

    `common`: table code and day of retrieval. What stands there already with the same
    value is left alone. Raises `StaleVersionError` where the draft was taken meanwhile.
    """
    present = InventoryDraft.objects.select_for_update().filter(pk=draft.pk)
    if not present.filter(version=draft.version).first():
        raise StaleVersionError
    standing = {
        _same(one.key, one.name, one.level, one.reference_date): one
        for one in stock_taking.figures.filter(replaced_by=None)
    }
    made = []
    for one in plan.figures:
        before = standing.get(_same(one.key, one.name, one.level, one.day))
        if before and (before.value, before.mark) == (one.value, one.mark):
            continue
        made.append(
            Figure(
                stock_taking=stock_taking,
                replaces=before,
                **_fields(one, ready),
                **common,
            )
        )
    Figure.objects.bulk_create(made)
    close_questions(stock_taking, made)
    audit.record(by=by, action="figure_import.apply", obj=draft, project=draft.project)
    draft.delete()
    corrected = sum(one.replaces is not None for one in made)
    return len(made) - corrected, corrected


def _same(key: str, name: str, level: str, day: dt.date) -> tuple[str, str, dt.date]:
    return key or f"={name}", level, day


def _fields(one: PlannedFigure, ready: Mapping[str, ReadyFigure]) -> dict[str, Any]:
    known = ready.get(one.key)
    return {
        "key": one.key,
        "name": one.name[:200],
        "unit": one.unit[:40],
        "counts_people": (
            known.counts_people if known else one.unit.lower() in PEOPLE_UNITS
        ),
        "level": one.level.value,
        "area_key": one.area.key[:12],
        "area_name": one.area.name[:120],
        "reference_date": one.day,
        "value": one.value,
        "mark": one.mark,
        "source": one.source[:200],
        "note": one.note[:500],
    }
