"""What became of the observations, as it is printed."""

from __future__ import annotations

from collections.abc import Collection

from django.utils.translation import gettext as _

from auftakt.documents.printed import Part
from auftakt.documents.tables import joined, plain_table
from auftakt.origins.models import OriginLink
from auftakt.origins.queries import outcome_of, source_of
from auftakt.projects.models import Project


def thread_part(project: Project, hidden: Collection[str]) -> Part:
    """Oldest first; titles of kinds in `hidden` stay out."""
    heading = _("Was daraus wurde")
    columns = (_("Ausgangspunkt"), _("Daraus wurde"), _("Stand"))
    rows = []
    for link in OriginLink.objects.filter(project=project):
        source = source_of(project, link, hidden)
        outcome = outcome_of(project, link, hidden)
        state = joined(outcome.state_words, outcome.reason, by=": ")
        rows.append(
            (
                joined(source.sentence, source.title, by=": "),
                joined(outcome.sentence, outcome.title, by=": "),
                state,
            )
        )
    return Part(
        heading=heading,
        table=plain_table(heading, columns, rows),
        widths=(110, 110, 47),
    )
