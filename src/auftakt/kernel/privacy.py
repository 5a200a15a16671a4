"""The registry of personal data: what, why, who sees it, how long it is kept.

A model declares `PERSONAL`; a guard test refuses a text field or a link to a person
that is neither declared there nor in `IMPERSONAL`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.apps import apps
from django.db import models


class DataKind(StrEnum):
    IDENTITY = "identity"
    CONTACT = "contact"
    FUNCTION = "function"
    STATEMENT = "statement"
    ACTIVITY = "activity"
    CREDENTIAL = "credential"


class Purpose(StrEnum):
    SIGN_IN = "sign_in"
    FORM_CIRCLE = "form_circle"
    TAKE_STOCK = "take_stock"
    ANALYSE = "analyse"
    AGREE = "agree"
    STEER = "steer"
    INVITE = "invite"
    RUN_WORKSHOP = "run_workshop"
    PROVE_CHANGE = "prove_change"


class Audience(StrEnum):
    SELF = "self"
    AUTHORS = "authors"
    COORDINATORS = "coordinators"
    PROJECT = "project"
    ADMINISTRATORS = "administrators"


class Retention(StrEnum):
    """When a value goes; the periods are those of `design/domain.md` section 6."""

    SINGLE_USE = "single_use"
    ACCOUNT_END = "account_end"
    PROJECT_END_12_MONTHS = "project_end_12_months"
    RATING_6_MONTHS = "rating_6_months"
    BALLOT_12_MONTHS = "ballot_12_months"
    CONTACT_24_MONTHS = "contact_24_months"
    AUDIT_12_MONTHS = "audit_12_months"


@dataclass(frozen=True)
class PersonalField:
    kind: DataKind
    purpose: Purpose
    audience: Audience
    retention: Retention


def personal_fields() -> Iterator[tuple[type[models.Model], str, PersonalField]]:
    """Every declared field of every model, for records and guards."""
    for model in apps.get_models():
        declared: dict[str, PersonalField] = getattr(model, "PERSONAL", {})
        for name, entry in declared.items():
            yield model, name, entry
