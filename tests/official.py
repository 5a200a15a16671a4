"""Real official files, which the repository does not contain."""

import os
from pathlib import Path

import pytest

BESIDE = Path(__file__).parents[2] / "shared/official-data"
FOLDER = Path(os.environ.get("AUFTAKT_OFFICIAL_DATA", BESIDE))
DIRECTORY = "gv100ad-2023-11-30-mv.txt"


def official_file(name: str = DIRECTORY) -> Path:
    """Skips the test where the file is not at hand."""
    file = FOLDER / name
    if not file.exists():
        pytest.skip(f"{name} is not here: set AUFTAKT_OFFICIAL_DATA to its folder")
    return file
