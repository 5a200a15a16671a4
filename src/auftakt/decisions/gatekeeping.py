"""What must be so before people may agree on something; apps above hand it in.

The way may only be agreed on once the goals are (S25): `goals` registers that.
"""

from collections.abc import Callable

from auftakt.decisions.models import Proposal

Gate = Callable[[Proposal], None]

_gates: dict[str, Gate] = {}


def register(subject_kind: str, gate: Gate) -> None:
    """`gate` raises a `DomainError` where agreeing is not due yet."""
    _gates[subject_kind] = gate


def check(proposal: Proposal) -> None:
    gate = _gates.get(proposal.subject_kind)
    if gate:
        gate(proposal)
