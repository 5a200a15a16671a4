"""Public ids: time-ordered, so that indexes stay compact, and not guessable."""

import uuid

import uuid_utils.compat


def new_public_id() -> uuid.UUID:
    return uuid_utils.compat.uuid7()
