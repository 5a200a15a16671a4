"""Input around figures: entry, correction, question, stock-taking, file."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.actors.tables.limits import LIMITS
from auftakt.inventory.domain.kinds import Level
from auftakt.inventory.domain.marks import ReadFault, Reading, read_value
from auftakt.inventory.labels.figures import READ_WORDS
from auftakt.inventory.labels.structures import LEVEL_WORDS
from auftakt.kernel import clock

VALUE = "value_"


class ValueField(forms.CharField):
    """A number in German writing or a mark; cleans to a `Reading`, or None if empty."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=40, **kwargs)
        self.widget.attrs["inputmode"] = "decimal"

    def clean(self, value: Any) -> Reading | None:
        text = super().clean(value)
        if not text:
            return None
        found = read_value(text)
        if isinstance(found, ReadFault):
            raise forms.ValidationError(str(READ_WORDS[found]))
        return found


class SourceFields(forms.Form):
    """When, from where: what every figure says of itself."""

    reference_date = forms.DateField(label=_("Stichtag"), widget=forms.DateInput())
    source = forms.CharField(
        label=_("Quelle"),
        max_length=200,
        help_text=_("Zum Beispiel: Einwohnermeldeamt, eigene Zählung."),
    )
    table_code = forms.CharField(
        label=_("Nummer der Tabelle"), max_length=40, required=False
    )
    retrieved_on = forms.DateField(
        label=_("Abgerufen am"), widget=forms.DateInput(), required=False
    )
    is_rounded = forms.BooleanField(label=_("Die Zahl ist gerundet"), required=False)
    note = forms.CharField(
        label=_("Bemerkung"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Alle im Projekt können das lesen."),
    )

    def clean_reference_date(self) -> dt.date:
        day: dt.date = self.cleaned_data["reference_date"]
        if day > clock.today():
            raise forms.ValidationError(_("Dieser Tag liegt noch vor uns."))
        return day

    @property
    def source_fields(self) -> Iterator[BoundField]:
        return (self[name] for name in SourceFields.base_fields)

    def source_values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in SourceFields.base_fields}


class FigureForm(SourceFields):
    """A ready figure: one value for each level of the Kommune, at least one."""

    def __init__(self, *args: Any, levels: Iterable[Level], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.levels = tuple(levels)
        for level in self.levels:
            self.fields[f"{VALUE}{level}"] = ValueField(
                label=LEVEL_WORDS[level], required=False
            )

    @property
    def value_fields(self) -> list[BoundField]:
        return [self[f"{VALUE}{level}"] for level in self.levels]

    def clean(self) -> dict[str, Any]:
        values = [self.cleaned_data.get(f"{VALUE}{level}") for level in self.levels]
        has_errors = any(f"{VALUE}{level}" in self.errors for level in self.levels)
        if not has_errors and not any(values):
            self.add_error(
                f"{VALUE}{self.levels[0]}", _("Tragen Sie mindestens einen Wert ein.")
            )
        return self.cleaned_data

    def figures(self, areas: Mapping[Level, str]) -> list[dict[str, Any]]:
        """Field values of one figure for each level that has a value."""
        readings = {
            level: self.cleaned_data[f"{VALUE}{level}"] for level in self.levels
        }
        return [
            {
                **self.source_values(),
                "level": level.value,
                "area_name": areas.get(level, ""),
                "value": reading.value,
                "mark": reading.mark,
            }
            for level, reading in readings.items()
            if reading
        ]


class OwnFigureForm(FigureForm):
    """A figure that only this Kommune asks for."""

    name = forms.CharField(label=_("Kennzahl"), max_length=200)
    unit = forms.CharField(
        label=_("Einheit"),
        max_length=40,
        help_text=_("Zum Beispiel: Personen, Plätze."),
    )
    counts_people = forms.BooleanField(
        label=_("Die Zahl zählt Menschen"),
        required=False,
        initial=True,
        help_text=_("Dann steht in Unterlagen „unter 5“ statt einer kleinen Zahl."),
    )

    @property
    def head_fields(self) -> list[BoundField]:
        return [self["name"], self["unit"], self["counts_people"]]


class CorrectionForm(SourceFields):
    """A new figure in place of an old one."""

    value = ValueField(label=_("Wert"))

    field_order = ("value",)

    def figure(self) -> dict[str, Any]:
        reading = self.cleaned_data["value"]
        return {
            **self.source_values(),
            "value": reading.value,
            "mark": reading.mark,
        }


class AskForm(forms.Form):
    """Who finds out, and by when."""

    asked_account = forms.ModelChoiceField(
        label=_("Jemand aus dem Projekt"),
        queryset=Account.objects.none(),
        required=False,
        empty_label=_("niemand aus dem Projekt"),
    )
    asked = forms.CharField(
        label=_("oder eine andere Stelle"),
        max_length=120,
        required=False,
        help_text=_("Nennen Sie die Stelle, nicht den Namen einer Person."),
    )
    due_on = forms.DateField(label=_("Bis wann?"), widget=forms.DateInput())

    def __init__(self, *args: Any, people: QuerySet[Account], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["asked_account"].queryset = people  # type: ignore[attr-defined]  # a model choice

    def clean(self) -> dict[str, Any]:
        if not self.cleaned_data.get("asked_account") and not self.cleaned_data.get(
            "asked"
        ):
            self.add_error("asked", _("Wer findet es heraus?"))
        return self.cleaned_data


class StockTakingForm(forms.Form):
    name = forms.CharField(
        label=_("Bezeichnung"),
        max_length=120,
        help_text=_("Zum Beispiel: Zweite Bestandsaufnahme."),
    )
    taken_on = forms.DateField(label=_("Stand"), widget=forms.DateInput())


class FigureFileForm(forms.Form):
    datei = forms.FileField(
        label=_("Datei mit Zahlen"),
        help_text=_("CSV oder XLSX, höchstens 20.000 Zeilen und 10 MB."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
        max_length=200,
    )

    def clean_datei(self) -> Any:
        upload = self.cleaned_data["datei"]
        if upload.size > LIMITS.file_bytes:
            raise forms.ValidationError(_("Die Datei ist zu groß. Erlaubt sind 10 MB."))
        return upload
