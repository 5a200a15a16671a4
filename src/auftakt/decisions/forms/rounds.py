"""Input around rounds."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.circle.models import Seat
from auftakt.decisions.domain.methods import USUAL_THRESHOLDS, Method
from auftakt.decisions.labels import (
    METHOD_CONSEQUENCES,
    METHOD_WORDS,
)
from auftakt.kernel.form_renderer import ChoiceCards


class RoundForm(forms.Form):
    """How, until when, and whose answer counts."""

    method = forms.ChoiceField(
        label=_("Wie entscheiden Sie?"),
        choices=list(METHOD_WORDS.items()),
        initial=Method.CONSENT,
        widget=ChoiceCards(consequences=METHOD_CONSEQUENCES),
    )
    opens_on = forms.DateField(label=_("Beginn"))
    closes_on = forms.DateField(
        label=_("Letzter Tag"),
        help_text=_("Eine Woche ist gut. Sie können den Tag später verschieben."),
    )
    seats = forms.ModelMultipleChoiceField(
        label=_("Welche Plätze entscheiden?"),
        queryset=Seat.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Jeder Platz hat eine Stimme. Wer vertritt, spricht für den Platz."
        ),
        error_messages={"required": _("Wählen Sie mindestens einen Platz.")},
    )
    is_secret = forms.BooleanField(
        label=_("Ohne Namen"),
        required=False,
        help_text=_(
            "In Auftakt sieht niemand, wer was geantwortet hat. Die Zahlen stehen erst "
            "nach dem Abschluss, und nur ab fünf Stimmen. Wer den Server betreibt, "
            "könnte bis dahin in die Datenbank sehen."
        ),
    )
    hides_positions = forms.BooleanField(
        label=_("Das Bild bleibt verdeckt, bis man selbst geantwortet hat"),
        required=False,
        initial=True,
    )
    quorum = forms.IntegerField(
        label=_("Nötige Beteiligung in Prozent"),
        min_value=1,
        max_value=100,
        initial=50,
        help_text=_("So viele der Plätze müssen geantwortet haben."),
    )
    threshold = forms.IntegerField(
        label=_("Nötige Zustimmung in Prozent"),
        min_value=0,
        max_value=100,
        required=False,
        help_text=_("Beim Konsent ohne Bedeutung. Leer: das Übliche."),
    )

    def __init__(
        self,
        *args: Any,
        seats: Sequence[Seat],
        today: dt.date,
        has_options: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        keys = [seat.pk for seat in seats]
        choice: Any = self.fields["seats"]
        choice.queryset = Seat.objects.filter(pk__in=keys).order_by("position", "pk")
        choice.initial = keys
        self.fields["opens_on"].initial = today
        self.fields["closes_on"].initial = today + dt.timedelta(days=7)
        if not has_options:
            method: Any = self.fields["method"]
            method.choices = [
                pair for pair in METHOD_WORDS.items() if pair[0] != Method.DOTS
            ]
        self.today = today

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        opens, closes = cleaned.get("opens_on"), cleaned.get("closes_on")
        if closes and closes < self.today:
            self.add_error("closes_on", _("Wählen Sie heute oder einen späteren Tag."))
        elif opens and closes and closes < opens:
            self.add_error(
                "closes_on",
                _("Der letzte Tag liegt vor dem Beginn. Wählen Sie später."),
            )
        return cleaned

    def values(self) -> dict[str, Any]:
        """As the action takes them; the form must be valid."""
        given = {k: v for k, v in self.cleaned_data.items() if k != "seats"}
        if given["threshold"] is None:
            given["threshold"] = USUAL_THRESHOLDS[given["method"]]
        return given


class EndForm(forms.Form):
    closes_on = forms.DateField(label=_("Neuer letzter Tag"))

    def __init__(
        self, *args: Any, today: dt.date, opens_on: dt.date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.opens_on = today, opens_on

    def clean_closes_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["closes_on"]
        if day < self.today:
            raise forms.ValidationError(_("Wählen Sie heute oder einen späteren Tag."))
        if day < self.opens_on:
            raise forms.ValidationError(
                _("Der letzte Tag liegt vor dem Beginn. Wählen Sie später.")
            )
        return day


class CloseForm(forms.Form):
    """What came out, in words people read later."""

    outcome_text = forms.CharField(
        label=_("Was ist beschlossen?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Ein Satz für das Protokoll. Die Zahlen stehen von selbst dabei."),
    )
    review_on = forms.DateField(
        label=_("Wieder ansehen am"),
        required=False,
        help_text=_("An diesem Tag erinnert Sie die Startseite."),
    )

    def __init__(
        self, *args: Any, today: dt.date, is_early: bool, **kwargs: Any
    ) -> None:
        """`is_early`: seats are missing and the last day is not over."""
        super().__init__(*args, **kwargs)
        self.today = today
        if is_early:
            text = self.fields["outcome_text"]
            text.required = True
            text.help_text = _(
                "Der letzte Tag ist noch nicht vorbei, und Plätze fehlen. "
                "Sagen Sie, warum Sie schon jetzt abschließen, und was beschlossen ist."
            )

    def clean_review_on(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["review_on"]
        if day and day <= self.today:
            raise forms.ValidationError(_("Wählen Sie einen Tag nach dem heutigen."))
        return day
