"""What decisions have to mend."""

import datetime as dt
from collections.abc import Iterable

from auftakt.decisions.domain import findings as rules
from auftakt.decisions.domain.findings import ConcernLine, RoundLine
from auftakt.decisions.models import BallotRound
from auftakt.decisions.queries.concerns import concern_rows
from auftakt.decisions.queries.proposals import ProposalRow, proposal_rows
from auftakt.kernel.findings import Finding
from auftakt.projects.models import Project


def findings(project: Project, today: dt.date) -> Iterable[Finding]:
    """The same number of queries whatever the number of rounds and concerns."""
    rounds = [
        _line(row, row.current)
        for row in proposal_rows(project)
        if row.current and row.proposal.state == "open"
    ]
    concerns = [
        ConcernLine(row.concern.code, row.concern.said_on, row.concern.talk_on)
        for row in concern_rows(project)
        if row.is_open
    ]
    return list(rules.findings(rounds, concerns, today))


def _line(row: ProposalRow, current: BallotRound) -> RoundLine:
    return RoundLine(
        title=row.proposal.title,
        is_closed=current.is_closed,
        missing=sum(not one.has_answered for one in current.eligible.all()),
        closes_on=current.closes_on,
        review_on=current.review_on,
    )
