"""Every form comes out in KERN markup, by `{{ form }}` or field by field."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import Widget
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

INPUT = "kern-form-input__input"
SELECT = "kern-form-input__select"
CHECKBOX = "kern-form-check__checkbox"
RADIO = "kern-form-check__radio"

_REQUIRED = {
    "checkbox": _("Bestätigen Sie diese Angabe."),
    "options": _("Wählen Sie eine Möglichkeit."),
    "cards": _("Wählen Sie eine Möglichkeit."),
    "select": _("Wählen Sie einen Eintrag."),
}
_FILL_IN = _("Füllen Sie dieses Feld aus.")
_INVALID: dict[type[forms.Field], Any] = {
    forms.EmailField: _("Tragen Sie eine Adresse wie name@beispiel.de ein."),
    forms.DecimalField: _("Tragen Sie eine Zahl ein."),
    forms.IntegerField: _("Tragen Sie eine ganze Zahl ein."),
    forms.DateField: _("Tragen Sie einen Tag ein, zum Beispiel 22.01.2027."),
    forms.TimeField: _("Tragen Sie eine Uhrzeit ein, zum Beispiel 9:00."),
}
_LIMITS = {
    "min_value": _("Tragen Sie mindestens %(limit_value)s ein."),
    "max_value": _("Tragen Sie höchstens %(limit_value)s ein."),
}

# What the browser expects from its own date and time fields.
_NATIVE_TYPES: dict[type[Widget], tuple[str, str]] = {
    forms.DateInput: ("date", "%Y-%m-%d"),
    forms.TimeInput: ("time", "%H:%M"),
    forms.DateTimeInput: ("datetime-local", "%Y-%m-%dT%H:%M"),
}


def kind_of(widget: Widget) -> str:
    """How the field template lays the widget out."""
    if isinstance(widget, forms.CheckboxInput):
        return "checkbox"
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "cards" if getattr(widget, "is_choice_cards", False) else "options"
    if isinstance(widget, forms.Select) and not widget.allow_multiple_selected:
        return "select"
    return "group" if widget.use_fieldset else "input"


def css_class_of(widget: Widget) -> str:
    if isinstance(widget, forms.CheckboxInput | forms.CheckboxSelectMultiple):
        return CHECKBOX
    if isinstance(widget, forms.RadioSelect):
        return RADIO
    return SELECT if kind_of(widget) == "select" else INPUT


def _reword(field: forms.Field, kind: str) -> None:
    """Speaks our words where the form has none of its own."""
    messages = field.error_messages
    if messages.get("required") == forms.Field.default_error_messages["required"]:
        messages["required"] = _REQUIRED.get(kind, _FILL_IN)
    for code, words in _LIMITS.items():
        messages.setdefault(code, words)
    found = next((one for one in _INVALID if isinstance(field, one)), None)
    usual = found and found.default_error_messages.get("invalid")
    if found and messages.get("invalid") == usual:
        messages["invalid"] = _INVALID[found]


class KernBoundField(BoundField):
    """Knows its KERN classes; date and time fields become the browser's own."""

    def __init__(self, form: forms.BaseForm, field: forms.Field, name: str) -> None:
        super().__init__(form, field, name)
        if str(field.widget.attrs.get("placeholder", "")) == str(self.label):
            del field.widget.attrs["placeholder"]
        _reword(field, self.kind)
        native = _NATIVE_TYPES.get(type(field.widget))
        if native and isinstance(
            field.widget, forms.DateTimeInput | forms.DateInput | forms.TimeInput
        ):
            field.widget.input_type, field.widget.format = native

    @cached_property
    def kind(self) -> str:
        return kind_of(self.field.widget)

    @property
    def is_marked_optional(self) -> bool:
        return not self.field.required and self.kind != "checkbox"

    @property
    def focus_id(self) -> str:
        """Where a link of the error summary leads."""
        return self.auto_id if self.use_fieldset else (self.id_for_label or "")

    @property
    def summary_errors(self) -> list[str]:
        """Errors as read away from the field; those with a code are too general."""
        lines = []
        for error in self.errors.as_data():
            before = f"{str(self.label).rstrip('?.: ')}: " if error.code else ""
            lines += [f"{before}{text}" for text in error.messages]
        return lines

    def hidden_initial(self) -> str:
        """What the field held when the page was opened (see `kernel.forms`)."""
        return self.as_hidden(only_initial=True)

    @property
    def described_by(self) -> str:
        """For fieldsets, whose inputs Django leaves without a description."""
        parts = [f"{self.auto_id}_helptext"] if self.help_text else []
        if self.errors:
            parts.append(f"{self.auto_id}_error")
        return " ".join(parts)

    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: Widget | None = None
    ) -> dict[str, Any]:
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        if widget.is_hidden or self.kind == "cards":
            return attrs
        own = css_class_of(widget)
        classes = [own, f"{own}--error"] if self.errors else [own]
        given = attrs.get("class") or widget.attrs.get("class")
        attrs["class"] = " ".join([*classes, str(given or "")]).strip()
        if isinstance(widget, forms.Textarea) and widget.attrs.get("rows") == "10":
            attrs["rows"] = "4"
        return attrs


class KernRenderer(TemplatesSetting):
    form_template_name = "kernel/forms/form.html"
    field_template_name = "kernel/forms/field.html"
    bound_field_class = KernBoundField


class ChoiceCards(forms.RadioSelect):
    """Radio cards; `consequences` says per value what happens next, in one line."""

    template_name = "kernel/forms/choice_cards.html"
    is_choice_cards = True

    def __init__(
        self,
        attrs: dict[str, Any] | None = None,
        choices: Any = (),
        *,
        consequences: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(attrs, choices)
        self.consequences = consequences or {}

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(*args, **kwargs)
        option["consequence"] = self.consequences.get(str(option["value"]), "")
        return option
