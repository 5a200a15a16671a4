"""`auftakt select` from files to files, its refusals in one line, its way out."""

import json
import os
import pty
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from auftakt.config import select_files
from auftakt.selection.domain import Progress


def _lot(*words, size="6", people="people.csv", features="features.csv"):
    files = ["--people", people, "--features", features, "--out", "result.json"]
    return [*files, "--size", size, *words]


def _read(name="result.json"):
    return json.loads(Path(name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("method", ["leximin", "maximin", "nash", "goldilocks"])
def test_a_lot_is_drawn_and_can_be_verified(run, method) -> None:
    code, out, err = run(
        *_lot("--method", method, "--seed", "3 1 4", "--reserves", "2")
    )
    assert (code, err) == (0, "")
    assert out.startswith("6 von 24 Personen sind gezogen: result.json\n")
    result = _read()
    assert len(result["panel"]) == 6
    assert len(result["reserves"]) == 2
    assert result["method"] == method
    assert sum(result["probabilities"].values()) == pytest.approx(6)
    code, out, err = run("verify", "result.json", "--people", "result.people.json")
    assert (code, err) == (0, "")
    assert "Ziehung, Angaben und Vorgaben" in out


def test_drawing_later_gives_what_drawing_at_once_gives(run) -> None:
    run(*_lot("--seed", "7", "--reserves", "3"))
    at_once = _read()
    code, out, _err = run(*_lot("--audit", "audit.json"))
    assert code == 0
    assert "gezogen ist noch nicht" in out
    assert (_read()["panel"], _read()["seed"]) == ([], None)
    assert run("verify", "result.json", "--audit", "audit.json")[0] == 0
    code, out, err = run(
        "draw", "result.json", "--seed", " 7", "--reserves", "3", "--out", "drawn.json"
    )
    assert (code, err) == (0, "")
    drawn = _read("drawn.json")
    for name in ("panel", "reserves", "lottery", "probabilities", "seed"):
        assert drawn[name] == at_once[name]
    code, out, _err = run(
        "verify",
        "drawn.json",
        "--people",
        "result.people.json",
        "--audit",
        "audit.json",
    )
    assert code == 0
    assert "Veröffentlichung" in out


def test_nobody_draws_twice_from_one_lot(run) -> None:
    run(*_lot())
    assert run("draw", "result.json", "--seed", "1")[0] == 0
    answer = run("draw", "result.json", "--seed", "2")
    assert answer == (1, "", "Aus diesem Los ist schon gezogen.\n")


def test_a_changed_result_is_refused(run) -> None:
    run(*_lot("--seed", "1"))
    text = Path("result.json").read_text(encoding="utf-8")
    Path("result.json").write_text(text.replace("leximin", "maximin"), encoding="utf-8")
    words = "result.json: Die Datei ist verändert.\n"
    assert run("verify", "result.json") == (1, "", words)
    assert run("draw", "result.json", "--seed", "2") == (1, "", words)


def test_the_list_is_compared_with_what_the_lot_binds(run) -> None:
    run(*_lot("--seed", "1", "--household", "Adresse"))
    files = ["verify", "result.json", "--people", "result.people.json"]
    code, out, _err = run(*files, "--list", "people.csv", "--household", "Adresse")
    assert code == 0
    assert "Angaben und Vorgaben, Liste" in out
    assert run(*files, "--list", "people.csv")[0] == 0
    text = (
        Path("people.csv")
        .read_text(encoding="utf-8")
        .replace("p4,jung", "p4,alt")
        .replace("p5,", "p99,")
    )
    Path("people.csv").write_text(text, encoding="utf-8")
    words = "In der Liste steht anderes als im Los: p4, p5, p99\n"
    assert run(*files, "--list", "people.csv") == (1, "", words)
    code, _out, err = run("verify", "result.json", "--list", "people.csv")
    assert (code, err) == (1, "--list braucht die vertrauliche Datei (--people).\n")


@pytest.mark.parametrize(
    "content", ["", "{}", "[1]", "null", "kein JSON", "[" * 100_000]
)
def test_what_is_no_result_is_refused_in_one_line(run, content) -> None:
    Path("result.json").write_text(content, encoding="utf-8")
    code, out, err = run("verify", "result.json")
    assert (code, out) == (1, "")
    assert err.startswith("result.json: ")
    assert err.count("\n") == 1


def test_another_lot_than_the_published_one_is_refused(run) -> None:
    run(*_lot("--audit", "audit.json", "--seed", "1"))
    run(*_lot("--seed", "1"))
    code, _out, err = run("verify", "result.json", "--audit", "audit.json")
    assert (code, err) == (1, "Veröffentlicht wurde ein anderes Los.\n")


@pytest.mark.parametrize("content", ["[]", "{", "[" * 100_000], ids=len)
def test_what_was_never_published_is_refused_in_one_line(run, content) -> None:
    run(*_lot("--quiet"))
    Path("audit.json").write_text(content, encoding="utf-8")
    code, _out, err = run("verify", "result.json", "--audit", "audit.json")
    assert (code, err.count("\n"), "Unerwartet" in err) == (1, 1, False)


def test_households_and_confirmed_people_are_kept(run) -> None:
    more = ["--household", "Adresse", "--confirmed", "p1, p3", "--seed", "1"]
    assert run(*_lot(*more))[0] == 0
    result = _read()
    assert {"p1", "p3"} <= set(result["panel"])
    homes = [int(key[1:]) // 2 for key in result["panel"]]
    assert len(set(homes)) == 6
    assert set(result["no_chance"]) == {"p0", "p2"}
    assert run("verify", "result.json", "--people", "result.people.json")[0] == 0


def test_people_without_a_chance_hear_which_quotas_leave_no_seat(run) -> None:
    """Of the north only old people may come, as both quotas are full of them."""
    Path("people.csv").write_text(
        "id,Alter,Ort\na,alt,Nord\nb,alt,Nord\nc,jung,Nord\nd,jung,Süd\n",
        encoding="utf-8",
    )
    Path("features.csv").write_text(
        "feature,value,min,max\nAlter,alt,2,2\nAlter,jung,1,1\n"
        "Ort,Nord,2,2\nOrt,Süd,1,1\n",
        encoding="utf-8",
    )
    code, out, _err = run(*_lot("--seed", "1", size="3"))
    assert code == 0
    assert "Ohne Chance: 1." in out
    assert _read()["panel"] == ["a", "b", "d"]
    reason = _read()["no_chance"]["c"]
    assert reason.startswith("c kann nicht ausgelost werden")
    assert "Alter" in reason


def test_confirmed_people_can_stand_in_a_file(run) -> None:
    Path("fest.csv").write_text("id\np1\n", encoding="utf-8")
    assert run(*_lot("--confirmed", "fest.csv", "--quiet", "--seed", "1"))[0] == 0
    assert _read()["confirmed"] == ["p1"]


def test_tickets_and_two_stages_are_other_forms_of_a_lot(run) -> None:
    code, out, _err = run(*_lot("--tickets", "100", "--seed", "1"))
    assert code == 0
    assert "Runden auf Lose" in out
    assert [one["weight"] for one in _read()["lottery"]] == [0.01] * 100
    assert run(*_lot("--two-stage", "--seed", "1"))[0] == 0
    assert _read()["groups"]
    assert run("verify", "result.json", "--people", "result.people.json")[0] == 0


def test_quiet_says_nothing(run) -> None:
    assert run(*_lot("--seed", "1", "--quiet")) == (0, "", "")


def test_results_are_private_and_the_publication_is_not(run) -> None:
    run(*_lot("--audit", "audit.json"))
    modes = {
        file.name: file.stat().st_mode & 0o777
        for file in Path().iterdir()
        if file.suffix == ".json"
    }
    private = {"result.json": 0o600, "result.people.json": 0o600}
    assert modes == {**private, "audit.json": 0o644}


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["--tickets", "7"], "Diese Zahl von Losen geht nicht auf."),
        (["--tickets", "-1"], "Diese Zahl von Losen geht nicht auf."),
        (["--tickets", "100", "--two-stage"], "Bitte nur eines"),
        (["--reserves", "2"], "Nachrückende gibt es erst mit --seed."),
        (["--seed", " "], "Der öffentliche Zufall (--seed) ist leer."),
        (["--confirmed", "x9"], "„x9“ soll auf jeden Fall dabei sein"),
        (["--id-column", "Nr"], "people.csv: Die Spalte „Nr“ fehlt"),
        (["--household", "Haus"], "people.csv: Die Spalte „Haus“ fehlt"),
        (["--people", "fehlt.csv"], "Diese Datei gibt es nicht: fehlt.csv"),
        (["--size", "100"], "Für 100 Plätze stehen nur 24 Personen"),
        (["--out", "."], "Das ist ein Ordner, keine Datei: ."),
        (["--audit", "fehlt/audit.json"], "Diesen Ordner gibt es nicht: fehlt"),
        (["--out", "fehlt/result.json"], "Diesen Ordner gibt es nicht: fehlt"),
    ],
    ids=" ".join,
)
def test_each_refusal_is_one_line(run, words, line) -> None:
    code, out, err = run(*_lot(*words))
    assert (code, out) == (1, "")
    assert err.startswith(line)
    assert not Path("result.json").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["--out", "people.csv"],
        ["--out", "features.csv"],
        ["--confirmed", "sure.txt", "--out", "sure.txt"],
        ["--audit", "result.json"],
        ["--audit", "result.people.json"],
        ["--audit", "./people.csv"],
    ],
    ids=" ".join,
)
def test_no_list_is_lost_to_a_result(run, words) -> None:
    Path("sure.txt").write_text("p1\n", encoding="utf-8")
    before = {file.name: file.read_bytes() for file in Path().iterdir()}
    code, out, err = run(*_lot(*words))
    assert (code, out) == (1, "")
    assert err == f"Das Ergebnis würde diese Datei ersetzen: {Path(words[-1])}\n"
    assert {file.name: file.read_bytes() for file in Path().iterdir()} == before


def test_a_seed_in_another_encoding_is_refused(run) -> None:
    code, _out, err = run(*_lot("--seed", "\udcff"))
    assert (code, "kein lesbarer Text" in err) == (1, True)
    assert not Path("result.json").exists()


def test_many_faults_are_ten_lines_and_a_number(run) -> None:
    Path("people.csv").write_text("id,Alter,Ort\n" + ",jung,Nord\n" * 15)
    code, _out, err = run(*_lot())
    lines = err.splitlines()
    assert code == 1
    assert lines[0] == "people.csv, Zeile 2: Die Kennung fehlt."
    assert (len(lines), lines[-1]) == (11, "… und 5 weitere.")


def test_an_impossible_lot_says_what_would_help(run) -> None:
    text = (
        Path("features.csv")
        .read_text(encoding="utf-8")
        .replace("alt,2,4", "alt,5,6")
        .replace("jung,2,4", "jung,0,6")
    )
    people = (
        "id,Alter,Ort\n"
        + "p0,alt,Nord\n" * 0
        + "".join(
            f"p{n},{'alt' if n < 9 else 'jung'},{'Nord' if n < 8 else 'Süd'}\n"
            for n in range(24)
        )
    )
    Path("features.csv").write_text(text, encoding="utf-8")
    Path("people.csv").write_text(people, encoding="utf-8")
    code, out, err = run(*_lot())
    assert (code, out) == (1, "")
    assert len(err.splitlines()) >= 2


@pytest.mark.parametrize("task", ["draw", "verify", "compose"])
def test_each_task_explains_itself_in_german(run, task) -> None:
    code, out, err = run(task, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"Aufruf: auftakt select {task}")


def test_a_file_is_written_whole_or_not_at_all(tmp_path, monkeypatch) -> None:
    file = tmp_path / "result.json"
    file.write_bytes(b"old")

    def fail(*_paths):
        raise OSError(28, "No space left", "result.json")

    monkeypatch.setattr(select_files.os, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        select_files.write(file, b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["result.json"]
    assert file.read_bytes() == b"old"


def test_progress_is_one_line_on_a_terminal_only(capsys, monkeypatch) -> None:
    select_files.ProgressLine(quiet=False)(Progress("chances", 0.5))
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    line = select_files.ProgressLine(quiet=False)
    line(Progress("chances", 0.5))
    line(Progress("chances", 0.6))
    line.clear()
    said = capsys.readouterr().err
    assert said.count("Chancen berechnen:  50%") == 1
    assert "60%" not in said
    assert said.endswith(f"\r{'':60}\r")


def test_an_interrupted_lot_leaves_no_file(run, monkeypatch) -> None:
    from auftakt.config import select

    def interrupted(*_words, watch, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr(select, "fair_lottery", interrupted)
    assert run(*_lot()) == (130, "", "")
    assert not list(Path().glob("*.json"))


def test_control_c_ends_the_command(folder) -> None:
    """The real signal, in a real process, while the solver is at work."""
    chance = random.Random(0)  # noqa: S311 - makes a pool
    rows = [
        [f"p{n}", *(chance.choice("wxyz") for _name in "abcdef")] for n in range(3000)
    ]
    people = "\n".join(map(",".join, [["id", *"abcdef"], *rows]))
    features = "feature,value,min,max\n" + "".join(
        f"{name},{value},20,30\n" for name in "abcdef" for value in "wxyz"
    )
    Path("people.csv").write_text(people, encoding="utf-8")
    Path("features.csv").write_text(features, encoding="utf-8")
    command = [sys.executable, "-c", "from auftakt.config import cli; cli.main()"]
    terminal, childs_end = pty.openpty()
    child = subprocess.Popen(
        [*command, "select", *_lot(size="100")],
        stdout=subprocess.PIPE,
        stderr=childs_end,
    )
    os.close(childs_end)
    said = b""
    while b"Chancen berechnen" not in said:
        said += os.read(terminal, 1000)
    child.send_signal(signal.SIGINT)
    assert child.communicate(timeout=60)[0] == b""
    os.close(terminal)
    assert child.returncode == 130
    assert not list(Path().glob("*.json"))
