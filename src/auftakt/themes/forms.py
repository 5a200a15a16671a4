"""Input around fields of action."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.analyses.activities import QuestionWords
from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.forms import EditForm
from auftakt.projects.forms.needed import NeededBoundField
from auftakt.themes.domain.kinds import PUT_OFF, Choice, Question
from auftakt.themes.labels import (
    CHOICE_CONSEQUENCES,
    CHOICE_WORDS,
    CROSS_CUTTING_WORDS,
    RESPONSIBILITY_WORDS,
)
from auftakt.themes.models import Theme, ThemeRating

STEPS = (1, 2, 3, 4, 5)


class _ThemeFields(forms.ModelForm):
    responsibility = forms.ChoiceField(
        label=_("Wer entscheidet vor allem?"),
        choices=list(RESPONSIBILITY_WORDS.items()),
    )
    flags = forms.MultipleChoiceField(
        label=_("Dabei immer mitdenken"),
        required=False,
        choices=list(CROSS_CUTTING_WORDS.items()),
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Theme
        fields: ClassVar[list[str]] = [
            *("name", "description", "responsibility"),
            *("is_cross_cutting", "flags"),
        ]
        help_texts: ClassVar = {
            "description": _("Ein Satz, den alle gleich verstehen."),
            "is_cross_cutting": _("Es gehört in jedes andere Feld mit hinein."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["description"].widget.attrs["rows"] = 2


class ThemeForm(_ThemeFields):
    """A new field; only reads, the action writes."""


class ThemeEditForm(_ThemeFields, EditForm):
    class Meta(_ThemeFields.Meta):
        pass


class RetireForm(forms.Form):
    reason = forms.CharField(
        label=_("Warum spielt es keine Rolle?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Der Satz bleibt beim Themenfeld."),
    )


class RatingForm(forms.Form):
    """One's own view: nine questions, each of which one may leave out."""

    def __init__(
        self,
        *args: Any,
        words: Mapping[str, QuestionWords],
        own: ThemeRating | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        for question in Question:
            said = words[question]
            self.fields[question.value] = forms.TypedChoiceField(
                label=said.text,
                required=False,
                coerce=int,
                empty_value=None,
                choices=[
                    *((step, _step(step, said)) for step in STEPS),
                    ("", _("weiß ich nicht")),
                ],
                widget=forms.RadioSelect,
                initial=getattr(own, question, None),
            )
            # "weiß ich nicht" says already that one may leave it out.
            self.fields[question.value].bound_field_class = NeededBoundField

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not any(cleaned.values()):
            raise forms.ValidationError(_("Beantworten Sie mindestens eine Frage."))
        return cleaned

    def given(self) -> dict[Question, int]:
        """What was answered; the form must be valid."""
        return {
            question: self.cleaned_data[question]
            for question in Question
            if self.cleaned_data.get(question)
        }


def _step(step: int, said: QuestionWords) -> str:
    word = {STEPS[0]: said.low, STEPS[-1]: said.high}.get(step, "")
    return f"{step} · {word}" if word else str(step)


class DecisionForm(forms.Form):
    """`today` bounds the day: nobody decides in the future."""

    decision = forms.ChoiceField(
        label=_("Was haben Sie entschieden?"),
        choices=list(CHOICE_WORDS.items()),
        widget=ChoiceCards(consequences=dict(CHOICE_CONSEQUENCES)),
    )
    reason = forms.CharField(
        label=_("Begründung"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Nötig, wenn das Feld jetzt nicht dran ist."),
    )
    decided_on = forms.DateField(label=_("Entschieden am"))

    def __init__(self, *args: Any, today: dt.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["decided_on"].initial = today

    def clean_decided_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["decided_on"]
        if day > self.today:
            raise forms.ValidationError(
                _("Der Tag liegt in der Zukunft. Wählen Sie heute oder früher.")
            )
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        is_put_off = cleaned.get("decision") in PUT_OFF
        if is_put_off and not cleaned.get("reason", "").strip():
            self.add_error(
                "reason", _("Sagen Sie in einem Satz, warum es jetzt nicht dran ist.")
            )
        return cleaned

    def values(self) -> dict[str, Any]:
        """As the action takes them; the form must be valid."""
        given = self.cleaned_data
        return {**given, "decision": Choice(given["decision"])}


class GroupForm(forms.Form):
    """A working group as the inventory plans it."""

    name = forms.CharField(label=_("Name der Arbeitsgruppe"), max_length=200)
    purpose = forms.CharField(
        label=_("Was ist ihr Auftrag?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "In einem Satz. Der Bestand vergleicht sie mit bestehenden Runden."
        ),
    )
