"""Secrets that leave the house by mail or terminal; only their hashes stay."""

import hashlib
import secrets

CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # nothing that looks like another
CODE_LENGTH = 15  # 75 bits
CODE_GROUP = 5


def new_token() -> str:
    """256 bits, fit for an address."""
    return secrets.token_urlsafe(32)


def new_setup_code() -> str:
    """Three groups of five letters, to be typed from a terminal."""
    letters = [secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH)]
    groups = range(0, CODE_LENGTH, CODE_GROUP)
    return "-".join("".join(letters[start : start + CODE_GROUP]) for start in groups)


def hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def hashed_code(code: str) -> str:
    """Case, spaces and dashes do not matter to somebody who types."""
    return hashed("".join(sign for sign in code.upper() if sign.isalnum()))


def same(left: str, right: str) -> bool:
    return secrets.compare_digest(left, right)
