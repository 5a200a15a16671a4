"""What binds a draw to what was said before it: commitments and hashes.

Written twice on purpose: `verify_result.py` shares no code with it.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping
from typing import Any

from auftakt.selection.domain import Volunteer

AUDIT_FORMAT = "auftakt-audit-1"
HASHES = ("pool_sha256", "quotas_sha256", "lottery_sha256")
_PUBLIC = ("method", "proof", "size", "tickets", "rounding")
_PUBLIC_TOO = ("min_probability", "max_probability", "features", "versions")
_END = '"}}\n'

Document = dict[str, Any]
Opening = list[Any]
"""Salt, values and household of a person."""


def openings(people: Iterable[Volunteer]) -> dict[str, Opening]:
    """What opens each person's commitment; confidential, with new salts each time."""
    return {
        one.key: [secrets.token_hex(16), dict(one.values), one.household]
        for one in people
    }


def sha256(part: object) -> str:
    return hashlib.sha256(json.dumps(part).encode()).hexdigest()


def as_text(part: object) -> str:
    """JSON in the one form that is valid here; numbers come back as they are."""
    return json.dumps(part, ensure_ascii=False) + "\n"


def bound(document: Document, opened: Mapping[str, Opening]) -> Document:
    """The document with commitments to the people's values and its hashes, last."""
    commitments = {key: sha256([key, *opening]) for key, opening in opened.items()}
    audit = {
        "commitments": commitments,
        "pool_sha256": sha256(commitments),
        "quotas_sha256": sha256(document["features"]),
        "lottery_sha256": sha256([document["groups"], document["lottery"]]),
        "sha256": "",
    }
    return {**document, "audit": audit}


def sealed(document: Document) -> bytes:
    """The document as a file that ends with the hash of all bytes before the hash."""
    audit = {**document["audit"], "sha256": ""}
    body = as_text({**document, "audit": audit}).removesuffix(_END).encode()
    return body + hashlib.sha256(body).hexdigest().encode() + _END.encode()


def published(document: Document) -> bytes:
    """What can be shown to everybody before the draw: no keys, no values of people."""
    audit = document["audit"]
    return as_text(
        {
            "format": AUDIT_FORMAT,
            **{name: document[name] for name in (*_PUBLIC, *_PUBLIC_TOO)},
            "people": len(document["probabilities"]),
            "panels": len(document["lottery"]),
            "commitments": sorted(audit["commitments"].values()),
            **{name: audit[name] for name in HASHES},
        }
    ).encode()
