"""What must be so before people may agree on something; apps above hand it in.

The way may only be agreed on once the goals are (S25): `goals` registers that.
"""

from collections.abc import Callable

from auftakt.decisions.domain.rounds import Standing
from auftakt.decisions.models import Proposal
from auftakt.kernel.errors import DomainError

Gate = Callable[[Proposal], None]
StandingOf = Callable[[Proposal, Standing], Standing]

_gates: dict[str, Gate] = {}
_standings: dict[str, StandingOf] = {}


def register(
    subject_kind: str, gate: Gate, *, standing: StandingOf | None = None
) -> None:
    """`gate` raises a `DomainError` where agreeing is not due yet.

    `standing` gets what the rounds say and answers what holds: what an agreement was
    built on may have changed (S28).
    """
    _gates[subject_kind] = gate
    if standing:
        _standings[subject_kind] = standing


def check(proposal: Proposal) -> None:
    gate = _gates.get(proposal.subject_kind)
    if gate:
        gate(proposal)


def is_shut(proposal: Proposal) -> bool:
    try:
        check(proposal)
    except DomainError:
        return True
    return False


def what_holds(proposal: Proposal, standing: Standing) -> Standing:
    found = _standings.get(proposal.subject_kind)
    return found(proposal, standing) if found else standing
