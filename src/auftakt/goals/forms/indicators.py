"""Input around indicators and their values."""

import datetime as dt
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from auftakt.goals.labels.indicators import (
    DIRECTION_WORDS,
    FREQUENCY_WORDS,
    KIND_HINTS,
    KIND_WORDS,
    STEP_WORDS,
)
from auftakt.goals.models import Indicator
from auftakt.inventory.domain.marks import ReadFault, read_value
from auftakt.inventory.labels.figures import READ_WORDS
from auftakt.kernel import clock
from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.forms import EditForm
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project

MAIN = ("name", "kind", "impact_step", "unit", "direction", "counts_people")
VALUES = ("baseline_value", "baseline_on", "target_value", "target_on")
SOURCE = ("data_holder", "data_source", "method", "frequency", "responsible", "link")
MORE = ("threshold", "disaggregation")
LONGEST_NUMBER = 40


class NumberField(forms.CharField):
    """A number as people write it: 12,5 or 1.200; cleans to a `Decimal` or None."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=LONGEST_NUMBER, **kwargs)
        self.widget.attrs["inputmode"] = "decimal"

    def clean(self, value: Any) -> Decimal | None:
        text = super().clean(value)
        if not text:
            return None
        found = read_value(text)
        if isinstance(found, ReadFault):
            raise forms.ValidationError(str(READ_WORDS[found]))
        if found.value is None:
            raise forms.ValidationError(
                _("Tragen Sie eine Zahl ein, zum Beispiel 24600 oder 12,5.")
            )
        return found.value

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, Decimal):
            return f"{value.normalize():f}".replace(".", ",")
        return value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """By the number, not by how it is written."""
        return bool(self._bare(initial) != self._bare(data))

    def _bare(self, value: Any) -> Any:
        if value is None or isinstance(value, Decimal):
            return value
        try:
            return self.clean(value)
        except forms.ValidationError:
            return value


def _steps() -> list[tuple[int, str]]:
    return [(step, f"{step} · {word}") for step, word in STEP_WORDS.items()]


class _IndicatorFields(forms.ModelForm):
    kind = forms.ChoiceField(
        label=_("Was zeigt die Zahl?"),
        choices=list(KIND_WORDS.items()),
        widget=ChoiceCards(consequences=KIND_HINTS),
    )
    impact_step = forms.TypedChoiceField(
        label=_("Stufe der Wirkung"), coerce=int, choices=_steps
    )
    direction = forms.ChoiceField(
        label=_("Gut ist"), choices=list(DIRECTION_WORDS.items())
    )
    frequency = forms.ChoiceField(
        label=_("Wie oft wird gemessen?"),
        initial="yearly",
        choices=list(FREQUENCY_WORDS.items()),
    )
    baseline_value = NumberField(label=_("Ausgangswert"), required=False)
    target_value = NumberField(label=_("Zielwert"), required=False)
    threshold = forms.IntegerField(
        label=_("Kleinste Zahl, die gezeigt wird"),
        initial=5,
        validators=[MinValueValidator(3), MaxValueValidator(100)],
        help_text=_("Darunter steht „unter …“, wenn die Zahl Menschen zählt."),
    )

    class Meta:
        model = Indicator
        fields: ClassVar = [*MAIN, *VALUES, *SOURCE, *MORE]
        labels: ClassVar = {
            "baseline_on": _("Stand des Ausgangswerts"),
            "target_on": _("Zielwert erreicht bis"),
        }
        widgets: ClassVar = {
            "baseline_on": forms.DateInput(),
            "target_on": forms.DateInput(),
            "method": forms.Textarea(attrs={"rows": 2}),
        }
        help_texts: ClassVar = {
            "name": _("Zum Beispiel: Wochen von der Ankunft bis zum ersten Kurstag"),
            "unit": _("Zum Beispiel: Wochen, Prozent, Menschen"),
            "data_holder": _("Die Stelle, bei der die Zahl liegt."),
            "responsible": _("Eine Stelle oder Funktion, kein Name."),
            "link": _("Diese Person bekommt die Frage auf ihrem persönlichen Link."),
            "disaggregation": _("Zum Beispiel: Frauen und Männer, Ortsteile"),
        }

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        links = PersonalLink.objects.filter(project=project, revoked_at=None)
        self.fields["link"].queryset = links  # type: ignore[attr-defined]  # a model choice
        self.fields["link"].empty_label = _("niemand")  # type: ignore[attr-defined]  # a model choice

    def _parts(self, names: tuple[str, ...]) -> list[forms.BoundField]:
        return [self[name] for name in names]

    @property
    def main(self) -> list[forms.BoundField]:
        return self._parts(MAIN)

    @property
    def values_asked(self) -> list[forms.BoundField]:
        return self._parts(VALUES)

    @property
    def source(self) -> list[forms.BoundField]:
        return self._parts(SOURCE)

    @property
    def more(self) -> list[forms.BoundField]:
        return self._parts(MORE)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for value, day in (VALUES[:2], VALUES[2:]):
            if cleaned.get(value) is not None and not cleaned.get(day):
                self.add_error(day, _("Nennen Sie den Tag zu diesem Wert."))
        first, last = cleaned.get("baseline_on"), cleaned.get("target_on")
        if first and last and last <= first:
            self.add_error("target_on", _("Der Zielwert liegt nach dem Ausgangswert."))
        return cleaned


class IndicatorForm(_IndicatorFields):
    """A new indicator; only reads, the action writes."""


class IndicatorEditForm(_IndicatorFields, EditForm):
    class Meta(_IndicatorFields.Meta):
        pass


class MeasurementForm(forms.Form):
    """One value in under a minute."""

    value = NumberField(label=_("Wert"))
    measured_on = forms.DateField(label=_("Gemessen am"), widget=forms.DateInput())
    source = forms.CharField(label=_("Quelle"), max_length=200, required=False)
    note = forms.CharField(
        label=_("Bemerkung"),
        max_length=500,
        required=False,
        help_text=_("Bitte nichts über einzelne Personen."),
    )

    def __init__(self, *args: Any, unit: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if unit:
            self.fields["value"].label = _("Wert in %(unit)s") % {"unit": unit}

    def clean_measured_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["measured_on"]
        if day > clock.today():
            raise forms.ValidationError(_("Der Tag liegt in der Zukunft."))
        return day
