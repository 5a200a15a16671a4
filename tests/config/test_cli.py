"""The console command answers in one line and with the right exit code."""

import pytest

from auftakt.config import cli, refusals
from auftakt.kernel.errors import DomainError


def _run(capsys, *words):
    """Exit code, standard output and standard error of `auftakt WORDS`."""
    with pytest.raises(SystemExit) as ending:
        cli.main(words)
    said = capsys.readouterr()
    return ending.value.code or 0, said.out, said.err


def test_help_lists_every_command(capsys):
    code, out, err = _run(capsys, "--help")
    assert (code, err) == (0, "")
    listed = [line.split()[0] for line in out.splitlines() if line.startswith("  ")]
    assert [name for name in listed if not name.startswith("-")] == list(cli.COMMANDS)


def test_without_a_word_it_helps(capsys):
    assert _run(capsys) == _run(capsys, "--help")


def test_the_version_is_named(capsys):
    assert _run(capsys, "--version") == (0, "Auftakt 0.1.0\n", "")


def test_an_unknown_command_is_one_line(capsys):
    line = "Den Befehl „tanzen“ gibt es nicht. Aufruf: auftakt BEFEHL\n"
    assert _run(capsys, "tanzen") == (2, "", line)


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_each_command_explains_itself_in_german(capsys, name):
    code, out, err = _run(capsys, name, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"Aufruf: auftakt {name}")
    assert cli.COMMANDS[name].summary in out
    assert not {"usage:", "options:", "positional"} & set(out.split())


@pytest.mark.parametrize(
    "words",
    [
        ["findings"],
        ["export-project"],
        ["import-project"],
        ["import-municipalities"],
        ["serve", "--port", "acht"],
        ["demo", "--rest"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_answered_with_the_right_one(capsys, words):
    code, out, err = _run(capsys, *words)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"Die Eingabe passt nicht. Aufruf: auftakt {words[0]}")


@pytest.mark.parametrize("name", ["findings", "export-project"])
@pytest.mark.django_db
def test_an_unknown_project_is_one_line(capsys, name):
    code, out, err = _run(capsys, name, "gibt-es-nicht")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "gibt-es-nicht" in err


@pytest.mark.parametrize("name", ["import-project", "import-municipalities"])
@pytest.mark.django_db
def test_a_missing_file_is_one_line(capsys, name, tmp_path):
    code, out, err = _run(capsys, name, str(tmp_path / "fehlt.txt"))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "fehlt.txt" in err


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (refusals.RefusedError("So\nnicht."), "So nicht."),
        (DomainError("Der Termin fehlt."), "Der Termin fehlt."),
        (FileNotFoundError(2, "x", "a.txt"), "Diese Datei gibt es nicht: a.txt"),
        (IsADirectoryError(21, "x", "a"), "Das ist ein Ordner, keine Datei: a"),
        (OSError(28, "No space left", "a"), "No space left: a"),
    ],
    ids=["refused", "rule", "file", "folder", "disk"],
)
def test_expected_errors_have_words(error, line):
    assert refusals.one_line(error) == line


def test_an_unexpected_error_names_the_log(tmp_path, monkeypatch):
    monkeypatch.setenv("AUFTAKT_DATA", str(tmp_path))
    log = tmp_path / refusals.LOG_NAME
    line = refusals.one_line(ZeroDivisionError("vertraulich"))
    assert line == f"Unerwarteter Fehler (ZeroDivisionError). Mehr steht in {log}"
    assert "vertraulich" in log.read_text()
    assert log.stat().st_mode & 0o777 == 0o600
