"""An argument parser whose help and refusals are German."""

import argparse
from typing import Any, NoReturn

MISUSE = 2
USAGE = "Aufruf: "


class Parser(argparse.ArgumentParser):
    """Answers a wrong call with one line that shows the right one."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            add_help=False,
            allow_abbrev=False,
            formatter_class=_Formatter,
            **options,
        )
        self._positionals.title = "Angaben"
        self._optionals.title = "Optionen"
        self.add_argument("-h", "--help", action="help", help="Zeigt diese Hilfe.")

    def error(self, message: str) -> NoReturn:
        usage = " ".join(self.format_usage().split())
        reason = message if message.endswith(".") else "Die Eingabe passt nicht."
        self.exit(MISUSE, f"{reason} {usage}\n")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self, usage: Any, actions: Any, groups: Any, prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or USAGE)
