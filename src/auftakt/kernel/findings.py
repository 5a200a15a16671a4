"""Warnings and gates: one mechanism for pages, home page, documents and gates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """In order of weight: a gate blocks, a warning is printed, a hint helps."""

    GATE = "gate"
    WARNING = "warning"
    HINT = "hint"


SEVERITY_ORDER = {severity: place for place, severity in enumerate(Severity)}


@dataclass(frozen=True)
class Finding:
    """One thing to mend.

    `key` is `app.name`; `rule` the S-number it follows from; `facts` hold numbers,
    proper names and keys, never sentences; `fix` is the name of a URL that takes only
    the project's slug.
    """

    key: str
    rule: str
    severity: Severity
    fix: str
    facts: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def sort_key(self) -> tuple[int, int, str]:
        number = int("".join(sign for sign in self.rule if sign.isdigit()) or 0)
        return SEVERITY_ORDER[self.severity], number, self.key


@dataclass(frozen=True)
class FindingWords:
    """Lazy texts with `%(fact)s` places; `title` states the result in one line."""

    title: object
    text: object
    link: object

    def filled(self, facts: Mapping[str, object]) -> "FindingWords":
        return FindingWords(
            title=str(self.title) % facts,
            text=str(self.text) % facts,
            link=str(self.link) % facts,
        )
