"""Drafts that nobody came back for do not outlive their purpose."""

import datetime as dt

from auftakt.config import preparation
from auftakt.inventory.models import InventoryDraft
from tests.factories.inventory import InventoryDraftFactory


def test_only_expired_drafts_go_when_the_server_starts(project):
    InventoryDraftFactory(
        project=project, expires_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    )
    kept = InventoryDraftFactory(project=project, purpose="figures")
    preparation.tidy()
    assert InventoryDraft.objects.get() == kept
