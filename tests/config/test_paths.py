"""The data folder and what lies in it are for their owner alone."""

import stat
import subprocess
import sys

from auftakt.config import paths


def _mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_the_secret_is_made_once_and_readable_by_its_owner_only(tmp_path):
    first = paths.secret_key(tmp_path)
    assert len(first) > 60
    assert paths.secret_key(tmp_path) == first
    assert _mode(tmp_path / "secret.key") == 0o600


def test_files_in_a_folder_open_to_others_are_not(tmp_path):
    tmp_path.chmod(0o755)
    write = (
        "import os; os.umask(0o022);"
        "from auftakt.config import paths;"
        "(paths.data_folder() / 'auftakt.sqlite3').write_text('x')"
    )
    command = [sys.executable, "-c", write]
    subprocess.run(command, env={"AUFTAKT_DATA": str(tmp_path)}, check=True)
    assert _mode(tmp_path / "auftakt.sqlite3") == 0o600
