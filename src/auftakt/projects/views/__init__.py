"""Pages of projects, their brief, their driver and their Kommune."""

from auftakt.projects.views.directory import municipality_fill, municipality_suggest
from auftakt.projects.views.first_step import brief_edit, initiator_edit
from auftakt.projects.views.municipality import (
    accent_check,
    crest,
    crest_remove,
    crest_upload,
    municipality_edit,
    town_css,
)
from auftakt.projects.views.projects import (
    project_create,
    project_delete,
    project_list,
    project_settings,
    start,
)

__all__ = [
    "accent_check",
    "brief_edit",
    "crest",
    "crest_remove",
    "crest_upload",
    "initiator_edit",
    "municipality_edit",
    "municipality_fill",
    "municipality_suggest",
    "project_create",
    "project_delete",
    "project_list",
    "project_settings",
    "start",
    "town_css",
]
