"""The records of deciding together."""

from auftakt.decisions.models.concerns import Concern
from auftakt.decisions.models.proposals import Proposal, ProposalVersion
from auftakt.decisions.models.rounds import Ballot, BallotRound, EligibleSeat

__all__ = [
    "Ballot",
    "BallotRound",
    "Concern",
    "EligibleSeat",
    "Proposal",
    "ProposalVersion",
]
