"""Input around the register: entries, filter, file, columns."""

from typing import Any, ClassVar

from django import forms
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.actors.import_labels import FIELD_WORDS
from auftakt.actors.labels import (
    BLOC_WORDS,
    MIGRANT_KIND_WORDS,
    PERSPECTIVE_WORDS,
    SORT_WORDS,
    SUBJECT_WORDS,
)
from auftakt.actors.models import Organisation, Person
from auftakt.actors.queries import ActorFilter
from auftakt.actors.tables.columns import NAMING, Field
from auftakt.actors.tables.grid import column_letters
from auftakt.actors.tables.limits import LIMITS
from auftakt.kernel.forms import EditForm

READABLE = _("Die Person kann das lesen.")
_KEY_ACTOR = _("Sie oder er will, dass der Prozess gelingt, und kann etwas bewegen.")
_INTEREST = _("Ein Schlüsselakteur sagt, was er gewinnt, wenn es gelingt.")


def _with_empty(words: Any, empty: Promise) -> list[tuple[str, Promise]]:
    return [("", empty), *words.items()]


class _ActorFields(forms.ModelForm):
    """What entries of both kinds share."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["is_key_actor"].help_text = _KEY_ACTOR
        self.fields["interest"].help_text = _INTEREST
        self.fields["note"].widget.attrs["rows"] = 4


class _OrganisationFields(_ActorFields):
    bloc = forms.ChoiceField(
        label=_("Bereich"), choices=_with_empty(BLOC_WORDS, _("Bitte wählen"))
    )
    perspective = forms.ChoiceField(
        label=_("Sichtweise der Einrichtung"),
        choices=list(PERSPECTIVE_WORDS.items()),
        help_text=_("Sie gehört zur Einrichtung. Über Personen wird nichts vermerkt."),
    )
    migrant_kind = forms.ChoiceField(
        label=_("Vertretung Zugewanderter"), choices=list(MIGRANT_KIND_WORDS.items())
    )

    class Meta:
        model = Organisation
        fields: ClassVar[list[str]] = [
            "name",
            "bloc",
            "category",
            "district",
            "is_key_actor",
            "interest",
            "perspective",
            "migrant_kind",
            "email",
            "phone",
            "note",
        ]


class OrganisationForm(_OrganisationFields):
    """A new organisation; only reads, the action writes."""


class OrganisationEditForm(_OrganisationFields, EditForm):
    class Meta(_OrganisationFields.Meta):
        pass


class _PersonFields(_ActorFields):
    bloc = forms.ChoiceField(
        label=_("Bereich"), choices=_with_empty(BLOC_WORDS, _("Bitte wählen"))
    )

    class Meta:
        model = Person
        fields: ClassVar[list[str]] = [
            "name",
            "organisation",
            "function",
            "bloc",
            "is_key_actor",
            "interest",
            "email",
            "phone",
            "note",
        ]

    def __init__(
        self, *args: Any, organisations: QuerySet[Organisation], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choices = self.fields["organisation"]
        choices.queryset = organisations  # type: ignore[attr-defined]  # a model choice
        choices.empty_label = _("ohne Einrichtung")  # type: ignore[attr-defined]  # as above
        self.fields["email"].help_text = _("Nur dienstlich.")
        self.fields["note"].help_text = READABLE


class PersonForm(_PersonFields):
    """A new person; only reads, the action writes."""


class PersonEditForm(_PersonFields, EditForm):
    class Meta(_PersonFields.Meta):
        pass


class FilterForm(forms.Form):
    """The line above the list; wrong values count as none."""

    suche = forms.CharField(label=_("Suche"), required=False, max_length=100)
    bereich = forms.ChoiceField(
        label=_("Bereich"),
        required=False,
        choices=_with_empty(BLOC_WORDS, _("alle Bereiche")),
    )
    art = forms.ChoiceField(
        label=_("Art"), required=False, choices=_with_empty(SUBJECT_WORDS, _("alle"))
    )
    sortieren = forms.ChoiceField(
        label=_("Reihenfolge"), required=False, choices=list(SORT_WORDS.items())
    )

    def wanted(self, *, with_contact: bool, with_links: bool) -> ActorFilter:
        self.is_valid()
        found = self.cleaned_data
        return ActorFilter(
            search=found.get("suche", ""),
            bloc=found.get("bereich", ""),
            subject=found.get("art", ""),
            sort=found.get("sortieren") or "name",
            with_contact=with_contact,
            with_links=with_links,
        )


class UploadForm(forms.Form):
    datei = forms.FileField(
        label=_("Ihre Liste"),
        help_text=_("XLSX oder CSV, höchstens 5.000 Zeilen und 10 MB."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
        max_length=200,
    )

    def clean_datei(self) -> Any:
        upload = self.cleaned_data["datei"]
        if upload.size > LIMITS.file_bytes:
            raise forms.ValidationError(_("Die Datei ist zu groß. Erlaubt sind 10 MB."))
        return upload


class MappingForm(forms.Form):
    """One choice per column: which field it holds, or none."""

    default_bloc = forms.ChoiceField(
        label=_("Bereich für Zeilen ohne Angabe"),
        required=False,
        choices=_with_empty(BLOC_WORDS, _("keiner, die Zeile gilt als fehlerhaft")),
    )

    def __init__(self, *args: Any, header: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = _with_empty(FIELD_WORDS, _("nicht übernehmen"))
        for place, title in enumerate(header):
            self.fields[f"spalte_{place}"] = forms.ChoiceField(
                label=title
                or _("Spalte %(letters)s") % {"letters": column_letters(place)},
                required=False,
                choices=choices,
            )

    @property
    def mapping(self) -> dict[str, str]:
        """Column place to field, as the draft stores it; the form must be valid."""
        return {
            name.removeprefix("spalte_"): value
            for name, value in self.cleaned_data.items()
            if name.startswith("spalte_") and value
        }

    def clean(self) -> dict[str, Any]:
        chosen = list(self.mapping.values())
        twice = {field for field in chosen if chosen.count(field) > 1}
        for field in sorted(twice):
            self.add_error(
                None,
                _("„%(field)s“ ist zweimal gewählt. Ein Feld hat eine Spalte.")
                % {"field": FIELD_WORDS[field]},
            )
        if not NAMING & {Field(field) for field in chosen}:
            self.add_error(None, _("Wählen Sie eine Spalte für Einrichtung oder Name."))
        return self.cleaned_data
