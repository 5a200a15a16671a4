"""Input about personal links."""

from typing import Any, ClassVar, cast

from django import forms
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.actors.models import Organisation
from auftakt.circle.models import Seat
from auftakt.kernel.forms import EditForm
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project


class LanguageForm(forms.Form):
    language = forms.ChoiceField(choices=settings.LANGUAGES)


class _LinkFields(forms.ModelForm):
    """Offers only seats and organisations of the project."""

    class Meta:
        model = PersonalLink
        fields: ClassVar[list[str]] = [
            *("name", "email", "seat", "organisation", "language")
        ]
        labels: ClassVar[dict[str, Promise]] = {
            "name": _("So sprechen wir die Person an"),
            "seat": _("Spricht für den Platz"),
            "organisation": _("Gehört zur Einrichtung"),
        }
        help_texts: ClassVar[dict[str, Promise]] = {
            "name": _("Zum Beispiel „Frau Pohlke“."),
            "email": _("Nur wer Links vergibt, sieht sie."),
            "seat": _("Leer heißt: Die Person sitzt nicht im Kreis."),
        }

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = {
            "seat": Seat.objects.filter(circle__project=project),
            "organisation": Organisation.objects.filter(project=project),
        }
        for name, records in offered.items():
            field = cast("forms.ModelChoiceField[Any]", self.fields[name])
            field.queryset = records.order_by("pk")


class LinkForm(_LinkFields):
    """A new link."""


class LinkEditForm(_LinkFields, EditForm):
    """Who a link belongs to; its key and its term stay."""

    class Meta(_LinkFields.Meta):
        pass
