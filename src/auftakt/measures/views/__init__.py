"""Pages of measures."""

from auftakt.measures.views.measures import (
    measure_create,
    measure_delete,
    measure_drop,
    measure_edit,
    measure_list,
    measure_state,
)

__all__ = [
    "measure_create",
    "measure_delete",
    "measure_drop",
    "measure_edit",
    "measure_list",
    "measure_state",
]
