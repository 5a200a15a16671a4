"""Reads cost the same for one row and for three."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from auftakt.actors import files, queries
from auftakt.actors.queries import ActorFilter
from auftakt.actors.review import review
from auftakt.kernel.findings import Finding, Severity
from tests.factories.actors import (
    ImportDraftFactory,
    OrganisationFactory,
    PersonFactory,
)

READS = {
    "actor_rows": lambda project: queries.actor_rows(
        project, ActorFilter(with_contact=True, with_links=True)
    ),
    "totals": queries.totals,
    "findings": queries.findings,
    "export": files.export_csv,
    "review": lambda project: review(project.import_drafts.get()),
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_three_rows_cost_as_much_as_one(project, jana, read):
    def cost():
        with CaptureQueriesContext(connection) as found:
            read(project)
        return len(found)

    draft = ImportDraftFactory(project=project, by=jana)
    office = OrganisationFactory(project=project)
    PersonFactory(project=project, organisation=office)
    one = cost()
    for _ in range(2):
        more = OrganisationFactory(project=project)
        PersonFactory(project=project, organisation=more)
    draft.rows = [[n, ["Diakonie", f"Kim {n}", "Wohlfahrt"]] for n in range(2, 5)]
    draft.save()
    assert cost() == one


def test_findings_follow_the_register(project):
    assert queries.findings(project) == ()
    OrganisationFactory(project=project)
    assert queries.findings(project) == (
        Finding(
            "actors.key_actor_missing", "S4", Severity.WARNING, "actors:actor_list"
        ),
    )
    PersonFactory(project=project, is_key_actor=True, interest="Ruhe im Ort")
    assert queries.findings(project) == ()
    OrganisationFactory(is_key_actor=True)
    assert queries.totals(project) == queries.Totals(1, 1, 1, 1)
