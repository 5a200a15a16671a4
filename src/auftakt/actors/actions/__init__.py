"""Every change of the register: entries, examples, lists read in."""

from auftakt.actors.actions.examples import take_examples
from auftakt.actors.actions.imports import (
    apply_import,
    choose_for_import,
    delete_expired_drafts,
    discard_import,
    map_import,
    start_import,
)
from auftakt.actors.actions.organisations import (
    create_organisation,
    delete_organisation,
    update_organisation,
)
from auftakt.actors.actions.persons import (
    create_person,
    delete_person,
    update_person,
)

__all__ = [
    "apply_import",
    "choose_for_import",
    "create_organisation",
    "create_person",
    "delete_expired_drafts",
    "delete_organisation",
    "delete_person",
    "discard_import",
    "map_import",
    "start_import",
    "take_examples",
    "update_organisation",
    "update_person",
]
