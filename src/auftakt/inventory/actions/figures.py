"""Figures are entered, corrected and asked for; stock-takings begin."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from auftakt.accounts.models import Account
from auftakt.inventory.domain.kinds import Level
from auftakt.inventory.errors import StockTakingInUseError
from auftakt.inventory.models import Figure, FigureQuestion, StockTaking
from auftakt.kernel import audit
from auftakt.kernel.errors import StaleVersionError
from auftakt.projects.models import Project


@transaction.atomic
def start_stock_taking(
    *, project: Project, by: Account, name: str, taken_on: dt.date
) -> StockTaking:
    """A further version; it copies nothing from the one before."""
    found = StockTaking.objects.create(project=project, name=name, taken_on=taken_on)
    audit.record(by=by, action="stock_taking.start", obj=found, project=project)
    return found


@transaction.atomic
def remove_stock_taking(*, stock_taking: StockTaking, by: Account) -> None:
    """Raises `StockTakingInUseError` while figures or questions belong to it."""
    if stock_taking.figures.exists() or stock_taking.questions.exists():
        raise StockTakingInUseError
    project = stock_taking.project
    audit.record(by=by, action="stock_taking.remove", obj=stock_taking, project=project)
    stock_taking.delete()


@transaction.atomic
def latest_stock_taking(
    *, project: Project, by: Account, today: dt.date
) -> StockTaking:
    """The one that takes new figures; the first begins with its first figure."""
    Project.objects.select_for_update().get(pk=project.pk)
    found = StockTaking.objects.filter(project=project).last()
    return found or start_stock_taking(
        project=project, by=by, name=_("Erste Bestandsaufnahme"), taken_on=today
    )


@transaction.atomic
def enter_figures(
    *, stock_taking: StockTaking, by: Account, values: Sequence[Mapping[str, Any]]
) -> list[Figure]:
    """One figure for each mapping of field values; closes questions they answer."""
    made = [Figure.objects.create(stock_taking=stock_taking, **one) for one in values]
    for figure in made:
        audit.record(
            by=by, action="figure.enter", obj=figure, project=stock_taking.project
        )
    close_questions(stock_taking, made)
    return made


@transaction.atomic
def correct_figure(*, figure: Figure, by: Account, values: Mapping[str, Any]) -> Figure:
    """The old figure stays and is replaced by a new one.

    Raises `StaleVersionError` where somebody corrected it meanwhile.
    """
    old = Figure.objects.select_for_update().get(pk=figure.pk)
    if Figure.objects.filter(replaces=old).exists():
        raise StaleVersionError
    kept = {
        name: getattr(old, name)
        for name in (
            "stock_taking", "key", "name", "unit", "counts_people", "level",
            "area_key", "area_name",
        )
    }  # fmt: skip
    made = Figure.objects.create(**{**kept, **values}, replaces=old)
    audit.record(
        by=by,
        action="figure.correct",
        obj=made,
        project=figure.stock_taking.project,
        fields=list(values),
    )
    return made


@transaction.atomic
def remove_figure(*, figure: Figure, by: Account) -> None:
    """What it replaced counts again."""
    project = figure.stock_taking.project
    audit.record(by=by, action="figure.remove", obj=figure, project=project)
    figure.delete()


@transaction.atomic
def ask_figure(
    *, stock_taking: StockTaking, by: Account, key: str, values: Mapping[str, Any]
) -> FigureQuestion:
    """`values`: asked, asked_account, due_on. Asking again changes the question."""
    asked, _made = FigureQuestion.objects.update_or_create(
        stock_taking=stock_taking, key=key, defaults=dict(values)
    )
    audit.record(by=by, action="figure.ask", obj=asked, project=stock_taking.project)
    return asked


@transaction.atomic
def withdraw_question(*, question: FigureQuestion, by: Account) -> None:
    project = question.stock_taking.project
    audit.record(
        by=by, action="figure.withdraw_question", obj=question, project=project
    )
    question.delete()


def close_questions(stock_taking: StockTaking, made: Sequence[Figure]) -> None:
    """A question is answered by a figure of the own Kommune."""
    keys = {one.key for one in made if one.key and one.level == Level.OWN}
    FigureQuestion.objects.filter(stock_taking=stock_taking, key__in=keys).delete()
