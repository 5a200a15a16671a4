"""A sentence changes, moves and goes."""

from django.urls import reverse

from auftakt.goals.models import ChainElement
from auftakt.kernel.models import AuditEntry
from tests.factories.goals import ChainElementFactory
from tests.goals.pages import ROOT


def url_of(one):
    return f"{ROOT}glied/{one.public_id}/"


def test_only_those_who_keep_the_goals_may(project, hanne, ulf, otto, sign_in):
    one = ChainElementFactory(project=project)
    for account, status in ((hanne, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(url_of(one)).status_code == status


def test_it_moves_to_another_step(project, jana, sign_in):
    one = ChainElementFactory(project=project, step=1)
    sent = {"version": 1, "text": one.text, "initial-text": one.text}
    sign_in(jana).post(url_of(one), {**sent, "step": "4", "initial-step": "1"})
    assert ChainElement.objects.get().step == 4
    assert AuditEntry.objects.latest("sequence").fields == ["step"]


def test_an_empty_sentence_is_refused(project, jana, sign_in):
    one = ChainElementFactory(project=project)
    answer = sign_in(jana).post(url_of(one), {"step": "1", "text": ""})
    assert "text" in answer.context["form"].errors


def test_chain_element_delete(project, jana, ulf, sign_in):
    one = ChainElementFactory(project=project)
    url = reverse("goals:chain_element_delete", args=["ebersfelde", one.public_id])
    assert sign_in(ulf).post(url).status_code == 403
    assert sign_in(jana).post(url).status_code == 302
    assert not ChainElement.objects.exists()
