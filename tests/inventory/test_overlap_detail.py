import pytest
from django.urls import reverse

from auftakt.inventory.actions.overlaps import recheck
from auftakt.inventory.models import StructureOverlap
from tests.factories.actors import OrganisationFactory
from tests.factories.inventory import StructureFactory, StructureMemberFactory
from tests.inventory.pages import ROOT, queries_of

PURPOSE = "Austausch der Träger über Integration"


@pytest.fixture
def overlap(project):
    shared = [
        OrganisationFactory(project=project, name=f"Verein {letter}")
        for letter in "ABC"
    ]
    for name, is_planned in (
        ("Arbeitskreis Zuwanderung", True),
        ("Runder Tisch", False),
    ):
        one = StructureFactory(
            project=project, name=name, purpose=PURPOSE, is_planned=is_planned
        )
        for organisation in shared:
            StructureMemberFactory(structure=one, organisation=organisation, title="")
        StructureMemberFactory(structure=one)
        recheck(project=project, structure=one)
    return StructureOverlap.objects.get()


@pytest.fixture
def url(overlap):
    return f"{ROOT}doppelt/{overlap.public_id}/"


def posted(overlap, **fields):
    return {
        "version": overlap.version,
        "seen": overlap.essence,
        "initial-answer": "",
        "initial-reason": "",
        "initial-sentence": "",
        "reason": "",
        "sentence": "",
        **fields,
    }


def test_the_page_compares_both_in_words_and_picture(url, jana, sign_in):
    page = sign_in(jana).get(url).content.decode()
    assert "Runder Tisch: 3 von 4 Mitgliedern gleich" in page
    assert "3 in beiden" in page
    assert "Verein A" in page
    assert "Wie nah?" in page


def test_a_planned_name_without_a_known_article_is_quoted(url, jana, sign_in):
    page = sign_in(jana).get(url).content.decode()
    assert "„Arbeitskreis Zuwanderung“ entfällt." in page
    assert "„Runder Tisch“ endet dabei." in page


def test_the_decision_is_kept_with_the_sentence_of_the_answer(
    url, overlap, hanne, sign_in
):
    answer = sign_in(hanne).post(url, posted(overlap, answer="extend"))
    assert answer.status_code == 302
    overlap.refresh_from_db()
    assert (overlap.answer, overlap.answered_by) == ("extend", hanne)
    assert overlap.sentence.startswith("„Runder Tisch“ wird erweitert")


def test_an_own_sentence_stays_and_another_answers_sentence_does_not(
    url, overlap, jana, sign_in
):
    client = sign_in(jana)
    client.post(url, posted(overlap, answer="use", sentence="Wir machen es so."))
    overlap.refresh_from_db()
    assert overlap.sentence == "Wir machen es so."
    used = (
        "„Runder Tisch“ übernimmt die Aufgabe. "
        "„Arbeitskreis Zuwanderung“ entsteht nicht neu."
    )
    client.post(url, posted(overlap, answer="merge", sentence=used))
    overlap.refresh_from_db()
    assert "zusammengelegt" in overlap.sentence


def test_staying_apart_asks_for_the_reason_and_keeps_what_was_typed(
    url, overlap, jana, sign_in
):
    answer = sign_in(jana).post(
        url, posted(overlap, answer="separate", sentence="Bleibt stehen.")
    )
    page = answer.content.decode()
    assert "Nennen Sie den Grund" in page
    assert "Bleibt stehen." in page
    overlap.refresh_from_db()
    assert not overlap.answer


def test_a_comparison_that_changed_meanwhile_is_shown_again(
    url, overlap, jana, sign_in
):
    answer = sign_in(jana).post(url, posted(overlap, answer="use", seen="b" * 64))
    assert (
        "Eine der beiden Seiten hat sich inzwischen geändert" in answer.content.decode()
    )


def test_moderators_and_members_do_not_decide(url, moderator, ulf, sign_in):
    assert sign_in(moderator).get(url).status_code == 403
    assert sign_in(ulf).get(url).status_code == 403


def test_strangers_find_nothing(url, otto, sign_in):
    assert sign_in(otto).get(url).status_code == 404


def test_the_question_is_taken_to_the_meeting_and_back(url, overlap, jana, sign_in):
    client = sign_in(jana)
    take = reverse(
        "inventory:overlap_for_meeting", args=["ebersfelde", overlap.public_id]
    )
    client.post(take, posted(overlap, sentence="Halb fertig"))
    overlap.refresh_from_db()
    assert overlap.for_meeting
    assert overlap.sentence == "Halb fertig"
    assert "für die nächste Beratung vorgemerkt" in client.get(url).content.decode()
    client.post(take)
    overlap.refresh_from_db()
    assert not overlap.for_meeting


def test_more_members_cost_no_more_queries(url, overlap, jana, sign_in):
    client = sign_in(jana)
    queries_of(client, url)
    before = queries_of(client, url)
    for _number in range(3):
        StructureMemberFactory(structure=overlap.existing)
    assert queries_of(client, url) == before
