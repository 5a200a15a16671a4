"""Where a list comes from."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.actors.tables.limits import LIMITS

MOST_PASTED = 400_000


class TableForm(forms.Form):
    """Either a file or copied cells."""

    text = forms.CharField(
        label=_("Hier einfügen"),
        required=False,
        max_length=MOST_PASTED,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Zellen aus einer Tabelle, am besten mit der Kopfzeile."),
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
