"""Forms whose stale submissions lose nobody's text."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.forms.models import model_to_dict
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from auftakt.kernel import audit
from auftakt.kernel.models import Record


@dataclass(frozen=True)
class ConflictRow:
    """One field that two people changed differently; `field` is editable, with mine."""

    label: str
    theirs_text: str
    mine_text: str
    field: BoundField


class EditConflictError(Exception):
    """Two people changed the same fields; `page` answers it with 409 and both texts."""

    def __init__(self, form: "EditForm", rows: list[ConflictRow]) -> None:
        super().__init__("edit conflict")
        self.form = form
        self.rows = rows
        self.last = audit.last_change(form.instance.public_id)

    @property
    def hidden_inputs(self) -> list[tuple[str, str]]:
        """What the conflict page sends back beside the fields it shows."""
        shown = {row.field.name for row in self.rows}
        pairs = [
            ("version", str(self.form.stored_version)),
            *(("conflict_field", name) for name in sorted(shown)),
        ]
        for bound in self.form:
            if bound.name == "version":
                continue
            theirs = self.form.stored_raw(bound.name)
            pairs += [(bound.html_initial_name, value) for value in theirs]
            if bound.name not in shown:
                mine = bound.name in self.form.changed_data
                raw = self.form.posted(bound.html_name) if mine else theirs
                pairs += [(bound.html_name, value) for value in raw]
        return pairs


def unix_newlines(value: Any) -> Any:
    """Browsers send CRLF whatever was stored: compared and kept as LF."""
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


class EditForm(forms.ModelForm):
    """A model form that carries the version and the values it was opened with.

    `changes()` answers only what this person changed: what others changed meanwhile
    stays. Where both changed the same field it raises `EditConflictError`. It writes
    nothing; hand the changes to an action.
    """

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    instance: Record

    class Meta:
        fields: ClassVar[list[str]] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stored = {
            name: unix_newlines(value)
            for name, value in model_to_dict(self.instance).items()
        }
        self.stored_version = self.instance.version
        self.initial["version"] = self.stored_version
        for name, field in self.fields.items():
            field.show_hidden_initial = name != "version"
        if isinstance(self.data, QueryDict):
            self.data = self.data.copy()
            for name, values in list(self.data.lists()):
                self.data.setlist(name, [unix_newlines(value) for value in values])
            if "keep_theirs" in self.data:
                self.data = self._with_theirs(self.data)

    def _with_theirs(self, data: QueryDict) -> QueryDict:
        """The person gives way: the conflicting fields take the stored values."""
        merged = data.copy()
        for name in data.getlist("conflict_field"):
            if name in self.fields:
                kept = data.getlist(self[name].html_initial_name)
                merged.setlist(self[name].html_name, kept)
        return merged

    def posted(self, html_name: str) -> list[str]:
        if isinstance(self.data, QueryDict):
            return list(self.data.getlist(html_name))
        value = self.data.get(html_name, "")
        return [str(value)]

    def stored_raw(self, name: str) -> list[str]:
        """The stored value as a hidden input would send it."""
        field = self.fields[name]
        value = field.prepare_value(self.stored.get(name, field.initial))
        if isinstance(value, list | tuple):
            return [str(part) for part in value]
        if value is None or value is False:
            return [""] if value is None else ["False"]
        localised = field.widget.format_value(value)
        if isinstance(localised, list):
            return [str(part) for part in localised]
        return ["" if localised is None else str(localised)]

    def changes(self) -> dict[str, Any]:
        """Cleaned values by field name; the form must be valid."""
        mine = {
            name: self.cleaned_data[name]
            for name in self.changed_data
            if name != "version"
        }
        if self.cleaned_data.get("version") in (None, self.stored_version):
            return mine
        rows = [self._row(name) for name in mine if self._collides(name)]
        if rows:
            raise EditConflictError(self, rows)
        return mine

    def _collides(self, name: str) -> bool:
        field, bound = self.fields[name], self[name]
        hidden = field.hidden_widget()
        opened = hidden.value_from_datadict(
            self.data, self.files, bound.html_initial_name
        )
        stored = self.stored.get(name, field.initial)
        differs = field.has_changed(stored, bound.data)
        return differs and field.has_changed(stored, opened)

    def _row(self, name: str) -> ConflictRow:
        bound = self[name]
        return ConflictRow(
            label=str(bound.label),
            theirs_text=self._text(name, self.stored_raw(name)),
            mine_text=self._text(name, self.posted(bound.html_name)),
            field=bound,
        )

    def _text(self, name: str, raw: list[str]) -> str:
        choices = dict(getattr(self.fields[name], "choices", ()) or ())
        words = {str(value): str(label) for value, label in choices.items()}
        return ", ".join(words.get(part, part) for part in raw) or str(_("leer"))
