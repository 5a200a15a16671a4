"""Who drives the project, and their words."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.forms import EditForm
from auftakt.projects.domain import Office
from auftakt.projects.forms.needed import NeededBoundField
from auftakt.projects.labels import OFFICE_WORDS
from auftakt.projects.models import Initiator

_FIELDS = ("name", "office", "office_title", "motivation")
_HELP = {
    "name": _("Eine Person, zum Beispiel Hanne Dorfeld."),
    "office_title": _("Zum Beispiel „Bürgermeisterin der Stadt Ebersfelde“."),
    "motivation": _("Fünf Sätze in der Ich-Form. Damit beginnt der Auftakt."),
}
_LABELS = {"office_title": _("Amt, wie es im Brief steht")}


def _offer(form: forms.ModelForm, offices: Sequence[Office]) -> None:
    """The offices that fit the Kommune, plus the one that is stored."""
    stored = form.instance.office
    keys = [office.value for office in offices]
    if stored and stored not in keys:
        keys.append(stored)
    form.fields["office"] = forms.ChoiceField(
        label=_("Amt"), choices=[(key, OFFICE_WORDS[key]) for key in keys]
    )
    motivation = form.fields["motivation"]
    motivation.widget.attrs |= {"rows": 9, "class": "five-sentences"}
    motivation.bound_field_class = NeededBoundField


class InitiatorCreateForm(forms.ModelForm):
    """The first initiator; the first of `offices` is chosen beforehand (S12)."""

    class Meta:
        model = Initiator
        fields = _FIELDS
        help_texts = _HELP
        labels = _LABELS

    def __init__(self, *args: Any, offices: Sequence[Office], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, offices)
        self.initial["office"] = offices[0].value


class InitiatorForm(EditForm):
    """Another name means that another person takes over: then a reason is needed."""

    instance: Initiator
    reason = forms.CharField(
        label=_("Grund der Übergabe"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Nur nötig, wenn Sie den Namen ändern. Er wird festgehalten."),
    )

    class Meta:
        model = Initiator
        fields = _FIELDS
        help_texts = _HELP
        labels = _LABELS

    def __init__(self, *args: Any, offices: Sequence[Office], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, offices)
        self.fields["office"].show_hidden_initial = True

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.is_handover and not cleaned.get("reason", "").strip():
            self.add_error(
                "reason",
                _("Sie ändern den Namen. Warum übernimmt jemand anderes?"),
            )
        return cleaned

    @property
    def is_handover(self) -> bool:
        return "name" in self.changed_data

    def changes(self) -> dict[str, Any]:
        found = super().changes()
        found.pop("reason", None)
        return found
