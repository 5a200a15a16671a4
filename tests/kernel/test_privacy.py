"""What is kept about people, from the registry itself."""

from django.urls import reverse

from auftakt.kernel.labels import (
    AUDIENCE_WORDS,
    DATA_KIND_WORDS,
    PURPOSE_WORDS,
    RETENTION_WORDS,
)
from auftakt.kernel.privacy import (
    Audience,
    DataKind,
    Purpose,
    Retention,
    personal_fields,
)
from auftakt.kernel.privacy_register import register


def test_everybody_may_read_it(client, db):
    page = client.get(reverse("kernel:privacy")).content.decode()
    assert [row.where for row in register() if row.where not in page] == []


def test_each_model_with_personal_fields_is_named():
    named = {str(model._meta.verbose_name) for model, _, _ in personal_fields()}
    assert {row.where for row in register()} == named


def test_each_key_has_words():
    tables = (DATA_KIND_WORDS, PURPOSE_WORDS, AUDIENCE_WORDS, RETENTION_WORDS)
    kinds = (DataKind, Purpose, Audience, Retention)
    assert [set(table) for table in tables] == [set(kind) for kind in kinds]
