"""How proposals, rounds, ballots and concerns change."""
