"""Why no panel meets the quotas."""

from auftakt.selection.domain import Reason
from auftakt.selection.groups import Groups


def why_impossible(groups: Groups) -> list[Reason]:
    """The worst reason first."""
    return [Reason("no_panel", {"size": groups.size})]
