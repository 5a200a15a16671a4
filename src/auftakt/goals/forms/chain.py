"""Input around the results chain and the gate."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.goals.labels.indicators import STEP_QUESTIONS, STEP_WORDS
from auftakt.goals.models import ChainElement
from auftakt.kernel.forms import EditForm


def _steps() -> list[tuple[int, str]]:
    return [
        (step, f"{step} · {word}: {STEP_QUESTIONS[step]}")
        for step, word in STEP_WORDS.items()
    ]


class ElementForm(forms.Form):
    """One sentence on one step."""

    step = forms.TypedChoiceField(label=_("Stufe"), coerce=int, choices=_steps)
    text = forms.CharField(
        label=_("Was ist dann so?"),
        max_length=300,
        help_text=_("Ein Satz, zum Beispiel: Eltern verstehen den Elternbrief."),
    )


class ElementEditForm(EditForm):
    step = forms.TypedChoiceField(label=_("Stufe"), coerce=int, choices=_steps)

    class Meta:
        model = ChainElement
        fields: ClassVar = ["step", "text"]


class OpenForm(forms.Form):
    """Opening a gate although something is missing."""

    reason = forms.CharField(
        label=_("Warum jetzt schon?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Steht mit Ihrem Namen im Protokoll und in jeder Unterlage."),
    )

    def clean_reason(self) -> str:
        text: str = self.cleaned_data["reason"]
        if len(text.split()) < 3:  # noqa: PLR2004 - a reason is more than a word
            raise forms.ValidationError(_("Nennen Sie den Grund in einem Satz."))
        return text


class WayForm(forms.Form):
    """The way in a few sentences, as people will be asked to agree on it."""

    text = forms.CharField(
        label=_("Wie gehen wir vor?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("In welchen Schritten, mit wem, bis wann? Einige Sätze genügen."),
    )
    reason = forms.CharField(
        label=_("Warum geändert?"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Nur, wenn es schon eine Fassung gibt."),
    )
