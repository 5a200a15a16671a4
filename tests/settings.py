"""The real settings over a data folder that nobody else uses."""

import os
import tempfile
from pathlib import Path

os.environ["AUFTAKT_DATA"] = tempfile.mkdtemp(prefix="auftakt-test-")
os.environ.setdefault("AUFTAKT_LOG_LEVEL", "ERROR")

from auftakt.config.settings import *  # noqa: F403 - Django reads the names here
from auftakt.config.settings import DATA_FOLDER, STORAGES

Path(DATA_FOLDER, "static").mkdir()
# No manifest is built for tests.
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
