"""The shapes an archive's values share, and how an object is closed to strangers."""

from typing import Any

from auftakt.decisions.domain.tally import StepKey
from auftakt.inventory.domain.overlap import Criterion as Likeness

LARGEST_CREST = 2_000_000
MOST_RECORDS = 20_000

Schema = dict[str, Any]

COUNTS: Schema = {
    "type": "object",
    "maxProperties": 20,
    "additionalProperties": {"$ref": "#/$defs/small"},
}
_PLAIN: Schema = {
    "text": {"type": "string", "pattern": r"^[^\x00\ud800-\udfff]*$"},
    "id": {
        "type": "string",
        "pattern": r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
    },
    "moment": {
        "type": "string",
        "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$",
    },
    "day": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
    "clock": {"type": "string", "pattern": r"^\d\d:\d\d(:\d\d(\.\d{1,6})?)?$"},
    "picture": {
        "description": "A PNG in base64.",
        "type": "string",
        "pattern": r"^[A-Za-z0-9+/]*={0,2}$",
        "maxLength": LARGEST_CREST,
    },
    "small": {"type": "integer", "minimum": 0, "maximum": 32_767},
    "attitude": {"type": "integer", "minimum": -2, "maximum": 2},
    "number": {"type": "integer", "minimum": 0, "maximum": 2_147_483_647},
}


def definitions() -> Schema:
    """What the schema holds under `$defs`."""
    return {
        **_PLAIN,
        "account": _account(),
        "criterion": _criterion(),
        "result": _result(),
    }


def text_of(longest: int) -> Schema:
    return {**ref("text"), "maxLength": longest}


def ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def closed(properties: Schema) -> Schema:
    return {
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": properties,
    }


def _account() -> Schema:
    text = text_of(254)
    return {
        "description": "Somebody who acted: joined to an account of the same address.",
        **closed({"name": text, "email": text}),
    }


def _criterion() -> Schema:
    words = {"type": "array", "items": text_of(200), "maxItems": 100}
    key = {"enum": [str(one) for one in Likeness]}
    closeness = {"type": "integer", "minimum": 0, "maximum": 3}
    return {
        "description": "In what two structures resemble each other; 3 is the same.",
        **closed({"key": key, "closeness": closeness, "words": words}),
    }


def _result() -> Schema:
    """Empty while the round runs; without sums where they would give a vote away."""
    steps = {
        "key": {"enum": [str(one) for one in StepKey]},
        "facts": COUNTS,
        "holds": {"type": ["boolean", "null"]},
    }
    texts = {"type": "array", "items": text_of(160), "maxItems": MOST_RECORDS}
    small = {"type": "array", "items": ref("small"), "maxItems": 10}
    return {
        "description": "The arithmetic of a closed round.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "is_shown": {"type": "boolean"},
            "answered": ref("small"),
            "eligible": ref("small"),
            "entered": ref("small"),
            "by_deputy": ref("small"),
            "missing": texts,
            "steps": {"type": "array", "items": closed(steps), "maxItems": 10},
            "counts": {
                "type": "object",
                "maxProperties": 10,
                "additionalProperties": COUNTS,
            },
            "leading": small,
            "abstained": ref("small"),
        },
    }
