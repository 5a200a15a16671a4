"""The words of a document, ready to be set: what PDF and Word have in common."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What every page carries; `page` holds {page}, `page_of` also {pages}."""

    language: str
    title: str
    municipality: str
    project: str
    crest: bytes | None
    crest_alt: str
    accent: str
    contact: tuple[str, ...]
    footer: str
    page: str
    page_of: str


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A label with one or more lines: "Wann", ("Freitag, 29. Januar 2027", …)."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row of a table; `cells` match the columns, the first is the time."""

    label: str
    cells: tuple[str, ...]
    is_part: bool
    is_break: bool


@dataclass(frozen=True, kw_only=True)
class Section:
    heading: str
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Table:
    """`point`: the column with number and title; `numbers`: those set to the right."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    point: int
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Letter:
    return_address: str
    address: tuple[str, ...]
    sender_date: str
    salutation: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """`letters` differ in address, salutation and seat; the rest is shared."""

    frame: Frame
    subject: str
    goal: Section | None
    letters: tuple[Letter, ...]
    opening: tuple[str, ...]
    motivation: Section | None
    table: Table
    reply: Section
    closing: str
    name: str
    office: str
    enclosure: str
    contact_heading: str
    contact: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Agenda and Regieplan: the same build, other columns."""

    frame: Frame
    lead: str
    goal: Section | None
    facts: tuple[Fact, ...]
    table: Table
    notes: tuple[Section, ...]
    version: str


@dataclass(frozen=True, kw_only=True)
class Part:
    """A heading with text and a table; `widths` in millimetres, together 267.

    `amounts`: for each row the plain number of `amount_column`, or "" for a text.
    """

    heading: str
    paragraphs: tuple[str, ...] = ()
    table: Table
    widths: tuple[int, ...]
    amount_column: int = -1
    amounts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Report:
    """A lying document of several tables."""

    frame: Frame
    lead: str
    parts: tuple[Part, ...]
