"""Input around taking over a list: file or text, columns."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.actors.tables.grid import column_letters
from auftakt.actors.tables.limits import LIMITS
from auftakt.inventory.domain.listing import Column
from auftakt.inventory.labels.listing import COLUMN_WORDS

MOST_PASTED = 400_000


class ListSourceForm(forms.Form):
    """Either a file or copied cells."""

    text = forms.CharField(
        label=_("Hier einfügen"),
        required=False,
        max_length=MOST_PASTED,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_(
            "Zellen aus einer Tabelle, mit oder ohne Kopfzeile. Oder je Zeile ein Name."
        ),
    )
    datei = forms.FileField(
        label=_("Oder eine Datei"),
        required=False,
        max_length=200,
        help_text=_("XLSX oder CSV, höchstens 1.000 Zeilen und 10 MB."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
    )

    def clean_datei(self) -> Any:
        upload = self.cleaned_data["datei"]
        if upload and upload.size > LIMITS.file_bytes:
            raise forms.ValidationError(_("Die Datei ist zu groß. Erlaubt sind 10 MB."))
        return upload

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        given = bool(cleaned.get("datei")), bool(str(cleaned.get("text", "")).strip())
        if given == (True, True):
            self.add_error("text", _("Wählen Sie eines: Text oder Datei."))
        elif given == (False, False) and not self.errors:
            self.add_error(
                "text", _("Fügen Sie Zellen ein oder wählen Sie eine Datei.")
            )
        return cleaned


class ListColumnsForm(forms.Form):
    """One choice per column: what it holds, or nothing."""

    def __init__(self, *args: Any, header: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("nicht übernehmen")), *COLUMN_WORDS.items()]
        for place, title in enumerate(header):
            letters = column_letters(place)
            self.fields[f"spalte_{place}"] = forms.ChoiceField(
                label=title or _("Spalte %(letters)s") % {"letters": letters},
                required=False,
                choices=choices,
            )

    @property
    def mapping(self) -> dict[str, str]:
        """Column place to field name; the form must be valid."""
        return {
            name.removeprefix("spalte_"): value
            for name, value in self.cleaned_data.items()
            if value
        }

    def clean(self) -> dict[str, Any]:
        chosen = list(self.mapping.values())
        for column in sorted({one for one in chosen if chosen.count(one) > 1}):
            self.add_error(
                None,
                _("„%(field)s“ ist zweimal gewählt. Ein Feld hat eine Spalte.")
                % {"field": COLUMN_WORDS[column]},
            )
        if Column.NAME not in chosen:
            self.add_error(None, _("Wählen Sie eine Spalte für den Namen."))
        return self.cleaned_data
