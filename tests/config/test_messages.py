"""The tool that keeps the catalogues, and the two languages at work."""

import pytest
from babel.messages.catalog import Message
from django.utils import translation
from tools import messages

TEMPLATE = """{% load i18n %}
    <p class='it''s'>{% translate "Hallo" %}</p>
  {% blocktranslate trimmed count n=n %}
    {{ n }} Platz
  {% plural %}
    {{ n }} Plätze
  {% endblocktranslate %}
        {% translate "Mai" context "month" %}
"""
CODE = """
from django.utils.translation import gettext_lazy as _, ngettext
A = _("Erste Zeile "
      "und zweite")
B = ngettext("%(n)s Tag", "%(n)s Tage", 2)
"""


def test_texts_of_templates_and_code_are_found(tmp_path):
    package = tmp_path / "auftakt"
    package.mkdir()
    (package / "page.html").write_text(TEMPLATE)
    (package / "code.py").write_text(CODE)
    found = {
        (message.context, message.id)
        for message in messages.extracted(package)
        if message.id
    }
    assert found == {
        (None, "Hallo"),
        (None, ("%(n)s Platz", "%(n)s Plätze")),
        ("month", "Mai"),
        (None, "Erste Zeile und zweite"),
        (None, ("%(n)s Tag", "%(n)s Tage")),
    }


@pytest.mark.parametrize(
    ("source", "text", "fault"),
    [
        ("Hallo", "Hello", ""),
        ("Hallo", "", "not translated"),
        ("%(n)s Tage", "days", "other places"),
        ("%(n)s Tage", "%(m)s days", "other places"),
        (("%(n)s Tag", "%(n)s Tage"), ("one day", "%(n)s days"), ""),
        (("%(n)s Tag", "%(n)s Tage"), ("%(n)s day", ""), "not translated"),
    ],
)
def test_translations_are_checked(source, text, fault):
    found = list(messages.message_problems(Message(source, text), "en"))
    assert (len(found), fault in "".join(found)) == (1 if fault else 0, True)


def test_content_files_need_the_same_keys(tmp_path):
    (tmp_path / "a.de.toml").write_text('x = "1"\ny = ["1", "2"]\n')
    (tmp_path / "a.en.toml").write_text('x = ""\ny = ["1"]\n')
    (tmp_path / "b.de.toml").write_text('x = "1"\n')
    assert list(messages.content_problems(tmp_path)) == [
        "a.en.toml: lacks y[1]",
        "a.en.toml: empty: x",
        "b.en.toml: missing",
    ]


def test_english_is_really_english_and_german_german():
    translated = {
        message.id: message.string
        for message in messages.read("en")
        if isinstance(message.id, str) and message.id and message.string
        if not message.context
    }
    assert translated
    with translation.override("en"):
        shown = {text: translation.gettext(text) for text in translated}
    assert shown == translated
    with translation.override("de"):
        changed = [text for text in translated if translation.gettext(text) != text]
    assert changed == []
