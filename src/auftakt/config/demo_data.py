"""Keeps the demo and real work apart: one data folder holds one of them."""

from django.core.management import call_command

from auftakt.accounts.models import Account
from auftakt.config.refusals import RefusedError
from auftakt.projects.models import Project

REAL_DATA = (
    "In diesem Ordner liegen echte Daten. "
    "Die Demo braucht einen eigenen: AUFTAKT_DATA=… auftakt demo"
)


def is_here() -> bool:
    return Project.objects.filter(is_demo=True).exists()


def load_if_missing() -> None:
    """Refuses a folder in which people already work."""
    if is_here():
        return
    if Account.objects.exists():
        raise RefusedError(REAL_DATA)
    print("Die Demo wird geladen.")
    call_command("load_demo")


def reset() -> None:
    """Throws away what was changed in the demo; refuses a folder with real work."""
    if not is_here() and Account.objects.exists():
        raise RefusedError(REAL_DATA)
    call_command("load_demo", reset=True)
