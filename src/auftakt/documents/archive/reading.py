"""Reading an archive into a project, whole or not at all."""

from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _
from PIL import Image

from auftakt.accounts.models import Account
from auftakt.circle.domain import Criterion, Requirement, from_text, to_text
from auftakt.documents.archive.checking import check, fail, parse
from auftakt.documents.archive.sections import (
    SECRETS,
    SECTIONS,
    Section,
    decode,
    depths,
    fields_of,
    is_self_reference,
    points_at_account,
    target_of,
)
from auftakt.documents.errors import ArchiveError
from auftakt.kernel.ids import new_public_id
from auftakt.kernel.models import Record
from auftakt.projects.crest import SIDE
from auftakt.projects.models import Municipality, Project

Place = tuple[str | int, ...]
_BATCH = 500


@dataclass
class Imported:
    """The new project and what could not be taken over as it was.

    `is_copy`: the archive's project is still here, so the new one got new ids.
    `unknown_people`: names of acting persons without an account of that address.
    """

    project: Project
    is_copy: bool = False
    kept_municipality: bool = False
    unknown_people: list[str] = field(default_factory=list)


def load(data: bytes) -> dict[str, Any]:
    """The checked archive; raises `ArchiveError` with the place in the file."""
    archive: dict[str, Any] = parse(data)
    check(archive)
    return archive


@transaction.atomic
def read_archive(archive: dict[str, Any], *, slug: str = "") -> Imported:
    """Writes a checked archive. Raises `ArchiveError`; then nothing was written."""
    wanted = slug or archive["content"]["project"]["slug"]
    _check_slug(wanted)
    if Project.objects.filter(slug=wanted).exists():
        raise ArchiveError(
            _(
                "Den Kurznamen „%(slug)s“ gibt es schon. Wählen Sie mit --slug "
                "einen anderen."
            )
            % {"slug": wanted}
        )
    try:
        return _Reader(archive["content"], wanted).read()
    except IntegrityError as error:
        raise ArchiveError(
            _("Die Einträge widersprechen sich: etwas ist doppelt oder unvollständig.")
        ) from error


class _Reader:
    """One reading: what was written so far, by the ids in the file."""

    def __init__(self, content: dict[str, Any], slug: str) -> None:
        self.content = content
        self.slug = slug
        self.written: dict[tuple[type[models.Model], str], Record] = {}
        self.accounts = {
            account.email.lower(): account for account in Account.objects.all()
        }
        self.unknown: set[str] = set()
        self.is_copy = self._ids_are_taken()
        self.new_ids = self._new_ids() if self.is_copy else {}

    def read(self) -> Imported:
        _check_targets(self.content["composition_targets"])
        kept = self._keep_municipality()
        for section in SECTIONS:
            if not (kept and section.model is Municipality):
                self._read_section(section)
        project_id = self.content["project"]["public_id"]
        project = self.written[Project, project_id]
        if not isinstance(project, Project):
            raise TypeError(project)
        return Imported(project, self.is_copy, kept, sorted(self.unknown))

    def _rows(self, section: Section) -> list[tuple[Place, dict[str, Any]]]:
        value = self.content[section.key]
        if section.many:
            return [(("content", section.key, i), row) for i, row in enumerate(value)]
        return [(("content", section.key), value)] if value else []

    def _ids_are_taken(self) -> bool:
        """A town is shared by its projects; every other id is here only once."""
        for section in SECTIONS:
            ids = [row["public_id"] for _place, row in self._rows(section)]
            if section.model is Municipality or not ids:
                continue
            for start in range(0, len(ids), _BATCH):
                some = ids[start : start + _BATCH]
                if section.model._default_manager.filter(public_id__in=some).exists():
                    return True
        return False

    def _new_ids(self) -> dict[str, str]:
        """For a copy: a new id for every record but the shared town."""
        rows = [
            row
            for section in SECTIONS
            if section.model is not Municipality
            for _place, row in self._rows(section)
        ]
        return {row["public_id"]: str(new_public_id()) for row in rows}

    def _keep_municipality(self) -> bool:
        public_id = self.content["municipality"]["public_id"]
        here = Municipality.objects.filter(public_id=public_id).first()
        if here:
            self.written[Municipality, public_id] = here
        return here is not None

    def _read_section(self, section: Section) -> None:
        rows = self._rows(section)
        own = [f.name for f in fields_of(section.model) if is_self_reference(f)]
        if not own:
            self._write(section, rows)
            return
        steps = depths({row["public_id"]: row[own[0]] for _place, row in rows})
        layers: dict[int, list[tuple[Place, dict[str, Any]]]] = {}
        for place, row in rows:
            depth = steps[row["public_id"]]
            layer = depth if section.chained else min(depth, 1)
            layers.setdefault(layer, []).append((place, row))
        for layer in sorted(layers):
            self._write(section, layers[layer])

    def _write(
        self, section: Section, rows: list[tuple[Place, dict[str, Any]]]
    ) -> None:
        records = []
        for place, row in rows:
            if (section.model, row["public_id"]) in self.written:
                fail((*place, "public_id"), _("Diese Kennung steht zweimal da."))
            record = self._record(section, place, row)
            self.written[section.model, row["public_id"]] = record
            records.append((record, record.created_at, record.changed_at))
        manager = section.model._default_manager
        manager.bulk_create([record for record, _c, _d in records], _BATCH)
        for record, created, changed in records:  # bulk_create has set both to now
            record.created_at, record.changed_at = created, changed
        manager.bulk_update(
            [record for record, _c, _d in records],
            ["created_at", "changed_at"],
            _BATCH,
        )

    def _record(self, section: Section, place: Place, row: dict[str, Any]) -> Record:
        values = {
            f.name: self._value(f, (*place, f.name), row[f.name])
            for f in fields_of(section.model)
        }
        values["public_id"] = self.new_ids.get(row["public_id"], row["public_id"])
        for name, fresh in SECRETS.get(section.model, {}).items():
            values[name] = fresh()
        if section.model is Project:
            values["slug"] = self.slug
            values["is_demo"] = False  # what is a demo may be thrown away
        return section.model(**values)

    def _value(self, model_field: models.Field, place: Place, value: Any) -> Any:
        if points_at_account(model_field):
            return self._account(value)
        target = target_of(model_field)
        if target:
            return self._target(target, place, value)
        if isinstance(value, list):
            return [
                self.new_ids.get(entry, entry) if isinstance(entry, str) else entry
                for entry in value
            ]
        if isinstance(model_field, models.UUIDField):
            value = self.new_ids.get(value, value)
        try:
            decoded = decode(model_field, value)
        except (ValueError, OverflowError, ValidationError):
            fail(place, _("Der Wert ist nicht richtig geschrieben."))
        if isinstance(model_field, models.BinaryField) and decoded is not None:
            _check_picture(decoded, place)
        return decoded

    def _target(self, target: type[models.Model], place: Place, value: Any) -> Any:
        if value is None:
            return None
        found = self.written.get((target, value))
        if found is None or found.pk is None:  # not stored yet: a part of a part
            fail(place, _("Der Eintrag, auf den das zeigt, fehlt in der Datei."))
        return found

    def _account(self, value: dict[str, str] | None) -> Account | None:
        if value is None:
            return None
        account = self.accounts.get(value["email"].lower())
        if account is None:
            self.unknown.add(value["name"] or value["email"])
        return account


def _check_slug(slug: str) -> None:
    """The schema lets a line end pass, which no address and no header may hold."""
    try:
        Project._meta.get_field("slug").run_validators(slug)
    except ValidationError:
        path = ("content", "project", "slug")
        fail(path, _("Der Wert ist nicht richtig geschrieben."))


def _check_targets(rows: list[dict[str, Any]]) -> None:
    """Each says something that the circle's pages can ask; the size is among them."""
    for place, row in enumerate(rows):
        parts = {name: row[name] for name in ("value", "least", "most", "is_firm")}
        one = Requirement(criterion=Criterion(row["criterion"]), **parts)
        if from_text(to_text(one)) is None:
            path = ("content", "composition_targets", place)
            fail(path, _("Der Wert ist nicht richtig geschrieben."))
    if rows and all(row["criterion"] != Criterion.SIZE for row in rows):
        fail(
            ("content", "composition_targets"),
            _("Die Einträge widersprechen sich: etwas ist doppelt oder unvollständig."),
        )


def _check_picture(data: bytes, place: Place) -> None:
    """A coat of arms is a small PNG, as `projects.crest` writes it."""
    try:
        with Image.open(BytesIO(data), formats=["PNG"]) as picture:
            if max(picture.size) <= SIDE:
                picture.load()
                return
    except Exception:  # noqa: BLE001, S110 - decoders raise what they like; see below
        pass
    fail(place, _("Das Bild ist kein PNG von höchstens 256 Bildpunkten je Seite."))
