"""What the preview of a file with figures asks: whose, which, since when."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from auftakt.inventory.domain.figures import OWN_SERIES, Choices, ReadyFigure
from auftakt.inventory.domain.kinds import Level
from auftakt.inventory.domain.marks import Point
from auftakt.inventory.domain.official.observed import Observed
from auftakt.inventory.labels.figures import POINT_WORDS
from auftakt.inventory.labels.structures import LEVEL_WORDS

AREA, SERIES = "gebiet_", "reihe_"
SERIES_SHOWN = 40


class FigureChoiceForm(forms.Form):
    """One select a level for its area, one a series for its figure."""

    source = forms.CharField(label=_("Quelle"), max_length=200)
    table_code = forms.CharField(
        label=_("Nummer der Tabelle"), max_length=40, required=False
    )
    retrieved_on = forms.DateField(
        label=_("Abgerufen am"), widget=forms.DateInput(), required=False
    )
    day = forms.DateField(
        label=_("Stichtag, wo die Datei keinen nennt"),
        widget=forms.DateInput(),
        required=False,
    )
    point = forms.ChoiceField(
        label=_("Der Punkt in Zahlen"), choices=list(POINT_WORDS.items())
    )
    leave_out = forms.BooleanField(
        label=_("Fehlerhafte Werte weglassen"), required=False
    )

    def __init__(
        self,
        *args: Any,
        observed: Observed,
        levels: Sequence[Level],
        areas: Mapping[int, str],
        ready: Mapping[str, ReadyFigure],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.levels = tuple(levels)
        none = ("", _("nicht übernehmen"))
        for level in self.levels:
            self.fields[f"{AREA}{level}"] = forms.ChoiceField(
                label=str(LEVEL_WORDS[level]),
                required=False,
                choices=[none, *((str(place), name) for place, name in areas.items())],
            )
        figures = [(one.key, one.title) for one in ready.values()]
        self.shown = list(enumerate(observed.series))[:SERIES_SHOWN]
        for place, series in self.shown:
            self.fields[f"{SERIES}{place}"] = forms.ChoiceField(
                label=series.name or _("ohne Namen"),
                required=False,
                choices=[none, *figures, (OWN_SERIES, _("als eigene Kennzahl"))],
            )

    @property
    def area_fields(self) -> list[BoundField]:
        return [self[f"{AREA}{level}"] for level in self.levels]

    @property
    def series_fields(self) -> list[BoundField]:
        return [self[f"{SERIES}{place}"] for place, _series in self.shown]

    @property
    def common_fields(self) -> list[BoundField]:
        names = ("source", "table_code", "retrieved_on", "day", "point", "leave_out")
        return [self[name] for name in names]

    def clean(self) -> dict[str, Any]:
        chosen = [self.cleaned_data.get(f"{AREA}{level}") for level in self.levels]
        given = [place for place in chosen if place]
        if len(set(given)) < len(given):
            self.add_error(None, _("Ein Gebiet ist zweimal gewählt."))
        return self.cleaned_data

    def sent(self) -> dict[str, str]:
        """What was chosen, as the draft keeps it; the form must be valid."""
        return {
            name: str(value)
            for name, value in self.cleaned_data.items()
            if value not in (None, "", False)
        }


def choices_of(chosen: Mapping[str, str]) -> Choices:
    """What a draft keeps, as the rules take it; areas and series by their place."""
    return Choices(
        areas={
            int(value): Level(name.removeprefix(AREA))
            for name, value in chosen.items()
            if name.startswith(AREA)
        },
        series={
            int(name.removeprefix(SERIES)): value
            for name, value in chosen.items()
            if name.startswith(SERIES)
        },
        point=Point(chosen.get("point", Point.UNKNOWN)),
        day=chosen.get("day", ""),
        source=chosen.get("source", ""),
    )
