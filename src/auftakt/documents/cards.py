"""The page of documents as it is shown: cards with what is missing and how to get."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import NoReverseMatch, resolve, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Membership
from auftakt.accounts.permissions import Permission
from auftakt.documents.domain import FIX, Completeness, Document, Lack
from auftakt.documents.labels import (
    LACK_LINKS,
    LACK_WORDS,
    PURPOSE_WORDS,
    TITLE_WORDS,
)
from auftakt.documents.sheets import Language
from auftakt.kernel.access import access_of


@dataclass(frozen=True)
class LackRow:
    """`url` is empty where the reader may not mend it."""

    text: str | Promise
    link: str | Promise
    url: str


@dataclass(frozen=True)
class Download:
    text: str | Promise
    hint: str | Promise
    url: str


@dataclass(frozen=True)
class Card:
    """`state` is a key of `status_word`."""

    key: Document
    title: str | Promise
    purpose: str | Promise
    state: str
    state_word: str | Promise
    lacks: tuple[LackRow, ...]
    downloads: tuple[Download, ...]


_PDF = _("zum Drucken und Vorlesen")
_WORD = _("zum Ändern")
_PDF_LYING = _("quer, zum Drucken und Vorlesen")
_FILES: dict[Document, tuple[tuple[str, str | Promise, str | Promise], ...]] = {
    Document.INVITATION: (
        ("invitation_pdf", _("Einladung als PDF"), _PDF),
        ("invitation_docx", _("Einladung für Word"), _WORD),
        ("invitation_ics", _("Termin als Kalenderdatei"), _("ohne Namen")),
        (
            "invitation_request",
            _("Termin mit Gästeliste"),
            _("Ihr Kalender verschickt die Anfragen"),
        ),
    ),
    Document.AGENDA: (
        ("agenda_pdf", _("Tagesordnung als PDF"), _PDF),
        ("agenda_docx", _("Tagesordnung für Word"), _WORD),
    ),
    Document.SCRIPT: (
        ("script_pdf", _("Regieplan als PDF"), _PDF_LYING),
        ("script_docx", _("Regieplan für Word"), _WORD),
    ),
    Document.STOCK: (
        ("stock_pdf", _("Übersicht als PDF"), _PDF_LYING),
        ("stock_docx", _("Übersicht für Word"), _WORD),
        ("stock_xlsx", _("Übersicht für Excel"), _("zum Rechnen und Filtern")),
    ),
    Document.ANALYSES: (
        ("analyses_pdf", _("Mappe als PDF"), _PDF_LYING),
        ("analyses_docx", _("Mappe für Word"), _WORD),
        ("analyses_xlsx", _("Mappe für Excel"), _("zum Rechnen und Filtern")),
    ),
    Document.AGREEMENT: (
        ("agreement_pdf", _("Vereinbarung als PDF"), _PDF_LYING),
        ("agreement_docx", _("Vereinbarung für Word"), _WORD),
    ),
    Document.INDICATORS: (
        ("indicators_xlsx", _("Blatt für Excel"), _("zum Rechnen und Filtern")),
    ),
}


@dataclass(frozen=True)
class Reader:
    """Who looks at the page; without guests no request can be sent."""

    membership: Membership
    language: Language
    has_guests: bool


def cards(states: Iterable[Completeness], reader: Reader) -> list[Card]:
    """Of the documents this person may open."""
    return [
        _card(state, reader)
        for state in states
        if any(_address(name, reader) for name, _text, _hint in _FILES[state.document])
    ]


def lead(states: Iterable[Completeness]) -> str:
    """The result in one sentence."""
    every = list(states)
    if not any(state.can_be_made for state in every):
        return gettext("Erst brauchen Sie Termin und Ablauf.")
    open_ones = sum(not state.is_complete for state in every)
    if not open_ones:
        return gettext("Alle Unterlagen sind vollständig.")
    return ngettext(
        "In einer Unterlage fehlt noch etwas.",
        "In %(n)s Unterlagen fehlt noch etwas.",
        open_ones,
    ) % {"n": open_ones}


def _card(state: Completeness, reader: Reader) -> Card:
    words = {
        "done": _("vollständig"),
        "begun": _("fast fertig"),
        "locked": _("noch nicht dran"),
    }
    key = "begun" if state.can_be_made else "locked"
    key = "done" if state.is_complete else key
    return Card(
        key=state.document,
        title=TITLE_WORDS[state.document],
        purpose=PURPOSE_WORDS[state.document],
        state=key,
        state_word=words[key],
        lacks=tuple(_lack(lack, reader.membership) for lack in state.lacks),
        downloads=_downloads(state, reader),
    )


def _lack(lack: Lack, membership: Membership) -> LackRow:
    url = open_url(FIX[lack], membership)
    return LackRow(text=LACK_WORDS[lack], link=LACK_LINKS[lack], url=url)


def _downloads(state: Completeness, reader: Reader) -> tuple[Download, ...]:
    if not state.can_be_made:
        return ()
    return tuple(
        Download(text=text, hint=hint, url=url)
        for name, text, hint in _FILES[state.document]
        if (url := _address(name, reader))
    )


def _address(name: str, reader: Reader) -> str:
    url = open_url(f"documents:{name}", reader.membership)
    if not url or (name == "invitation_request" and not reader.has_guests):
        return ""
    return url if reader.language is Language.DE else f"{url}?sprache={reader.language}"


def open_url(name: str, membership: Membership) -> str:
    """The address of a project's page, or "" for one this person may not open."""
    try:
        url = reverse(name, args=[membership.project.slug])
    except NoReverseMatch:
        return ""
    access = access_of(resolve(url).func)
    if access and access.permission and membership.may(Permission(access.permission)):
        return url
    return ""
