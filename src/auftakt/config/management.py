"""Runs a management command of an app under the console command's rules."""

import os

from auftakt.config.parser import Parser

# What Django's own parser would have added; nobody has to see it in the help.
_DJANGO_OPTIONS = {
    "verbosity": 1,
    "traceback": False,
    "no_color": True,
    "force_color": False,
    "skip_checks": True,
}


def run(name: str, parser: Parser, words: list[str]) -> int:
    """`name` is Django's; its arguments are read from the command class itself."""
    os.environ.setdefault("AUFTAKT_LOG_LEVEL", "ERROR")
    setup()
    from django.core import management  # noqa: PLC0415 - the settings come first

    app = management.get_commands()[name]
    command = management.load_command_class(app, name) if isinstance(app, str) else app
    command.add_arguments(parser)  # type: ignore[arg-type] # lacks only Django's own options
    options = vars(parser.parse_args(words))
    from auftakt.config import preparation  # noqa: PLC0415 - the settings come first

    preparation.migrate()
    command.execute(**_DJANGO_OPTIONS, **options)
    return 0


def setup() -> None:
    """Loads the settings and the apps."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "auftakt.config.settings")
    import django  # noqa: PLC0415 - not for `auftakt --help`

    django.setup()
