"""What a document says, before it is laid out: no Django, no models, no clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

DEFAULT_ACCENT = "#7b2d52"
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


class Language(StrEnum):
    DE = "de"
    EN = "en"


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """The sender as every document shows it; `crest` is a PNG or None.

    `opened`: day and reason of the gate that was opened last although something was
    missing (S25); every document names it.
    """

    municipality: str
    project: str
    crest: bytes | None = None
    accent: str = DEFAULT_ACCENT
    contact: tuple[str, ...] = ()
    return_address: str = ""
    opened: tuple[date, str] | None = None

    def __post_init__(self) -> None:
        if not _HEX.fullmatch(self.accent):
            raise ValueError(f"accent must look like #7b2d52, not {self.accent!r}")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One row of the agenda; `label` is "3" or "3a", empty for a break.

    `is_handout`: goes out in writing before the day and has no time on it.
    """

    label: str
    title: str
    start: datetime
    end: datetime
    minutes: int
    is_part: bool = False
    is_break: bool = False
    is_handout: bool = False
    kind: str = ""
    who: str = ""
    purpose: str = ""
    method: str = ""
    material: str = ""
    result: str = ""


@dataclass(frozen=True, kw_only=True)
class Occasion:
    """When and where; the times carry their zone."""

    start: datetime
    end: datetime
    place: str = ""
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """`address` are the lines of the address field; `salutation` may be empty."""

    address: tuple[str, ...]
    salutation: str = ""
    seat: str = ""


@dataclass(frozen=True, kw_only=True)
class Reply:
    """How to answer the invitation: until when and to whom (`contact`, by line)."""

    until: date | None = None
    contact: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Signature:
    name: str
    office: str = ""


@dataclass(frozen=True, kw_only=True)
class InvitationSheet:
    """One letter for each recipient; without any, one letter without address."""

    language: Language
    letterhead: Letterhead
    written_on: date
    occasion: Occasion
    circle: str
    goal: str
    motivation: str
    lines: tuple[Line, ...]
    reply: Reply
    signature: Signature
    recipients: tuple[Recipient, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Version:
    """`number` 0 is a draft; `note` says in words what this version changed."""

    number: int
    note: str = ""
    is_changed_since: bool = False


@dataclass(frozen=True, kw_only=True)
class AgendaSheet:
    language: Language
    letterhead: Letterhead
    made_on: date
    occasion: Occasion
    goal: str
    lines: tuple[Line, ...]
    version: Version


@dataclass(frozen=True, kw_only=True)
class ScriptSheet:
    """The Regieplan: the agenda with purpose, method and material; not public."""

    language: Language
    letterhead: Letterhead
    made_on: date
    occasion: Occasion
    goal: str
    lines: tuple[Line, ...]
    version: Version
    participants: int
    open_points: tuple[str, ...] = ()
