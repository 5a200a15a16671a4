"""One of them: its words, relations, threads, and going."""

from auftakt.origins.domain import Kind
from auftakt.origins.models import OriginLink
from auftakt.stakeholders.models import Stakeholder, StakeholderRelation
from tests.factories.origins import OriginLinkFactory
from tests.factories.stakeholders import (
    StakeholderFactory,
    StakeholderInterestFactory,
    StakeholderRelationFactory,
)
from tests.stakeholders.pages import address, fill, queries_of, sent


def url_of(project, one):
    return address("stakeholder_edit", project, one.public_id)


def test_changes_are_written_and_the_thread_is_renamed(project, hanne, ulf, sign_in):
    one = StakeholderFactory(project=project, name="Alt")
    link = OriginLinkFactory(
        project=project, source_kind=Kind.STAKEHOLDER, source_id=one.public_id
    )
    url, client = url_of(project, one), sign_in(hanne)
    assert sign_in(ulf).get(url).status_code == 403
    values = sent(client.get(url).context["form"])
    assert client.post(url, {**values, "name": "Neu"}).status_code == 302
    assert Stakeholder.objects.get().name == "Neu"
    link.refresh_from_db()
    assert link.source_title == "Neu"


def test_two_people_at_once_see_both_texts(project, hanne, sign_in):
    one = StakeholderFactory(project=project, name="Alt")
    url, client = url_of(project, one), sign_in(hanne)
    values = sent(client.get(url).context["form"])
    client.post(url, {**values, "concerns": "Lärm"})
    assert client.post(url, {**values, "concerns": "Müll"}).status_code == 409


def test_a_taken_name_is_an_error_of_the_field(project, hanne, sign_in):
    one = StakeholderFactory(project=project, name="Eins")
    StakeholderFactory(project=project, name="Zwei")
    url, client = url_of(project, one), sign_in(hanne)
    values = sent(client.get(url).context["form"])
    answer = client.post(url, {**values, "name": "Zwei"})
    assert "name" in answer.context["form"].errors


def test_relation_add_and_relation_remove(project, hanne, sign_in):
    one, other = StakeholderFactory.create_batch(2, project=project)
    client = sign_in(hanne)
    add = address("relation_add", project, other.public_id)
    for kind in ("supports", "conflicts"):
        client.post(add, {"other": str(one.public_id), "kind": kind})
    relation = StakeholderRelation.objects.get()
    assert (relation.first, relation.kind) == (one, "conflicts")
    assert "stehen gegeneinander" in client.get(url_of(project, other)).text
    client.post(add, {"other": str(other.public_id), "kind": "supports"})
    client.post(add, {})
    assert StakeholderRelation.objects.get().kind == "conflicts"
    client.post(address("relation_remove", project, relation.public_id))
    assert not StakeholderRelation.objects.exists()


def test_stakeholder_delete_leaves_word_at_what_was_made_of_it(
    project, hanne, ulf, sign_in
):
    interest = StakeholderInterestFactory(project=project)
    for source in (interest, interest.stakeholder):
        OriginLinkFactory(project=project, source_id=source.public_id)
    url = address("stakeholder_delete", project, interest.stakeholder.public_id)
    assert sign_in(ulf).post(url).status_code == 403
    assert sign_in(hanne).post(url).status_code == 302
    assert not Stakeholder.objects.exists()
    assert all(link.source_gone for link in OriginLink.objects.all())


def test_the_number_of_queries_does_not_grow(project, hanne, sign_in):
    one = StakeholderFactory(project=project)
    StakeholderRelationFactory(first=one, project=project)
    StakeholderInterestFactory(stakeholder=one)
    url, client = url_of(project, one), sign_in(hanne)
    client.get(url)
    few = queries_of(client, url)
    for _ in range(5):
        StakeholderRelationFactory(first=one, project=project)
        StakeholderInterestFactory(stakeholder=one)
    fill(project, 20)
    assert queries_of(client, url) == few
