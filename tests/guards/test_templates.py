"""Templates: used, safe under the strict policy, translatable."""

import re
from pathlib import Path

import allauth
import django
import pytest

from tests.guards.code import PACKAGE, assert_none, name_of, python_files, templates

FORBIDDEN = {
    "inline script": re.compile(
        r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")"
    ),
    "inline style": re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE),
    "handler attribute": re.compile(r"\son[a-z]+\s*=\s*[\"']", re.IGNORECASE),
    "htmx handler": re.compile(r"hx-on"),
    "htmx values from code": re.compile(r"hx-vals\s*=\s*[\"']js:|hx-vars"),
    "text without escaping": re.compile(r"\|\s*safe\b|autoescape\s+off|safeseq"),
    "foreign file": re.compile(
        r"<(?:script|img|link|iframe)[^>]+(?:src|href)=\"https?:"
    ),
    "untrimmed text": re.compile(
        r"{%-?\s*blocktrans(?:late)?\b(?![^%]*\btrimmed\b)[^%]*%}"
    ),
}
# Python that hands out finished HTML, and why that is safe.
MARKS_SAFE: dict[str, str] = {}
THIRD_PARTY = [Path(package.__file__).parent for package in (allauth, django)]
DJANGO_NAMES = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}


@pytest.mark.parametrize("fault", FORBIDDEN)
def test_no_template_has(fault):
    found = [
        f"{name_of(file)}:{text.count(chr(10), 0, hit.start()) + 1}"
        for file in templates()
        for text in [file.read_text(encoding="utf-8")]
        for hit in FORBIDDEN[fault].finditer(text)
    ]
    assert_none(found)


def test_no_code_marks_text_as_safe():
    found = {
        name_of(file)
        for file in python_files("src")
        if re.search(r"\bmark_safe\b|\bSafeString\(", file.read_text(encoding="utf-8"))
    }
    assert_none(sorted(found ^ MARKS_SAFE.keys()))


def test_each_template_is_used():
    files = [*python_files("src"), *templates()]
    texts = {file: file.read_text(encoding="utf-8") for file in files}
    unused = []
    for file in templates():
        name = file.relative_to(file.parents[_depth(file)]).as_posix()
        inside = any(name in text for other, text in texts.items() if other != file)
        if not (inside or name in DJANGO_NAMES or _replaces(name) or _page(file)):
            unused.append(name_of(file))
    assert_none(unused)


def _depth(file: Path) -> int:
    """How many folders lie between the file and its `templates` folder."""
    return len(file.relative_to(PACKAGE).parts) - 3


def _replaces(name: str) -> bool:
    """The template takes the place of one of a library."""
    folders = ("templates", "forms/templates", "contrib/auth/templates")
    return any(
        (base / inner / name).exists() for base in THIRD_PARTY for inner in folders
    )


def _page(file: Path) -> bool:
    """Pages are found by the name of their view (see test_names)."""
    views = [PACKAGE / file.relative_to(PACKAGE).parts[0] / "views.py"]
    views += views[0].with_suffix("").rglob("*.py")
    return any(
        f"def {file.stem}(" in view.read_text(encoding="utf-8")
        for view in views
        if view.exists()
    )
