"""Whether a file is an archive, said with the place where it is not."""

import json
from collections.abc import Iterable
from typing import Any, NoReturn

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from jsonschema import Draft202012Validator

from auftakt.documents.archive.schema import stored_schema
from auftakt.documents.archive.sections import FORMAT, VERSION
from auftakt.documents.errors import ArchiveError

LARGEST_FILE = 50 * 1024 * 1024

# The file's values stay out of the messages: they may be personal.
_PROBLEMS: dict[str, Promise] = {
    "required": gettext_lazy("Eine Angabe fehlt: %(value)s."),
    "additionalProperties": gettext_lazy("Hier steht eine Angabe zu viel."),
    "type": gettext_lazy("Hier steht die falsche Art von Wert."),
    "anyOf": gettext_lazy("Hier steht die falsche Art von Wert."),
    "enum": gettext_lazy("Diesen Wert kennt Auftakt hier nicht."),
    "const": gettext_lazy("Diesen Wert kennt Auftakt hier nicht."),
    "pattern": gettext_lazy("Der Wert ist nicht richtig geschrieben."),
    "maxLength": gettext_lazy("Der Text ist länger als %(value)s Zeichen."),
    "minItems": gettext_lazy("Es sind weniger als %(value)s Einträge."),
    "maxItems": gettext_lazy("Es sind mehr als %(value)s Einträge."),
    "minimum": gettext_lazy("Die Zahl ist kleiner als %(value)s."),
    "maximum": gettext_lazy("Die Zahl ist größer als %(value)s."),
}


def parse(data: bytes) -> Any:
    """JSON without its traps: size, depth, encoding, NaN."""
    if len(data) > LARGEST_FILE:
        raise ArchiveError(
            _("Die Datei ist zu groß: höchstens %(size)s MB.")
            % {"size": LARGEST_FILE // 1024 // 1024}
        )
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise ArchiveError(_("Die Datei ist kein lesbares JSON.")) from error


def _refuse(name: str) -> NoReturn:
    raise ValueError(name)


def check(archive: Any) -> None:
    """Raises `ArchiveError` with the path of the first thing that is wrong."""
    if not isinstance(archive, dict) or archive.get("format") != FORMAT:
        raise ArchiveError(_("Die Datei ist kein Projektarchiv von Auftakt."))
    if archive.get("version") != VERSION or archive.get("version") is True:
        raise ArchiveError(
            _(
                "Das Archiv hat eine Version, die dieses Auftakt nicht liest. "
                "Lesbar ist Version %(version)s."
            )
            % {"version": VERSION}
        )
    validator = Draft202012Validator(stored_schema())
    for error in validator.iter_errors(archive):
        value = _value(error)
        template = str(_PROBLEMS.get(str(error.validator), _PROBLEMS["type"]))
        fail(error.absolute_path, template % {"value": value})


def _value(error: Any) -> str:
    if error.validator == "required":
        missing = [key for key in error.validator_value if key not in error.instance]
        return ", ".join(missing)
    return str(error.validator_value)


def fail(path: Iterable[str | int], problem: str) -> NoReturn:
    """`path` are the keys and places from the top of the file."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}"
    raise ArchiveError(
        _("Stelle „%(place)s“: %(problem)s")
        % {"place": text.lstrip(".") or "/", "problem": problem}
    )
