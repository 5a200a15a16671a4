import datetime as dt

import pytest
from django.urls import reverse

from auftakt.accounts.models import Account
from auftakt.demo.actions import load_demo
from auftakt.roadmap.findings import PROVIDERS, WORDS, open_findings

TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def ebersfelde(db):
    return load_demo(today=TODAY)


def test_gates_come_first(ebersfelde):
    found = open_findings(ebersfelde, TODAY)
    weights = [finding.sort_key for finding in found]
    assert weights == sorted(weights)
    assert len(PROVIDERS) == 12


def test_every_finding_has_words_and_a_page(ebersfelde, other_project):
    for owner in (ebersfelde, other_project):
        for finding in open_findings(owner, TODAY):
            assert WORDS[finding.key].filled(finding.facts).title
            assert reverse(finding.fix, args=[owner.slug])


def test_all_are_listed(ebersfelde, sign_in):
    client = sign_in(Account.objects.get(name="Jana Lindner"))
    url = reverse("roadmap:finding_list", args=[ebersfelde.slug])
    html = client.get(url).content.decode()
    for finding in open_findings(ebersfelde, TODAY):
        assert WORDS[finding.key].filled(finding.facts).title in html


def test_a_stranger_finds_nothing(ebersfelde, otto, sign_in):
    url = reverse("roadmap:finding_list", args=[ebersfelde.slug])
    assert sign_in(otto).get(url).status_code == 404
