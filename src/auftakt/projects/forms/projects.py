"""A project begins and ends."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.projects.forms.municipalities import (
    HELP,
    MUNICIPALITY_FIELDS,
    SUGGEST_ATTRIBUTES,
    KindField,
    LandField,
    check_municipality,
)
from auftakt.projects.models import Municipality, Project


class ProjectCreateForm(forms.ModelForm):
    """The Kommune and the first two facts of its project."""

    kind = KindField()
    land = LandField()
    project_name = forms.CharField(
        label=_("Name des Projekts"),
        max_length=120,
        help_text=_("Zum Beispiel „Ankommen in Ebersfelde“."),
    )
    start_date = forms.DateField(
        label=_("Projektstart"),
        required=False,
        help_text=_("Ab diesem Tag wird umgesetzt. Sie können ihn später ändern."),
    )

    class Meta:
        model = Municipality
        fields = MUNICIPALITY_FIELDS
        help_texts = HELP

    def __init__(
        self, *args: Any, has_suggestions: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if has_suggestions:
            self.fields["name"].widget.attrs.update(SUGGEST_ATTRIBUTES)

    def clean(self) -> dict[str, Any]:
        super().clean()
        check_municipality(self)
        return self.cleaned_data

    @property
    def municipality(self) -> dict[str, Any]:
        """The cleaned fields of the Kommune."""
        return {name: self.cleaned_data[name] for name in MUNICIPALITY_FIELDS}


class ProjectDeleteForm(forms.Form):
    """The name, typed once more, stands for the decision."""

    name = forms.CharField(
        label=_("Name des Projekts"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.project = project

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if name != self.project.name:
            raise forms.ValidationError(
                _("Das ist nicht der Name dieses Projekts: „%(name)s“."),
                params={"name": self.project.name},
            )
        return name
