"""Goals as the pages show them: marks, words, checks and the picture of the tree."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.goals.domain.findings import MOST_ESSENTIAL
from auftakt.goals.domain.kinds import Agreed, GoalState
from auftakt.goals.domain.smart import Checked
from auftakt.goals.domain.tree import Box, Branch, Tree, ordered, tree
from auftakt.goals.labels.goals import (
    AGREED_MARKS,
    AGREED_WORDS,
    LEVEL_WORDS,
    STATE_WORDS,
)
from auftakt.goals.labels.smart import CHECK_WORDS, sentence
from auftakt.goals.models import Goal
from auftakt.goals.queries.agreement import Agreement
from auftakt.goals.queries.board import GoalRow


@dataclass(frozen=True, slots=True)
class GoalCard:
    """`icon` and `tone`: how far people agree; `words` says the same."""

    row: GoalRow
    icon: str
    tone: str
    words: str
    level: Promise
    depth: int = 0

    @property
    def goal(self) -> Goal:
        return self.row.goal


def goal_card(row: GoalRow, depth: int = 0) -> GoalCard:
    icon, tone = AGREED_MARKS[row.agreement.state]
    words = agreed_words(row.agreement)
    if row.agreement.dissent:
        dissent = ngettext(
            "%(number)s Einwand offen",
            "%(number)s Einwände offen",
            row.agreement.dissent,
        )
        words = f"{words}, {dissent % {'number': row.agreement.dissent}}"
    if row.goal.state != GoalState.OPEN:
        icon = "check" if row.goal.state == GoalState.REACHED else "close"
        tone, words = "", str(STATE_WORDS[row.goal.state])
    return GoalCard(row, icon, tone, words, LEVEL_WORDS[row.goal.level], depth)


def agreed_words(agreement: Agreement) -> str:
    """With the day people agreed on, or until which they are asked."""
    words = str(AGREED_WORDS[agreement.state]) % {"version": agreement.version}
    if agreement.day is None:
        return words
    day = date_format(agreement.day, _("j. M."))
    if agreement.state is Agreed.AGREED:
        return _("getragen am %(day)s") % {"day": day}
    if agreement.state is Agreed.ASKED:
        return _("%(words)s bis %(day)s") % {"words": words, "day": day}
    return words


def goal_cards(rows: Sequence[GoalRow]) -> list[GoalCard]:
    """Each after the one it belongs to; the list beside the tree."""
    by_id = {str(row.goal.public_id): row for row in rows}
    return [goal_card(by_id[one.id], depth) for one, depth in ordered(_branches(rows))]


def _branches(rows: Sequence[GoalRow]) -> list[Branch]:
    return [
        Branch(
            str(row.goal.public_id),
            str(row.goal.parent.public_id) if row.goal.parent else "",
            row.goal.title,
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class Picture:
    """The tree with the card of each box; `sentence` states what it shows."""

    tree: Tree
    boxes: tuple[tuple[Box, GoalCard], ...]
    sentence: str


def picture(rows: Sequence[GoalRow]) -> Picture | None:
    drawn = tree(_branches(rows))
    if drawn is None:
        return None
    by_id = {str(card.goal.public_id): card for card in goal_cards(rows)}
    return Picture(
        drawn, tuple((box, by_id[box.id]) for box in drawn.boxes), lead(rows)
    )


def lead(rows: Sequence[GoalRow]) -> str:
    """The result in one sentence: how many of the essential goals are agreed."""
    counted = [row for row in rows if row.is_counted]
    essential = [row for row in counted if row.goal.is_essential] or counted
    agreed = sum(row.agreement.is_agreed for row in essential)
    if not essential:
        return _("Noch gibt es kein Ziel.")
    if agreed == len(essential):
        return _("Alle wesentlichen Ziele sind getragen.")
    facts = {"agreed": agreed, "number": len(essential)}
    return _("Getragen sind %(agreed)s von %(number)s wesentlichen Zielen.") % facts


def too_many(rows: Sequence[GoalRow]) -> int:
    """How many goals are called essential, where that is more than seven (S35)."""
    number = sum(row.goal.is_essential for row in rows if row.is_counted)
    return number if number > MOST_ESSENTIAL else 0


@dataclass(frozen=True, slots=True)
class CheckLine:
    word: Promise
    text: str
    is_met: bool


def check_lines(checks: Sequence[Checked]) -> list[CheckLine]:
    return [
        CheckLine(CHECK_WORDS[one.check], sentence(one), one.is_met) for one in checks
    ]
