"""Input about measures."""

from typing import Any, ClassVar

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.kernel.forms import EditForm
from auftakt.measures.labels import STATUS_WORDS
from auftakt.measures.models import Measure
from auftakt.measures.queries import (
    INCOMPLETE,
    NOBODY,
    OPEN,
    OVERDUE,
    MeasureFilter,
)

_STATES = [
    ("", _("alle")),
    (OPEN, _("nicht erledigt")),
    (OVERDUE, _("überfällig")),
    (INCOMPLETE, _("noch unvollständig")),
    *STATUS_WORDS.items(),
]


class _MeasureFields(forms.ModelForm):
    class Meta:
        model = Measure
        fields: ClassVar[list[str]] = [
            "title",
            "description",
            "owner",
            "owner_account",
            "start_on",
            "due_on",
            "resources",
            "partners",
        ]
        help_texts: ClassVar = {
            "title": _("In einem Satz: Wer tut was?"),
            "owner": _("Eine Stelle oder Funktion, kein Name."),
            "resources": _("Geld, Arbeitszeit, Räume: Was steht fest?"),
            "partners": _("Einrichtungen, die mitmachen."),
        }
        widgets: ClassVar = {
            "description": forms.Textarea(attrs={"rows": 4}),
            "start_on": forms.DateInput,
            "due_on": forms.DateInput,
        }

    def __init__(self, *args: Any, people: QuerySet[Account], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["owner_account"]
        chosen.queryset = people  # type: ignore[attr-defined]  # a model choice
        chosen.empty_label = _("niemand aus dem Projekt")  # type: ignore[attr-defined]  # as above

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        start, due = cleaned.get("start_on"), cleaned.get("due_on")
        if start and due and due < start:
            self.add_error(
                "due_on",
                _("Das Ende liegt vor dem Beginn. Wählen Sie einen Tag danach."),
            )
        return cleaned


class MeasureForm(_MeasureFields):
    """A new measure; only reads, the action writes."""

    class Meta(_MeasureFields.Meta):
        pass


class MeasureEditForm(_MeasureFields, EditForm):
    class Meta(_MeasureFields.Meta):
        pass


class MeasureFilterForm(forms.Form):
    """The line above the list; wrong values count as none."""

    stand = forms.ChoiceField(label=_("Stand"), required=False, choices=_STATES)
    wer = forms.ChoiceField(label=_("Zuständig"), required=False)
    sortieren = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, owners: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [(name, name) for name in owners]
        choices = [("", _("alle")), (NOBODY, _("noch niemand")), *names]
        self.fields["wer"].choices = choices  # type: ignore[attr-defined]  # a choice field

    def wanted(self) -> MeasureFilter:
        self.is_valid()
        found = self.cleaned_data
        return MeasureFilter(
            state=found.get("stand", ""),
            owner=found.get("wer", ""),
            sort=found.get("sortieren") or "nummer",
        )


class DropForm(forms.Form):
    """Why something is not carried on; it stays visible."""

    reason = forms.CharField(
        label=_("Warum geben Sie die Maßnahme auf?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Der Grund bleibt sichtbar, auch dort, wo sie herkommt."),
    )
