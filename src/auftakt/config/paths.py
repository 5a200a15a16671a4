"""Where an installation keeps its data, mails and secrets."""

import os
import secrets
from pathlib import Path


def data_folder() -> Path:
    """`AUFTAKT_DATA`, else `var/` of a checkout, else the user's data folder.

    Side effect: creates the folder, readable by its owner only, and so is every file
    this process makes from now on: database, mails, archives. An existing folder that
    others may enter would otherwise show them all of it.
    """
    os.umask(0o077)
    chosen = os.environ.get("AUFTAKT_DATA")
    if chosen:
        folder = Path(chosen).expanduser().resolve()
    else:
        checkout = Path(__file__).resolve().parents[3]
        is_checkout = (checkout / "pyproject.toml").exists()
        home = Path.home() / ".local/share/auftakt"
        folder = checkout / "var" if is_checkout else home
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def secret_key(folder: Path) -> str:
    """Reads the installation's secret; makes it on the first start."""
    file = folder / "secret.key"
    try:
        descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return file.read_text().strip()
    with os.fdopen(descriptor, "w") as target:
        target.write(secrets.token_urlsafe(50))
    return file.read_text().strip()
