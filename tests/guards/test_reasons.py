"""Whoever switches a check off says why; nobody's machine stands in the code."""

import re
import shutil
import subprocess

from tests.guards.code import (
    OUR_CODE,
    ROOT,
    assert_none,
    lines_of,
    name_of,
    python_files,
)

# Put together so that this file does not find itself.
NOQA = "no" + "qa"
IGNORE = "type: " + "ignore"
REASON = re.compile(rf"# {NOQA}: [A-Z]+\d+(, [A-Z]+\d+)* - \S+")
TYPE_REASON = re.compile(rf"# {IGNORE}\[[a-z, -]+\]\s+# \S+")
MACHINE = re.compile(r"(?<![\w.])/(?:root|work|Users|home/\w+)/")
TEXTS = {".py", ".md", ".html", ".css", ".js", ".mjs", ".toml", ".json", ".yml", ".sh"}
TEXTS |= {".lock", ".po", ".typ", ""}


def _without_reason(word, pattern):
    return [
        f"{name_of(file)}:{number}"
        for file in [*python_files(*OUR_CODE), ROOT / "hatch_build.py"]
        for number, line in enumerate(lines_of(file), 1)
        if f"# {word}" in line and not pattern.search(line)
    ]


def test_each_switched_off_lint_has_a_reason():
    assert_none(_without_reason(NOQA, REASON))


def test_each_ignored_type_has_a_reason():
    assert_none(_without_reason(IGNORE, TYPE_REASON))


def test_no_file_names_a_folder_of_somebodys_machine():
    command = [shutil.which("git"), "ls-files", "-z"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    listed = answer.stdout.decode().split("\0")
    files = [ROOT / name for name in listed if name and (ROOT / name).is_file()]
    found = [
        f"{name_of(file)}:{number}"
        for file in files
        if file.suffix in TEXTS
        for number, line in enumerate(lines_of(file), 1)
        if MACHINE.search(line)
    ]
    assert_none(found)
