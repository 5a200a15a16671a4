"""The official directory comes into the database."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.projects.directory import (
    Directory,
    DirectoryRecord,
    searchable,
    short_name,
)
from auftakt.projects.errors import OlderDirectoryError
from auftakt.projects.models import DirectoryEntry

BATCH = 500
_FIELDS = (
    "ars",
    "ags",
    "name",
    "search_name",
    "kind",
    "is_large_county_town",
    "land",
    "county",
    "postcode",
    "population",
    "reference_date",
    "territory_date",
)


@dataclass(frozen=True)
class ImportCounts:
    """Of one import; an entry whose quarter alone moved on counts as unchanged."""

    new: int
    changed: int
    unchanged: int
    removed: int


@dataclass(frozen=True)
class _Edition:
    """What the audit trail names: one quarter of the directory."""

    public_id: str
    _meta: Any = DirectoryEntry._meta


@transaction.atomic
def import_directory(
    *,
    directory: Directory,
    residents_date: dt.date,
    by: Account | None,
    is_forced: bool = False,
) -> ImportCounts:
    """Makes the entries of the file's Länder equal to the file.

    Entries the file no longer has go; Länder the file does not cover stay. Raises
    `OlderDirectoryError` where a newer quarter is there already, unless forced.
    """
    lands = {record.land for record in directory.records}
    covered = DirectoryEntry.objects.filter(land__in=lands)
    if not is_forced:
        _refuse_older(covered.order_by("-territory_date").first(), directory)
    stored = {row[0]: row for row in covered.values_list(*_FIELDS)}
    wanted = {
        entry.ars: entry
        for entry in _entries(directory.records, residents_date, directory)
    }
    rows = {
        ars: tuple(getattr(entry, name) for name in _FIELDS)
        for ars, entry in wanted.items()
    }
    new = rows.keys() - stored.keys()
    moved = {ars for ars in rows.keys() & stored.keys() if rows[ars] != stored[ars]}
    changed = {ars for ars in moved if rows[ars][:-1] != stored[ars][:-1]}
    gone = stored.keys() - rows.keys()
    DirectoryEntry.objects.bulk_create(
        [wanted[ars] for ars in (*sorted(new), *sorted(moved))],
        update_conflicts=True,
        unique_fields=["ars"],
        update_fields=_FIELDS[1:],
        batch_size=BATCH,
    )
    _remove(sorted(gone))
    edition = _Edition(directory.territory_date.isoformat())
    audit.record(by=by, action="directory.import", obj=edition)
    return ImportCounts(
        new=len(new),
        changed=len(changed),
        unchanged=len(rows) - len(new) - len(changed),
        removed=len(gone),
    )


def _refuse_older(newest: DirectoryEntry | None, directory: Directory) -> None:
    if newest and newest.territory_date > directory.territory_date:
        raise OlderDirectoryError(
            _(
                "Die Datei hat den Stand %(file)s, eingelesen ist schon der Stand "
                "%(stored)s. Mit --force wird sie trotzdem eingelesen."
            )
            % {
                "file": date_format(directory.territory_date, "d.m.Y"),
                "stored": date_format(newest.territory_date, "d.m.Y"),
            }
        )


def _entries(
    records: Iterable[DirectoryRecord], residents_date: dt.date, directory: Directory
) -> Iterable[DirectoryEntry]:
    for record in records:
        yield DirectoryEntry(
            ars=record.ars,
            ags=record.ags,
            name=record.name,
            search_name=searchable(short_name(record.name)),
            kind=record.kind.value,
            is_large_county_town=record.is_large_county_town,
            land=record.land,
            county=record.county,
            postcode=record.postcode,
            population=record.residents,
            reference_date=residents_date,
            territory_date=directory.territory_date,
        )


def _remove(keys: list[str]) -> None:
    for start in range(0, len(keys), BATCH):
        DirectoryEntry.objects.filter(ars__in=keys[start : start + BATCH]).delete()
