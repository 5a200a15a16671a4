"""What stands before the first request: tables and static files."""

import hashlib
from collections.abc import Iterator

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.urls import get_resolver

from auftakt.actors.actions import delete_expired_drafts
from auftakt.config.refusals import RefusedError
from auftakt.inventory.actions.drafts import delete_expired_inventory_drafts
from auftakt.kernel import clock

NEWER_DATA = (
    "Diese Daten stammen aus einer neueren Fassung. Bitte Auftakt aktualisieren."
)


def load_addresses() -> None:
    """Imports every view, so that a fault shows now and the first page comes fast."""
    get_resolver().reverse_dict  # noqa: B018 - reading it fills it


def migrate() -> bool:
    """Brings the tables up to date; True when there was something to do.

    Refuses data that a newer version has written.
    """
    executor = MigrationExecutor(connection)
    loader = executor.loader
    known = set(loader.disk_migrations or {})
    unknown = set(loader.applied_migrations or {}) - known
    if any(app in loader.migrated_apps for app, _ in unknown):
        raise RefusedError(NEWER_DATA)
    if not settings.REDIS_URL:  # also where Redis was switched off again
        call_command("createcachetable", verbosity=0)
    if not executor.migration_plan(loader.graph.leaf_nodes()):
        return False
    call_command("migrate", verbosity=0, interactive=False)
    return True


def tidy() -> None:
    """Deletes what has outlived its purpose: read-in drafts and sessions."""
    delete_expired_drafts(now=clock.now())
    delete_expired_inventory_drafts(now=clock.now())
    call_command("clearsessions", verbosity=0)


def collect_static_files() -> bool:
    """Hashes and compresses the static files, unless these same ones are there."""
    stamp = settings.STATIC_ROOT / ".collected"
    fingerprint = _fingerprint()
    if stamp.exists() and stamp.read_text() == fingerprint:
        return False
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(fingerprint)
    return True


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for line in sorted(_static_files()):
        digest.update(line.encode())
    return digest.hexdigest()


def _static_files() -> Iterator[str]:
    """Path, size and time of each file; an update or an edit changes one of them."""
    for finder in get_finders():
        for name, storage in finder.list([]):
            size, time = storage.size(name), storage.get_modified_time(name)
            yield f"{name} {size} {time.timestamp()}\n"
