"""Files of a small town for `auftakt select`, and the command itself."""

from pathlib import Path

import pytest

from auftakt.config import cli

PEOPLE = "id,Alter,Ort,Adresse\n" + "".join(
    f"p{number},{'jung' if number % 3 else 'alt'},{'Nord' if number % 2 else 'Süd'},"
    f"Weg {number // 2}\n"
    for number in range(24)
)
FEATURES = (
    "feature,value,min,max\nAlter,jung,2,4\nAlter,alt,2,4\nOrt,Nord,3,3\nOrt,Süd,3,3\n"
)
TARGETS = (
    "feature,value,min,max,weight\nAlter,jung,1,2,\nAlter,alt,1,,\nOrt,Nord,2,2,3\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("people.csv").write_text(PEOPLE, encoding="utf-8")
    Path("features.csv").write_text(FEATURES, encoding="utf-8")
    Path("targets.csv").write_text(TARGETS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(folder, capsys):
    def _run(*words):
        with pytest.raises(SystemExit) as ending:
            cli.main(["select", *words])
        said = capsys.readouterr()
        return ending.value.code or 0, said.out, said.err

    return _run
