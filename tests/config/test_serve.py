"""`auftakt serve` and `auftakt demo`, as a person starts them."""

import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

COMMAND = str(Path(sys.executable).with_name("auftakt"))
FOREIGN = ("DATABASE_URL", "REDIS_URL", "AUFTAKT_HOSTS", "AUFTAKT_BASE_URL")


def _environment(folder):
    kept = {name: text for name, text in os.environ.items() if name not in FOREIGN}
    kept |= {"AUFTAKT_DATA": str(folder), "CI": "true", "PYTHONUNBUFFERED": "1"}
    return kept | {"DJANGO_SETTINGS_MODULE": "auftakt.config.settings"}


@contextmanager
def _started(folder, *words):
    """The process and what it said until it answered."""
    with subprocess.Popen(
        [COMMAND, *words, "--host", "127.0.0.1", "--port", "0"],
        env=_environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        said = []
        for line in process.stdout:
            said.append(line.rstrip())
            if line.startswith("Beenden"):
                break
        try:
            yield process, said
        finally:
            process.kill()


def _address(said):
    (line,) = [line for line in said if line.startswith("Auftakt läuft: ")]
    return line.removeprefix("Auftakt läuft: ")


def _get(address):
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.url, answer.read().decode()


def _end(process):
    process.send_signal(signal.SIGTERM)
    return process.wait(timeout=15), process.stderr.read()


def test_serve_asks_for_the_first_administrator(tmp_path):
    with _started(tmp_path, "serve") as (process, said):
        address = _address(said)
        assert re.fullmatch(r"http://localhost:\d+/ersteinrichtung/", address)
        (code,) = [line for line in said if line.startswith("Einmal-Code")]
        assert re.search(r": \S{6,}$", code)
        assert "<form" in _get(address)[1]
        base = address.removesuffix("/ersteinrichtung/")
        assert _get(f"{base}/healthz")[1] == '{"status": "ok"}'
        with pytest.raises(urllib.error.HTTPError, match="404"):
            _get(f"{base}/live/")
        assert _end(process) == (0, "")
    assert oct(tmp_path.stat().st_mode)[-3:] == "700"


def test_the_demo_opens_the_story_and_can_be_restored(tmp_path):
    folder = tmp_path / "data"
    with _started(folder, "demo") as (process, said):
        address = _address(said)
        assert address.endswith("/demo/")
        assert not any("Einmal-Code" in line for line in said)
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        with opener.open(address, timeout=60) as answer:
            assert "/p/" in answer.url
            assert "Ebersfelde" in answer.read().decode()
        assert _end(process) == (0, "")
    reset = subprocess.run(
        [COMMAND, "demo", "--reset"],
        env=_environment(folder),
        capture_output=True,
        check=False,
        text=True,
    )
    line = "Die Demo ist wieder im Anfangszustand. Starten: auftakt demo\n"
    assert (reset.returncode, reset.stdout, reset.stderr) == (0, line, "")
    with _started(folder, "serve") as (process, said):
        assert said[0].startswith("In diesem Ordner liegt die Demo.")
        assert _end(process) == (0, "")
