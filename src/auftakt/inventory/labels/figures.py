"""Words around figures: numbers as texts, marks, trends, faults of files."""

from collections.abc import Mapping
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from auftakt.inventory.content.figures import mark_words
from auftakt.inventory.domain.counts import Shown
from auftakt.inventory.domain.figures import PlanFault, Trend
from auftakt.inventory.domain.kinds import Level
from auftakt.inventory.domain.marks import Point, ReadFault
from auftakt.inventory.domain.official.observed import Format

SHORT_LEVEL_WORDS: Mapping[str, Promise] = {
    Level.OWN: _("Kommune"),
    Level.COUNTY: _("Kreis"),
    Level.LAND: _("Land"),
    Level.FEDERAL: _("Bund"),
}

TREND_WORDS: Mapping[str, Promise] = {
    Trend.UP: _("gestiegen"),
    Trend.DOWN: _("gesunken"),
    Trend.SAME: _("gleich"),
    Trend.UNKNOWN: _("nicht vergleichbar"),
}

FORMAT_WORDS: Mapping[str, Promise] = {
    Format.FLAT_OLD: _("Flatfile der Datenbank GENESIS (alte Spaltennamen)"),
    Format.FLAT_NEW: _("Flatfile der Datenbank GENESIS"),
    Format.TABLE: _("Tabelle eines statistischen Amtes"),
    Format.SHEET: _("eigene Liste von Zahlen"),
}

POINT_WORDS: Mapping[str, Promise] = {
    Point.UNKNOWN: _("kommt nicht vor oder ist eindeutig"),
    Point.THOUSANDS: _("12.345 heißt zwölftausend"),
    Point.DECIMAL: _("12.345 heißt zwölf und ein wenig"),
}

READ_WORDS: Mapping[str, Promise] = {
    ReadFault.NOT_A_NUMBER: _(
        "Tragen Sie eine Zahl ein, zum Beispiel 24600 oder 12,5. "
        "Zeichen der Statistik wie - . / x gehen auch."
    ),
    ReadFault.TOO_LARGE: _("Diese Zahl ist zu groß."),
    ReadFault.AMBIGUOUS: _(
        "Das kann zweierlei heißen. Schreiben Sie die Zahl ohne Punkt, etwa 24600."
    ),
}

FAULT_WORDS: Mapping[str, Promise] = {
    PlanFault.NOT_A_NUMBER: _("„%(text)s“ ist keine Zahl und kein bekanntes Zeichen."),
    PlanFault.TOO_LARGE: _("„%(text)s“ ist zu groß."),
    PlanFault.AMBIGUOUS: _(
        "„%(text)s“ kann zweierlei heißen. Wählen Sie unten, was der Punkt bedeutet."
    ),
    PlanFault.NO_DAY: _("Der Stichtag fehlt. Tragen Sie ihn unten ein."),
    PlanFault.NO_NAME: _("Die Kennzahl hat keinen Namen."),
    PlanFault.TWICE: _("Dieser Wert steht schon in einer Zeile darüber."),
}

# What the preview proposes, by whether an office wrote the file.
USUAL_SOURCES: Mapping[bool, Promise] = {
    True: _("Statistische Ämter des Bundes und der Länder"),
    False: _("Eigene Zählung"),
}

UNKNOWN_TABLE = _(
    "In der Datei sind keine Zahlen, die wir erkennen. Geeignet sind Tabellen der "
    "statistischen Ämter als CSV oder XLSX und unser Muster."
)
NOT_OURS = _(
    "In der Datei steht weder Ihre Kommune noch Ihr Kreis oder Land. Prüfen Sie den "
    "Gemeindeschlüssel Ihrer Kommune oder kürzen Sie die Datei."
)


def number_text(value: Decimal) -> str:
    """With the thousands parted and without zeros at the end."""
    plain = value.normalize()
    exponent = plain.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return number_format(plain, decimal_pos=places, force_grouping=True)


def shown_text(shown: Shown) -> str:
    """The number, "unter 5", or the bare mark."""
    if shown.is_hidden:
        return _now("unter 5")
    return shown.mark if shown.value is None else number_text(shown.value)


def mark_text(shown: Shown) -> str:
    """What the mark means; empty without one."""
    return mark_words(get_language() or "de").get(shown.mark, "")


def difference_text(difference: Decimal | None, direction: Trend) -> str:
    """The direction as a word, with how much."""
    word = str(TREND_WORDS[direction])
    if difference is None or direction is Trend.SAME:
        return word
    arrow = "↗" if direction is Trend.UP else "↘"
    return _now("%(arrow)s %(word)s um %(number)s") % {
        "arrow": arrow,
        "word": word,
        "number": number_text(abs(difference)),
    }
