"""`auftakt select report` from a result to a page, and its refusals in one line."""

import json
import stat
from pathlib import Path

import pytest

from auftakt.config import cli
from auftakt.selection.audit import sealed

PEOPLE = "id,Alter\n" + "".join(
    f"p{number},{'jung' if number % 3 else 'alt'}\n" for number in range(12)
)
FEATURES = "feature,value,min,max\nAlter,jung,2,3\nAlter,alt,2,3\n"


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("people.csv").write_text(PEOPLE, encoding="utf-8")
    Path("features.csv").write_text(FEATURES, encoding="utf-8")

    def _run(*words):
        with pytest.raises(SystemExit) as ending:
            cli.main(["select", *words])
        said = capsys.readouterr()
        return ending.value.code or 0, said.out, said.err

    files = ("--people", "people.csv", "--features", "features.csv")
    made = _run(*files, "--size", "5", "--seed", "7", "--out", "result.json")
    assert made[0] == 0
    return _run


def test_a_page_is_written(run):
    answer = run("report", "result.json", "--out", "bericht.html")
    assert answer == (0, "Der Bericht ist fertig: bericht.html\n", "")
    page = Path("bericht.html").read_text(encoding="utf-8")
    assert page.startswith('<!doctype html>\n<html lang="de">')
    assert "5 von 12 Personen sind ausgelost." in page
    assert "verify_result.py result.json" in page
    assert "vertrauliche Datei (--people)" in page
    assert stat.S_IMODE(Path("bericht.html").stat().st_mode) == 0o600


def test_the_people_file_adds_the_seats(run):
    words = ("report", "result.json", "--out", "bericht.html", "--quiet")
    assert run(*words, "--people", "result.people.json") == (0, "", "")
    page = Path("bericht.html").read_text(encoding="utf-8")
    assert "Die ausgeloste Gruppe hält alle 2 Vorgaben ein." in page


def test_a_changed_result_gets_no_page(run):
    text = Path("result.json").read_text(encoding="utf-8")
    Path("result.json").write_text(text.replace("leximin", "maximin"), encoding="utf-8")
    words = "result.json: Die Datei ist verändert.\n"
    assert run("report", "result.json", "--out", "bericht.html") == (1, "", words)
    assert not Path("bericht.html").exists()


@pytest.mark.parametrize(
    "wrong",
    [{"method": "x"}, {"proof": None}, {"seconds": "x"}, {"versions": {}}],
    ids=str,
)
def test_a_made_up_result_gets_no_page(run, wrong):
    made = json.loads(Path("result.json").read_bytes())
    Path("result.json").write_bytes(sealed({**made, **wrong}))
    words = "result.json: Das ist kein Los.\n"
    assert run("report", "result.json", "--out", "bericht.html") == (1, "", words)
    assert not Path("bericht.html").exists()


def test_a_people_file_of_another_lot_is_refused(run):
    Path("other.json").write_text("{}", encoding="utf-8")
    words = ("report", "result.json", "--out", "bericht.html", "--people", "other.json")
    assert run(*words) == (1, "", "result.json: Die Angaben sind andere.\n")


@pytest.mark.parametrize("name", ["result.json", "result.people.json"])
def test_no_source_is_overwritten(run, name):
    before = Path(name).read_bytes()
    words = ("report", "result.json", "--people", "result.people.json", "--out", name)
    words_ = f"Das Ergebnis würde diese Datei ersetzen: {name}\n"
    assert run(*words) == (1, "", words_)
    assert Path(name).read_bytes() == before


@pytest.mark.parametrize(
    ("words", "code", "begin"),
    [
        (["none.json", "--out", "b.html"], 1, "Diese Datei gibt es nicht: none.json"),
        (["people.csv", "--out", "b.html"], 1, "people.csv: "),
        (["result.json", "--out", "no/b.html"], 1, "Diesen Ordner gibt es nicht: no"),
        (["result.json"], 2, "Die Eingabe passt nicht. Aufruf: "),
    ],
)
def test_what_cannot_be_is_said_in_one_line(run, words, code, begin):
    ended, out, err = run("report", *words)
    assert (ended, out) == (code, "")
    assert err.startswith(begin)
    assert err.count("\n") == 1


def test_help_is_german(run):
    code, out, _err = run("report", "--help")
    assert code == 0
    assert out.startswith("Aufruf: auftakt select report")
