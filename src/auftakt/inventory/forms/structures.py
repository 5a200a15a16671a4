"""Input around the four lists: entries, single rows, filters, cells."""

from collections.abc import Collection
from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.inventory.domain.kinds import StructureKind
from auftakt.inventory.domain.listing import MOST_MEMBERS
from auftakt.inventory.labels.structures import (
    CELL_WORDS,
    LEVEL_WORDS,
    POWER_WORDS,
    RHYTHM_WORDS,
    SORT_WORDS,
    STATE_WORDS,
    TARGET_GROUP_WORDS,
)
from auftakt.inventory.models import Structure
from auftakt.inventory.queries.structures import (
    StructureFilter,
    carrier_of,
    member_names,
)
from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.forms import EditForm
from auftakt.projects.labels import THEME_WORDS

_MAIN = ("is_planned", "name", "purpose", "carrier_name")
_WHOM = ("fields", "target_groups")
_AREA = ("territory", "level")
_LAST = ("contact_role", "note")
MAIN_FIELDS: dict[str, tuple[str, ...]] = {
    StructureKind.CONCEPT: (*_MAIN, "valid_until", *_WHOM),
    StructureKind.BODY: (*_MAIN, "members", "rhythm", *_WHOM),
    StructureKind.CHANNEL: (*_MAIN, "rhythm", *_WHOM),
    StructureKind.OFFER: (*_MAIN, *_WHOM, "funding_until"),
}
MORE_FIELDS: dict[str, tuple[str, ...]] = {
    StructureKind.CONCEPT: (*_AREA, "resolution", *_LAST),
    StructureKind.BODY: (*_AREA, "decision_power", "resolution", "valid_until", *_LAST),
    StructureKind.CHANNEL: (*_AREA, "languages", *_LAST),
    StructureKind.OFFER: (*_AREA, "place", "capacity", "languages", *_LAST),
}


def _with_empty(words: Any, empty: Promise) -> list[tuple[str, Promise]]:
    return [("", empty), *words.items()]


def _is_true(value: object) -> bool:
    return str(value) == "True"


def _form_field(column: Any, **options: Any) -> forms.Field | None:
    """The model's list of keys as boxes; declared, its name would hide the fields."""
    if column.name != "fields":
        found: forms.Field | None = column.formfield(**options)
        return found
    return forms.MultipleChoiceField(
        label=_("Handlungsfelder"),
        choices=list(THEME_WORDS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class _StructureFields(forms.ModelForm):
    is_planned = forms.TypedChoiceField(
        label=_("Gibt es das schon?"),
        choices=[("False", _("Gibt es schon")), ("True", _("Ist erst geplant"))],
        coerce=_is_true,
        initial="False",
        widget=ChoiceCards(
            consequences={
                "False": _("Neues wird damit verglichen."),
                "True": _("Es wird mit allem verglichen, was es schon gibt."),
            }
        ),
    )
    target_groups = forms.MultipleChoiceField(
        label=_("Für wen?"),
        choices=list(TARGET_GROUP_WORDS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    level = forms.ChoiceField(label=_("Ebene"), choices=list(LEVEL_WORDS.items()))
    rhythm = forms.ChoiceField(label=_("Wie oft?"), choices=list(RHYTHM_WORDS.items()))
    decision_power = forms.ChoiceField(
        label=_("Was darf die Runde?"), choices=list(POWER_WORDS.items())
    )
    members = forms.CharField(
        label=_("Mitglieder"),
        required=False,
        max_length=8_000,
        widget=forms.Textarea,
        help_text=_(
            "Je Zeile eine Einrichtung oder ein Platz, keine Namen von Personen. "
            "Einrichtungen aus Ihrem Verzeichnis werden erkannt."
        ),
    )

    class Meta:
        model = Structure
        formfield_callback = _form_field
        fields: ClassVar[list[str]] = [
            *{
                name: None
                for parts in (MAIN_FIELDS, MORE_FIELDS)
                for names in parts.values()
                for name in names
                if name != "members"
            }
        ]
        help_texts: ClassVar = {
            "purpose": _("Ein Satz genügt: Wozu gibt es das?"),
            "resolution": _("Zum Beispiel: Beschluss des Rates vom 12.03.2024"),
            "contact_role": _("Eine Stelle oder Funktion, kein Name."),
            "note": _("Bitte nichts über einzelne Personen."),
            "territory": _("Zum Beispiel: ganze Stadt oder Altstadt"),
        }

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        shown = (*MAIN_FIELDS[kind], *MORE_FIELDS[kind])
        for name in [name for name in self.fields if name not in (*shown, "version")]:
            del self.fields[name]
        self.order_fields(shown)
        self.fields["carrier_name"].widget.attrs["list"] = "carriers"
        self.fields["purpose"].widget.attrs["rows"] = 3

    @property
    def main(self) -> list[forms.BoundField]:
        return [self[name] for name in MAIN_FIELDS[self.kind]]

    @property
    def more(self) -> list[forms.BoundField]:
        return [self[name] for name in MORE_FIELDS[self.kind]]

    @property
    def opens_more(self) -> bool:
        """Whether the folded fields hold an error or a value."""
        usual = {"level": "own", "decision_power": "unknown"}
        return any(
            bound.errors or bound.value() not in ("", None, usual.get(bound.name))
            for bound in self.more
        )

    def clean_members(self) -> list[str]:
        lines = self.cleaned_data["members"].replace("\r\n", "\n").split("\n")
        names = [line.strip() for line in lines if line.strip()]
        if len(names) > MOST_MEMBERS:
            raise forms.ValidationError(
                _("Höchstens %(most)s Mitglieder.") % {"most": MOST_MEMBERS}
            )
        return names


class StructureForm(_StructureFields):
    """A new entry; only reads, the action writes."""


class StructureEditForm(_StructureFields, EditForm):
    class Meta(_StructureFields.Meta):
        pass

    def __init__(self, *args: Any, instance: Structure, **kwargs: Any) -> None:
        super().__init__(*args, instance=instance, kind=instance.kind, **kwargs)
        if "members" in self.fields:
            self.fields["members"].initial = "\n".join(member_names(instance))
        self.initial["carrier_name"] = carrier_of(instance)
        self.stored["carrier_name"] = carrier_of(instance)


class QuickForm(forms.Form):
    """One row of the quick entry; the keyboard alone fills it."""

    name = forms.CharField(label=_("Name"), max_length=200)
    purpose = forms.CharField(label=_("Zweck"), max_length=1000, required=False)
    carrier_name = forms.CharField(label=_("Träger"), max_length=200, required=False)
    field = forms.ChoiceField(
        label=_("Handlungsfeld"),
        required=False,
        choices=_with_empty(THEME_WORDS, _("offen")),
    )
    target_group = forms.ChoiceField(
        label=_("Für wen?"),
        required=False,
        choices=_with_empty(TARGET_GROUP_WORDS, _("offen")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs["autofocus"] = True
        self.fields["carrier_name"].widget.attrs["list"] = "carriers"
        for field in self.fields.values():
            field.widget.attrs["autocomplete"] = "off"

    def values(self, kind: str) -> dict[str, Any]:
        """As the action takes them; the form must be valid."""
        given = self.cleaned_data
        return {
            "kind": kind,
            "name": given["name"],
            "purpose": given["purpose"],
            "carrier_name": given["carrier_name"],
            "fields": [given["field"]] if given["field"] else [],
            "target_groups": [given["target_group"]] if given["target_group"] else [],
        }


class StructureFilterForm(forms.Form):
    """The line above a list; wrong values count as none."""

    suche = forms.CharField(label=_("Suche"), required=False, max_length=100)
    stand = forms.ChoiceField(
        label=_("Stand"), required=False, choices=_with_empty(STATE_WORDS, _("alle"))
    )
    feld = forms.ChoiceField(
        label=_("Handlungsfeld"),
        required=False,
        choices=_with_empty(THEME_WORDS, _("alle")),
    )
    gruppe = forms.ChoiceField(
        label=_("Für wen?"),
        required=False,
        choices=_with_empty(TARGET_GROUP_WORDS, _("alle")),
    )
    sortieren = forms.ChoiceField(
        label=_("Reihenfolge"), required=False, choices=list(SORT_WORDS.items())
    )

    def wanted(self) -> StructureFilter:
        self.is_valid()
        found = self.cleaned_data
        return StructureFilter(
            search=found.get("suche", ""),
            state=found.get("stand", ""),
            field=found.get("feld", ""),
            target_group=found.get("gruppe", ""),
            sort=found.get("sortieren") or "name",
        )


class CellForm(forms.Form):
    """What is known of an empty cell; the empty choice is a gap."""

    state = forms.ChoiceField(
        label=_("Was wissen Sie darüber?"),
        required=False,
        choices=[("", _("Lücke")), *CELL_WORDS.items()],
        widget=ChoiceCards(
            consequences={
                "": _("Hier fehlt ein Angebot. Die Lücke bleibt sichtbar."),
                "unclear": _("Jemand fragt nach. Solange ist es keine Lücke."),
                "not_applicable": _("Hier wird kein Angebot gebraucht."),
            }
        ),
    )
    asked = forms.CharField(
        label=_("Wer wird gefragt?"),
        required=False,
        max_length=120,
        help_text=_("Nur bei „unklar“. Eine Stelle, kein Name."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("state") == "unclear" and not cleaned.get("asked"):
            self.add_error("asked", _("Nennen Sie die Stelle, die gefragt wird."))
        return cleaned


class ExamplesForm(forms.Form):
    """Which of the offered entries are taken over."""

    auswahl = forms.MultipleChoiceField(
        label=_("Was davon gibt es bei Ihnen?"),
        required=True,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Wählen Sie mindestens einen Eintrag.")},
    )

    def __init__(self, *args: Any, names: Collection[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(name, name) for name in names]
        self.fields["auswahl"].choices = choices  # type: ignore[attr-defined]  # a choice field
