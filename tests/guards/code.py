"""What the guards look at: files, modules, models and addresses of the code base."""

import ast
import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType

from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver

import auftakt

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src/auftakt"
SHOWN = 40
OUR_CODE = ("src", "tests", "tools", "bench")


def assert_none(faults: Iterable[str] | Mapping[str, object]) -> None:
    """Fails with one line per fault."""
    if isinstance(faults, Mapping):
        faults = (f"{name} -> {value}" for name, value in faults.items())
    listed = sorted(faults)
    assert not listed, "\n".join([f"{len(listed)} faults", *listed[:SHOWN]])


def python_files(*folders: str) -> list[Path]:
    """Without migrations: Django writes those."""
    files = (file for folder in folders for file in (ROOT / folder).rglob("*.py"))
    return sorted(file for file in files if "migrations" not in file.parts)


def templates() -> list[Path]:
    return sorted(PACKAGE.glob("*/templates/**/*.html"))


def scripts() -> list[Path]:
    """Our own JavaScript; `vendor` holds what npm brought."""
    found = PACKAGE.glob("*/static/**/*.js")
    return sorted(file for file in found if "vendor" not in file.parts)


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def lines_of(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def modules(kind: str) -> Iterator[ModuleType]:
    """The modules `auftakt.<app>.<kind>`, or all of a package of that name."""
    for app in sorted(config.name for config in our_apps()):
        name = f"{app}.{kind}"
        if importlib.util.find_spec(name) is None:
            continue
        module = importlib.import_module(name)
        yield module
        for inner in pkgutil.walk_packages(getattr(module, "__path__", []), f"{name}."):
            yield importlib.import_module(inner.name)


def our_apps():
    return [c for c in apps.get_app_configs() if c.name.startswith("auftakt.")]


def our_models():
    return [model for config in our_apps() for model in config.get_models()]


def our_addresses() -> Iterator[tuple[str, URLPattern]]:
    """App and pattern of each address whose view is ours."""
    yield from _addresses(get_resolver())


def _addresses(resolver: URLResolver) -> Iterator[tuple[str, URLPattern]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _addresses(entry)
        elif entry.callback.__module__.startswith(f"{auftakt.__name__}."):
            yield entry.callback.__module__.split(".")[1], entry
