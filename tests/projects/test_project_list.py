"""My projects."""

import pytest
from django.urls import reverse
from tests.factories.accounts import AccountFactory, MembershipFactory

URL = reverse("projects:project_list")


def test_it_lists_mine_and_no_others(jana, otto, sign_in) -> None:
    page = sign_in(jana).get(URL).content.decode()
    assert "Ankommen in Ebersfelde" in page
    assert "Koordination" in page
    assert "Fremdes Projekt" not in page


def test_without_projects_it_says_what_to_do(db, sign_in) -> None:
    page = sign_in(AccountFactory()).get(URL).content.decode()
    assert "Womit soll es losgehen?" in page
    assert reverse("projects:project_create") in page


@pytest.mark.parametrize("number", [1, 3, 30])
def test_queries_do_not_grow(
    db, number: int, sign_in, django_assert_max_num_queries
) -> None:
    jana = AccountFactory()
    MembershipFactory.create_batch(number, account=jana)
    client = sign_in(jana)
    with django_assert_max_num_queries(3):
        assert client.get(URL).status_code == 200


def test_it_only_reads(jana, sign_in) -> None:
    assert sign_in(jana).post(URL).status_code == 405
