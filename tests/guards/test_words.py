"""Every key has words, every model a line in the glossary, every text a translation."""

import re
from enum import StrEnum

from tools import messages

from auftakt.roadmap.labels.actions import ACTION_WORDS
from tests.guards.code import ROOT, assert_none, modules, our_models, python_files

# Kinds that never reach a page, and why.
NEVER_SHOWN = {
    "accounts.InvitationState": "an open one leads on, the others have their words",
    "accounts.SetupVerdict": "a right code leads on, the others have their words",
    "decisions.Change": "marks stretches of a text with underline and strike",
    "decisions.Own": "steers what a reader sees of a round",
    "inventory.Sense": "sorts the meanings of words",
    "workshop.ChangeKind": "names a field; the repair it belongs to has words",
    "workshop.ClockVerdict": "becomes an error of the form or a question",
    "workshop.Met": "becomes one of the statuses every list has",
    "workshop.ReadyVerdict": "steers the action; a refusal has its own words",
}


def _kinds():
    """The `StrEnum` classes of all rules, each once, as app and class."""
    for module in modules("domain"):
        for kind in vars(module).values():
            ours = isinstance(kind, type) and kind.__module__ == module.__name__
            if ours and issubclass(kind, StrEnum):
                yield module.__name__.split(".")[1], kind


def _tables():
    """The keys of each table of words in the labels of all apps."""
    for module in modules("labels"):
        for value in vars(module).values():
            if isinstance(value, dict) and value:
                yield {str(key) for key in value}


def test_each_member_of_a_kind_has_a_label():
    tables = list(_tables())
    missing = [
        f"{app}.{kind.__name__}"
        for app, kind in _kinds()
        if f"{app}.{kind.__name__}" not in NEVER_SHOWN
        and not any({str(member) for member in kind} <= keys for keys in tables)
    ]
    assert_none(missing)


def test_each_exemption_is_still_needed():
    kinds = {f"{app}.{kind.__name__}" for app, kind in _kinds()}
    assert_none(sorted(NEVER_SHOWN.keys() - kinds))


def test_each_model_stands_in_the_glossary():
    glossary = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
    names = {model.__name__ for model in our_models()}
    assert_none(sorted(name for name in names if f"`{name}`" not in glossary))


def test_each_text_is_translated():
    assert_none(sorted(set(messages.problems())))


# Acts of the whole installation: they stand in no project's trail.
OUTSIDE_PROJECTS = ("account.", "directory.", "setup_code.")


def test_each_action_of_the_trail_has_words():
    """A project's trail never shows a key."""
    said = re.compile(r'\baction="([a-z_]+\.[a-z_]+)"')
    used = {
        key
        for file in python_files("src/auftakt")
        for key in said.findall(file.read_text(encoding="utf-8"))
        if not key.startswith(OUTSIDE_PROJECTS)
    }
    assert_none(sorted(used - ACTION_WORDS.keys()))
