"""What single authors gave: own ones for everybody, all for coordinators.

`board` is the only read that puts the views of several people together; pages show it
after a logged opening.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet

from auftakt.accounts.models import Account
from auftakt.analyses.domain.plot import Place
from auftakt.analyses.retention import too_old
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project
from auftakt.stakeholders.domain.aggregate import Aggregate, KeyRule, View, aggregate
from auftakt.stakeholders.domain.kinds import Quadrant
from auftakt.stakeholders.models import Stakeholder, StakeholderAssessment
from auftakt.stakeholders.queries.stakeholders import rateable


def assessments(project: Project) -> QuerySet[StakeholderAssessment]:
    """All that were ever given, in that order."""
    return StakeholderAssessment.objects.filter(stakeholder__project=project).order_by(
        "pk"
    )


def old_assessments(
    project: Project, kickoff_day: dt.date | None, today: dt.date
) -> list[int]:
    """Keys of those whose time is over; one query, none before the kick-off."""
    given = assessments(project).values_list("pk", "assessed_at")
    return too_old(given.iterator(), kickoff_day, today)


def own_assessments(
    project: Project,
    *,
    account: Account | None = None,
    link: PersonalLink | None = None,
) -> dict[int, StakeholderAssessment]:
    """By stakeholder: what this author gave last; one query."""
    found = assessments(project).filter(account=account, link=link)
    return {one.stakeholder_id: one for one in found}


def key_rule() -> KeyRule:
    return KeyRule(
        settings.KEY_STAKEHOLDER_POWER, settings.KEY_STAKEHOLDER_AFFECTEDNESS
    )


@dataclass(frozen=True, slots=True)
class BoardRow:
    """`number` is the place in the list and the number in the picture."""

    number: int
    stakeholder: Stakeholder
    total: Aggregate
    is_key: bool
    given: tuple[StakeholderAssessment, ...]

    @property
    def quadrant(self) -> Quadrant | None:
        return self.total.quadrant


@dataclass(frozen=True, slots=True)
class Board:
    """`rows` by name, `open` those without both axes; `authors` how many gave views."""

    rows: tuple[BoardRow, ...]
    authors: int

    @property
    def placed(self) -> list[BoardRow]:
        return [row for row in self.rows if row.quadrant]

    @property
    def open(self) -> list[BoardRow]:
        return [row for row in self.rows if not row.quadrant]

    @property
    def disputed(self) -> list[BoardRow]:
        return [row for row in self.rows if row.total.disputed]

    @property
    def places(self) -> list[Place]:
        return [
            Place(
                row.number,
                row.stakeholder.name,
                across=row.total.affectedness.median,
                upward=row.total.power.median,
            )
            for row in self.placed
            if row.total.power and row.total.affectedness
        ]


def board(project: Project) -> Board:
    """Three queries, whatever the number."""
    found = rateable(project)
    given = _newest(assessments(project).select_related("account", "link"))
    rule = key_rule()
    rows = []
    for number, one in enumerate(found, start=1):
        own = given.get(one.pk, ())
        total = aggregate(_view(row) for row in own)
        rows.append(BoardRow(number, one, total, total.is_key(rule), tuple(own)))
    authors = {one.author_key for row in rows for one in row.given}
    return Board(tuple(rows), len(authors))


def _newest(
    given: Iterable[StakeholderAssessment],
) -> Mapping[int, tuple[StakeholderAssessment, ...]]:
    """By stakeholder: of each author the last one."""
    found: dict[int, dict[str, StakeholderAssessment]] = {}
    for one in given:
        found.setdefault(one.stakeholder_id, {})[one.author_key] = one
    return {pk: tuple(rows.values()) for pk, rows in found.items()}


def _view(row: StakeholderAssessment) -> View:
    return View(row.author_key, row.power, row.affectedness, row.attitude)
