"""Whether something above the register still needs an entry."""

from django.db import models

from auftakt.actors.errors import ActorInUseError
from auftakt.kernel.models import Record


def refuse_if_in_use(record: Record) -> None:
    """Raises `ActorInUseError` where a deletion would take a seat's holder away.

    Asks the database's own relations: seats belong to an app above this one.
    """
    for relation in record._meta.related_objects:
        taken_along = relation.on_delete is models.CASCADE
        holders = relation.related_model._default_manager
        if taken_along and holders.filter(**{relation.field.name: record}).exists():
            raise ActorInUseError
