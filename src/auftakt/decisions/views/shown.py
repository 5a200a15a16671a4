"""A proposal as its pages show it: wordings side by side, positions, ledger."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from auftakt.accounts.page import PageRequest
from auftakt.accounts.permissions import Permission
from auftakt.decisions.domain.concerns import ConcernKind, Fate
from auftakt.decisions.domain.rounds import RoundState, Standing
from auftakt.decisions.domain.versions import Comparison, compare
from auftakt.decisions.labels import (
    FATE_MARKS,
    FATE_WORDS,
    KIND_WORDS,
    METHOD_WORDS,
    ROUND_WORDS,
    STANDING_MARKS,
    STANDING_WORDS,
)
from auftakt.decisions.models import BallotRound, Concern, ProposalVersion
from auftakt.decisions.queries.concerns import ConcernRow, concern_rows, open_count
from auftakt.decisions.queries.proposals import GONE, ProposalRow
from auftakt.decisions.queries.rounds import Reader, reader_of, state_on
from auftakt.decisions.views.pictures import (
    OptionLine,
    Picture,
    StepLine,
    option_lines,
    picture,
    steps,
)
from auftakt.origins.queries import hidden_kinds

MOST_CONCERNS = 5


@dataclass(frozen=True, slots=True)
class Status:
    """`words` with `icon` and `tone` of the chip."""

    words: str
    icon: str
    tone: str


def status(row: ProposalRow) -> Status:
    icon, tone = STANDING_MARKS[row.standing]
    words = str(STANDING_WORDS[row.standing]) % {"version": row.newest.number}
    return Status(words, icon, tone)


@dataclass(frozen=True, slots=True)
class RoundCard:
    """One round in words; `options` only where there are some to compare."""

    round: BallotRound
    state: str
    state_words: str
    method: str
    picture: Picture
    options: Sequence[OptionLine]
    steps: Sequence[StepLine]
    is_current: bool = False

    @property
    def takes_answers(self) -> bool:
        return self.state == RoundState.OPEN

    @property
    def version(self) -> ProposalVersion:
        return self.round.version_of


def round_card(
    round_: BallotRound, reader: Reader, today: dt.date, *, is_current: bool = False
) -> RoundCard:
    state = state_on(round_, today)
    is_seen = reader.sees(round_)
    return RoundCard(
        round=round_,
        state=state,
        state_words=str(ROUND_WORDS[state]) % {"opens": f"{round_.opens_on:%d.%m.%Y}"},
        method=str(METHOD_WORDS[round_.method]),
        picture=picture(round_, is_seen=is_seen),
        options=option_lines(round_, is_seen=is_seen),
        steps=steps(round_),
        is_current=is_current,
    )


@dataclass(frozen=True, slots=True)
class Side:
    """One wording of the two side by side; `causes`: concerns it takes up."""

    version: ProposalVersion
    causes: Sequence[Concern] = ()


@dataclass(frozen=True, slots=True)
class TwoWordings:
    before: Side | None
    after: Side
    parts: Comparison


def two_wordings(row: ProposalRow, wanted: str = "") -> TwoWordings:
    """The newest wording beside the one before, or beside the one asked for."""
    older = {str(one.number): one for one in row.versions[:-1]}
    before = older.get(wanted) or row.previous
    causes = Concern.objects.filter(changed_in=row.newest).order_by("number")
    return TwoWordings(
        before=Side(before) if before else None,
        after=Side(row.newest, list(causes)),
        parts=compare(before.text if before else row.newest.text, row.newest.text),
    )


@dataclass(frozen=True, slots=True)
class ConcernLine:
    """One entry of the ledger in words."""

    row: ConcernRow
    kind: str
    fate: str
    icon: str
    tone: str

    @property
    def concern(self) -> Concern:
        return self.row.concern


def concern_line(row: ConcernRow) -> ConcernLine:
    icon, tone = FATE_MARKS[row.fate]
    words = str(FATE_WORDS[row.fate])
    if row.fate is Fate.BECAME:
        words = next(one.sentence for one in row.outcomes if one.state not in GONE)
    return ConcernLine(row, str(KIND_WORDS[row.concern.kind]), words, icon, tone)


def concern_lines(rows: Sequence[ConcernRow]) -> list[ConcernLine]:
    return [concern_line(row) for row in rows]


def panel(request: PageRequest, row: ProposalRow, today: dt.date) -> dict[str, Any]:
    """What `decisions/_proposal.html` and `_ledger.html` draw."""
    membership = request.membership
    reader = reader_of(membership)
    ledger = concern_rows(
        membership.project, proposal=row.proposal, hidden=hidden_kinds(membership)
    )
    cards = [
        round_card(one, reader, today, is_current=one == row.current)
        for one in row.rounds
    ]
    first_open = _most_pressing(ledger)
    return {
        "proposal": row.proposal,
        "proposal_row": row,
        "is_outdated": row.standing is Standing.REOPENED,
        "status": status(row),
        "wordings": two_wordings(row, request.GET.get("fassung", "")),
        "older": list(row.versions[:-2]),
        "round_cards": cards,
        "running": next(
            (c for c in cards if c.is_current and not c.round.is_closed), None
        ),
        "decided": next((c for c in cards if c.is_current and c.round.is_closed), None),
        "ledger": concern_lines(ledger[:MOST_CONCERNS]),
        "ledger_count": len(ledger),
        "ledger_settled": len(ledger) - open_count(ledger),
        "first_open": concern_line(first_open) if first_open else None,
        "may_run": membership.may(Permission.PROPOSAL_EDIT),
        "may_enter": membership.may(Permission.BALLOT_ENTER),
        "seat_count": len(cards[-1].round.eligible.all()) if cards else 0,
    }


def _most_pressing(ledger: Sequence[ConcernRow]) -> ConcernRow | None:
    """An objection before a concern, then the one that waits longest."""
    waiting = [row for row in ledger if row.is_open]
    return min(
        waiting,
        key=lambda row: (
            row.concern.kind != ConcernKind.OBJECTION,
            row.concern.number,
        ),
        default=None,
    )
