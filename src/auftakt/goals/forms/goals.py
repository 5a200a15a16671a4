"""Input around one goal."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.decisions.models import Proposal
from auftakt.goals.labels.goals import LEVEL_HINTS, LEVEL_WORDS
from auftakt.goals.models import Goal
from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.forms import EditForm
from auftakt.projects.labels import THEME_WORDS
from auftakt.projects.models import Project


class _GoalFields(forms.ModelForm):
    level = forms.ChoiceField(
        label=_("Art des Ziels"),
        initial="outcome",
        choices=list(LEVEL_WORDS.items()),
        widget=ChoiceCards(consequences=LEVEL_HINTS),
    )
    fields_of_action = forms.MultipleChoiceField(
        label=_("Handlungsfelder"),
        required=False,
        choices=list(THEME_WORDS.items()),
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Goal
        fields: ClassVar = [
            "title",
            "text",
            "level",
            "parent",
            "resources",
            "due_on",
            "is_essential",
        ]
        widgets: ClassVar = {
            "text": forms.Textarea(attrs={"rows": 4}),
            "resources": forms.Textarea(attrs={"rows": 2}),
            "due_on": forms.DateInput(),
        }
        help_texts: ClassVar = {
            "title": _("Zwei oder drei Worte, zum Beispiel: Sprache von Anfang an"),
            "text": _("Für wen? Was ist dann so? Bis wann? Ein Satz genügt."),
            "parent": _("Zu welchem größeren Ziel trägt es bei?"),
            "resources": _("Geld, Stellen, Räume: was ist da, was fehlt?"),
            "is_essential": _("Höchstens sieben Ziele sollten wesentlich sein."),
        }

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Goal.objects.filter(project=project)
        self.fields["parent"].queryset = own.exclude(pk=self.instance.pk)  # type: ignore[attr-defined]  # a model choice
        self.fields["parent"].empty_label = _("zu keinem")  # type: ignore[attr-defined]  # a model choice
        self.order_fields(
            ["title", "text", "level", "parent", "fields_of_action", "due_on"]
        )


class GoalForm(_GoalFields):
    """A new goal; only reads, the action writes."""

    def values(self) -> dict[str, Any]:
        return named(self.cleaned_data)


class GoalEditForm(_GoalFields, EditForm):
    class Meta(_GoalFields.Meta):
        pass

    def __init__(self, *args: Any, instance: Goal, **kwargs: Any) -> None:
        """Once people may agree on it, its wording changes with a reason elsewhere."""
        super().__init__(*args, instance=instance, **kwargs)
        if Proposal.objects.filter(subject_id=instance.public_id).exists():
            del self.fields["text"]
        self.initial["fields_of_action"] = instance.fields
        self.stored["fields_of_action"] = instance.fields

    def values(self) -> dict[str, Any]:
        """By field name; raises `EditConflictError` where both changed the same."""
        return named(self.changes())


def named(values: dict[str, Any]) -> dict[str, Any]:
    """A form has `fields` already, so the model's field has another name there."""
    return {
        "fields" if name == "fields_of_action" else name: value
        for name, value in values.items()
    }


class DropForm(forms.Form):
    """Giving up is a decision: it needs a reason that others can read."""

    reason = forms.CharField(
        label=_("Warum verfolgen Sie das Ziel nicht weiter?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Der Grund bleibt beim Ziel stehen und dort, woraus es kam."),
    )
