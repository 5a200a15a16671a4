"""Numbers that people say aloud: each project counts for itself."""

from typing import Any

import factory
from django.db.models import Max, Model


def next_number(model: type[Model]) -> Any:
    """One more than the project's highest, as the actions give it."""

    def following(record: Any) -> int:
        of_project = model._default_manager.filter(project=record.project)
        return (of_project.aggregate(last=Max("number"))["last"] or 0) + 1

    return factory.LazyAttribute(following)
