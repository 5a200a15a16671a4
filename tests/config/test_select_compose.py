"""`auftakt select compose`: groups from files, and refusals in one line."""

import json
from pathlib import Path

import pytest


def _read(name="result.json"):
    return json.loads(Path(name).read_text(encoding="utf-8"))


def test_a_group_is_composed(run) -> None:
    files = [
        "--people",
        "people.csv",
        "--targets",
        "targets.csv",
        "--out",
        "group.json",
    ]
    code, out, err = run("compose", *files, "--size", "3-6", "--apart", "p1,p3")
    assert (code, err) == (0, "")
    group = _read("group.json")
    assert len(group["chosen"]) == 3
    assert group["shortfalls"] == []
    assert len(group["alternatives"]) == 2
    assert ", ".join(group["chosen"]) in out


def test_an_impossible_group_says_what_would_help(run) -> None:
    files = [
        "--people",
        "people.csv",
        "--targets",
        "targets.csv",
        "--out",
        "group.json",
    ]
    Path("targets.csv").write_text("feature,value,min,max\nAlter,alt,3,3\n")
    code, out, err = run("compose", *files, "--size", "2")
    assert (code, out) == (1, "")
    assert len(err.splitlines()) >= 2
    assert not Path("group.json").exists()


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["--size", "viele"], "Die Zahl der Plätze (--size) heißt etwa 12 oder 7-15."),
        (["--size", "3", "--apart", "p1"], "--apart braucht zwei Kennungen"),
        (["--size", "3", "--fixed", "x9"], ""),
    ],
)
def test_each_refusal_of_a_group_is_one_line(run, words, line) -> None:
    files = [
        "--people",
        "people.csv",
        "--targets",
        "targets.csv",
        "--out",
        "group.json",
    ]
    code, out, err = run("compose", *files, *words)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith(line)
