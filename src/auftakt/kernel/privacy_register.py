"""The registry of personal data in words, for the page that everybody may read."""

from dataclasses import dataclass

from django.utils.functional import Promise

from auftakt.kernel.labels import (
    AUDIENCE_WORDS,
    DATA_KIND_WORDS,
    PURPOSE_WORDS,
    RETENTION_WORDS,
)
from auftakt.kernel.privacy import personal_fields


@dataclass(frozen=True)
class RegisterRow:
    """All fields of one model that share kind, purpose, readers and period."""

    where: str
    kind: str | Promise
    purpose: str | Promise
    audience: str | Promise
    retention: str | Promise


def register() -> list[RegisterRow]:
    """Each row once, by model and kind."""
    groups = {
        (model._meta.verbose_name, entry) for model, _name, entry in personal_fields()
    }
    rows = [
        RegisterRow(
            where=str(where),
            kind=DATA_KIND_WORDS[entry.kind],
            purpose=PURPOSE_WORDS[entry.purpose],
            audience=AUDIENCE_WORDS[entry.audience],
            retention=RETENTION_WORDS[entry.retention],
        )
        for where, entry in groups
    ]
    return sorted(rows, key=lambda row: (row.where, str(row.kind), str(row.purpose)))
