"""People, their memberships, and the ways in."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.labels import ROLE_WORDS
from auftakt.accounts.permissions import Permission, allows
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import (
    Audience,
    DataKind,
    PersonalField,
    Purpose,
    Retention,
)

_SIGN_IN = (Purpose.SIGN_IN, Audience.PROJECT, Retention.ACCOUNT_END)
_ACTIVITY = PersonalField(
    DataKind.ACTIVITY,
    Purpose.PROVE_CHANGE,
    Audience.COORDINATORS,
    Retention.PROJECT_END_12_MONTHS,
)


class AccountManager(BaseUserManager["Account"]):
    def create_user(
        self, email: str, password: str | None = None, **fields: Any
    ) -> "Account":
        """Without a password the account signs in by mailed code only."""
        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(email__iexact=username)


class Account(AbstractBaseUser, Record):
    """A person who signs in. Rights come from memberships alone.

    An instance administrator sets up projects and people but reads no project
    without a membership in it. Raising `session_epoch` ends all sessions for good.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "email": PersonalField(DataKind.CONTACT, *_SIGN_IN),
        "name": PersonalField(DataKind.IDENTITY, *_SIGN_IN),
        "password": PersonalField(
            DataKind.CREDENTIAL,
            Purpose.SIGN_IN,
            Audience.SELF,
            Retention.ACCOUNT_END,
        ),
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"language"})

    email = models.EmailField(_("E-Mail-Adresse"), unique=True)
    name = models.CharField(_("Name"), max_length=120)
    language = models.CharField(
        _("Sprache"), max_length=8, choices=settings.LANGUAGES, default="de"
    )
    is_active = models.BooleanField(_("aktiv"), default=True)
    is_instance_admin = models.BooleanField(_("verwaltet die Anwendung"), default=False)
    session_epoch = models.PositiveIntegerField(default=0, editable=False)

    objects = AccountManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("Konto")
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("email"), name="account_email_once")
        ]

    def __str__(self) -> str:
        return self.name or self.email

    @property
    def initials(self) -> str:
        parts = self.name.split() or [self.email]
        return "".join(part[0] for part in (parts[0], parts[-1])[: len(parts)]).upper()

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        facts = f"{self.password}:{self.session_epoch}"
        salt = "auftakt.accounts.session"
        return salted_hmac(salt, facts, secret=secret, algorithm="sha256").hexdigest()


class Membership(Record):
    """What one account may do in one project."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"account": _ACTIVITY}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"role"})

    account = models.ForeignKey(
        Account, on_delete=models.CASCADE, related_name="memberships"
    )
    project = models.ForeignKey(
        "projects.Project", on_delete=models.CASCADE, related_name="memberships"
    )
    role = models.CharField(_("Rolle"), max_length=20, choices=ROLE_WORDS.items())

    class Meta:
        verbose_name = _("Mitgliedschaft")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["account", "project"], name="membership_once_per_project"
            )
        ]

    def __str__(self) -> str:
        return f"{self.account} ({self.role})"

    def may(self, permission: Permission) -> bool:
        return allows(self.role, permission)


class Invitation(Record):
    """A mailed way into a project. Only the token's SHA-256 is stored."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "email": PersonalField(
            DataKind.CONTACT,
            Purpose.SIGN_IN,
            Audience.COORDINATORS,
            Retention.SINGLE_USE,
        ),
        "name": PersonalField(
            DataKind.IDENTITY,
            Purpose.SIGN_IN,
            Audience.COORDINATORS,
            Retention.SINGLE_USE,
        ),
        "invited_by": _ACTIVITY,
        "token_hash": PersonalField(
            DataKind.CREDENTIAL,
            Purpose.SIGN_IN,
            Audience.SELF,
            Retention.SINGLE_USE,
        ),
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"role"})

    project = models.ForeignKey(
        "projects.Project", on_delete=models.CASCADE, related_name="invitations"
    )
    email = models.EmailField(_("E-Mail-Adresse"))
    name = models.CharField(_("Name"), max_length=120)
    role = models.CharField(_("Rolle"), max_length=20, choices=ROLE_WORDS.items())
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    invited_by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Einladung zur Mitarbeit")

    def __str__(self) -> str:
        return f"{self.email} ({self.role})"


class SetupCode(Record):
    """The one-time code that lets the first administrator in; shown in the terminal."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"code_hash"})

    code_hash = models.CharField(max_length=64)
    failed_tries = models.PositiveIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Einrichtungscode")

    def __str__(self) -> str:
        return f"{self.created_at:%Y-%m-%d %H:%M}"
