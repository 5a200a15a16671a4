"""What people type about people."""

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import (
    validate_password,
)
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.labels import ROLE_CONSEQUENCES, ROLE_WORDS
from auftakt.accounts.models import Account, Membership
from auftakt.accounts.permissions import Role
from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.forms import EditForm

_PASSWORD_HELP = _("Mindestens zehn Zeichen. Ein kurzer Satz ist gut zu merken.")


def _role_field() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Rolle"),
        choices=list(ROLE_WORDS.items()),
        widget=ChoiceCards(consequences=ROLE_CONSEQUENCES),
    )


class InvitationForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(
        label=_("E-Mail-Adresse"),
        help_text=_("An diese Adresse geht der Link. Er gilt 14 Tage."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    role = _role_field()

    def clean_role(self) -> Role:
        return Role(self.cleaned_data["role"])


class RoleForm(EditForm):
    role = _role_field()

    class Meta:
        model = Membership
        fields: ClassVar = ["role"]


class AccountForm(EditForm):
    class Meta:
        model = Account
        fields: ClassVar = ["name", "language"]
        widgets: ClassVar = {"name": forms.TextInput(attrs={"autocomplete": "name"})}


class LanguageForm(forms.Form):
    language = forms.ChoiceField(choices=settings.LANGUAGES)


class _NewPasswordForm(forms.Form):
    """Two password fields that must agree and pass the validators."""

    password = forms.CharField(
        label=_("Passwort"),
        strip=False,
        help_text=_PASSWORD_HELP,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password_again = forms.CharField(
        label=_("Passwort noch einmal"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def address(self) -> str:
        return str(self.cleaned_data.get("email", ""))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        password = cleaned.get("password", "")
        if password != cleaned.get("password_again", ""):
            text = _("Die beiden Passwörter sind verschieden.")
            self.add_error("password_again", text)
        elif password:
            person = Account(email=self.address(), name=cleaned.get("name", ""))
            try:
                validate_password(password, person)
            except forms.ValidationError as error:
                self.add_error("password", error)
        return cleaned


class NewAccountForm(_NewPasswordForm):
    """For an invited person; `email` is the invited address."""

    field_order = ["name", "password", "password_again"]

    name = forms.CharField(
        label=_("Ihr Name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email
        for name in ("password", "password_again"):
            self.fields[name].required = False
        self.fields["password"].help_text = _(
            "Ohne Passwort schicken wir Ihnen bei jeder Anmeldung einen Code. "
            "Ein Passwort hat mindestens zehn Zeichen."
        )

    def address(self) -> str:
        return self.email


class FirstAdministratorForm(_NewPasswordForm):
    field_order = ["code", "name", "email", "password", "password_again"]

    code = forms.CharField(
        label=_("Code aus dem Terminal"),
        max_length=40,
        help_text=_("15 Zeichen. Großbuchstaben und Striche sind nicht nötig."),
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "characters"}
        ),
    )
    name = forms.CharField(
        label=_("Ihr Name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("E-Mail-Adresse"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
