"""What seats said for themselves never leaves the installation beside their name."""

import json

import pytest
from django.utils import timezone

from auftakt.documents.archive.writing import write_archive
from tests.factories.decisions import BallotFactory, BallotRoundFactory

CANARY = "Kanarienvogel"


def ballot(project, **facts):
    round_ = BallotRoundFactory(project=project, is_secret=facts.pop("is_secret"))
    return BallotFactory(eligible__round=round_, reason=CANARY, **facts)


def content(project):
    return write_archive(project, now=timezone.now())["content"]


def test_ballots_of_a_round_without_names_stay_here(project):
    ballot(project, is_secret=True, values={"0": 3})
    found = content(project)
    assert found["ballots"] == []
    assert [one["has_answered"] for one in found["eligible_seats"]] == [False]
    assert CANARY not in json.dumps(found)


@pytest.mark.parametrize(("is_named", "reason"), [(True, CANARY), (False, "…")])
def test_an_open_ballot_keeps_its_sentence_only_with_a_name(project, is_named, reason):
    ballot(project, is_secret=False, is_named=is_named)
    (one,) = content(project)["ballots"]
    assert one["reason"] == reason
    assert "used_keys" not in one
