"""Every change to projects, municipalities and the directory."""

from auftakt.projects.actions.directory import ImportCounts, import_directory
from auftakt.projects.actions.initiators import (
    change_initiator,
    hand_over_initiator,
    name_initiator,
)
from auftakt.projects.actions.municipalities import (
    remove_crest,
    set_crest,
    update_municipality,
)
from auftakt.projects.actions.projects import (
    create_project,
    delete_project,
    update_brief,
)

__all__ = [
    "ImportCounts",
    "change_initiator",
    "create_project",
    "delete_project",
    "hand_over_initiator",
    "import_directory",
    "name_initiator",
    "remove_crest",
    "set_crest",
    "update_brief",
    "update_municipality",
]
