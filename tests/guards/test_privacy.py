"""Each field about a person is declared; some facts are never stored at all."""

import re

from django.db import models

from auftakt.kernel.privacy import PersonalField, personal_fields
from tests.guards.code import assert_none, our_models

TEXTS = (models.CharField, models.TextField, models.JSONField, models.FileField)
PEOPLE = {"accounts.Account", "actors.Person"}
# design/reliability-security.md, section 5: never stored.
NEVER = re.compile(
    r"nationalit|citizen|religio|confession|denomination|ethnic|asylum|refugee_status"
    r"|residence_(status|permit|title)|health|illness|disab|trauma|birth|gender|azr"
    r"|iban|bank_|case_number|political_party|home_address|criminal"
)
# A person has no perspective: seats and organisations have one (domain.md, section 6).
NEVER_ABOUT_PEOPLE = re.compile(
    r"perspective|attitude|(^|_)stance|opponent|supporter|power"
)


def _fields():
    for model in our_models():
        for field in model._meta.get_fields():
            if isinstance(field, models.Field) and not field.primary_key:
                yield model, field


def _needs_an_entry(field) -> bool:
    if isinstance(field, models.ForeignKey | models.ManyToManyField):
        return field.related_model._meta.label in PEOPLE
    return isinstance(field, TEXTS)


def test_each_text_and_each_link_to_a_person_is_declared():
    missing = []
    for model, field in _fields():
        declared = {*getattr(model, "PERSONAL", {}), *getattr(model, "IMPERSONAL", ())}
        if _needs_an_entry(field) and field.name not in declared:
            missing.append(f"{model._meta.label}.{field.name}")
    assert_none(missing)


def test_no_declaration_is_left_over_or_double():
    wrong = []
    for model in our_models():
        names = {field.name for field in model._meta.get_fields()}
        personal = set(getattr(model, "PERSONAL", {}))
        impersonal = set(getattr(model, "IMPERSONAL", ()))
        faults = (personal | impersonal) - names | personal & impersonal
        wrong += [f"{model._meta.label}.{name}" for name in sorted(faults)]
    assert_none(wrong)


def test_each_entry_is_complete():
    entries = list(personal_fields())
    assert entries
    assert all(isinstance(entry, PersonalField) for _, _, entry in entries)


def test_forbidden_facts_have_no_field():
    found = [
        f"{model._meta.label}.{field.name}"
        for model, field in _fields()
        if NEVER.search(field.name)
    ]
    assert_none(found)


def test_people_have_no_perspective():
    found = [
        f"{model._meta.label}.{field.name}"
        for model, field in _fields()
        if model._meta.label in PEOPLE and NEVER_ABOUT_PEOPLE.search(field.name)
    ]
    assert_none(found)
