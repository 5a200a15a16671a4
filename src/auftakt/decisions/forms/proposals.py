"""Input around proposals and their wordings."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.decisions.actions.proposals import Wording
from auftakt.decisions.models import Concern, Proposal, ProposalVersion
from auftakt.kernel.forms import EditForm

MOST_OPTIONS = 9


def options_in(text: str) -> list[str]:
    """One for each line; empty lines and repetitions fall out."""
    lines = [" ".join(line.split())[:160] for line in text.splitlines()]
    return list(dict.fromkeys(line for line in lines if line))


class _Options(forms.Form):
    options = forms.CharField(
        label=_("Möglichkeiten"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Nur, wenn zwischen mehreren zu wählen ist: jede in eine eigene Zeile."
        ),
    )

    def clean_options(self) -> list[str]:
        found = options_in(self.cleaned_data["options"])
        if len(found) == 1:
            raise forms.ValidationError(
                _("Eine Möglichkeit ist keine Wahl. Ergänzen Sie eine zweite Zeile.")
            )
        if len(found) > MOST_OPTIONS:
            raise forms.ValidationError(
                _("Höchstens neun Möglichkeiten. Fassen Sie ähnliche zusammen.")
            )
        return found


class ProposalForm(_Options):
    """A proposal of its own; only reads, the action writes."""

    title = forms.CharField(
        label=_("Kurzer Name"),
        max_length=160,
        help_text=_("Zwei oder drei Worte, zum Beispiel: Ort der Treffen"),
    )
    text = forms.CharField(
        label=_("Worüber soll entschieden werden?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Ein Satz, zu dem man Ja oder Nein sagen kann."),
    )
    field_order = ("title", "text", "options")

    def wording(self) -> Wording:
        return Wording(self.cleaned_data["text"], options=self.cleaned_data["options"])


class TitleForm(EditForm):
    class Meta:
        model = Proposal
        fields: ClassVar = ["title"]


class VersionForm(_Options):
    """A new wording; which concerns it takes up."""

    text = forms.CharField(
        label=_("Neuer Wortlaut"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    reason = forms.CharField(
        label=_("Warum geändert?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Alle lesen diesen Satz neben der neuen Fassung."),
    )
    taken_up = forms.ModelMultipleChoiceField(
        label=_("Welche Bedenken sind damit aufgenommen?"),
        queryset=Concern.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    field_order = ("text", "reason", "taken_up", "options")

    def __init__(
        self,
        *args: Any,
        version: ProposalVersion,
        open_concerns: Sequence[Concern],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].initial = version.text
        self.fields["options"].initial = "\n".join(version.options)
        keys = [one.pk for one in open_concerns]
        choice: Any = self.fields["taken_up"]
        choice.queryset = Concern.objects.filter(pk__in=keys).order_by("number")
        choice.label_from_instance = lambda one: f"{one.code} {one.text}"
        if not keys:
            del self.fields["taken_up"]
        if version.proposal.subject_kind:
            del self.fields["options"]

    def wording(self) -> Wording:
        given = self.cleaned_data
        return Wording(given["text"], given["reason"], given.get("options", ()))

    def concerns(self) -> list[Concern]:
        return list(self.cleaned_data.get("taken_up", ()))


class DropForm(forms.Form):
    reason = forms.CharField(
        label=_("Warum verfolgen Sie den Vorschlag nicht weiter?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Der Vorschlag bleibt mit diesem Satz zu lesen."),
    )
