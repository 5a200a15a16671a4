"""The pages for operators and developers say what the code does."""

import ast
import importlib
import re
from functools import cache
from pathlib import Path

from tests.guards.code import (
    ROOT,
    assert_none,
    functions,
    modules,
    name_of,
    python_files,
)

VARIABLE = re.compile(
    r"(?:env\.\w+|os\.environ(?:\.get|\.setdefault)?)[(\[]\s*\"([A-Z][A-Z_]+)\""
)
# The system's own variables, read to find out about the terminal.
FOREIGN = {"CI", "DISPLAY", "DJANGO_SETTINGS_MODULE", "SSH_CONNECTION"}
FOREIGN |= {"WAYLAND_DISPLAY"}
RULE = re.compile(r"\bS\d{1,2}\b")
DOTTED = re.compile(r"`(auftakt(?:\.\w+)+)`")
TEST = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")


@cache
def _document(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def _variables():
    texts = [file.read_text(encoding="utf-8") for file in python_files("src")]
    return {name for text in texts for name in VARIABLE.findall(text)} - FOREIGN


def test_each_setting_is_documented_and_no_other():
    headings = re.findall(r"^### `([A-Z_]+)`", _document("settings.md"), re.MULTILINE)
    assert sorted(headings) == sorted(_variables())


def test_each_rule_in_the_code_stands_in_the_rules_page():
    listed = set(RULE.findall(_document("rules.md")))
    used = {
        node.value
        for module in modules("domain")
        for node in ast.walk(ast.parse(Path(module.__file__).read_text("utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and RULE.fullmatch(node.value)
    }
    assert_none(sorted(used - listed))


def test_each_function_of_the_rules_page_exists():
    names = set(DOTTED.findall(_document("rules.md")))
    assert names
    assert_none(sorted(name for name in names if not _exists(name)))


def _exists(dotted: str) -> bool:
    parts = dotted.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:cut]))
        except ImportError:
            continue
        for name in parts[cut:]:
            found = getattr(found, name, None)
        return found is not None
    return False


def test_each_test_of_the_rules_page_exists():
    missing = []
    for file, test in TEST.findall(_document("rules.md")):
        path = ROOT / file
        names = {node.name for node in functions(path)} if path.exists() else set()
        if not path.exists() or (test and test not in names):
            missing.append(f"{name_of(path)}::{test}")
    assert_none(missing)
