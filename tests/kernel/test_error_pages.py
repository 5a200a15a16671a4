"""Refusals have a page in plain words."""

import pytest
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import reverse

from auftakt.kernel.error_pages import error_pages


def test_a_wrong_verb_gets_a_page_and_keeps_its_header(client, db):
    answer = client.post(reverse("kernel:privacy"))
    assert answer.status_code == 405
    assert "So lässt sich diese Adresse nicht öffnen" in answer.content.decode()


def test_an_answer_with_words_stays_as_it_is():
    handle = error_pages(lambda _request: HttpResponse("voll", status=413))
    assert handle(RequestFactory().get("/")).content == b"voll"


def test_a_missing_page_says_so(client, db):
    answer = client.get("/gibt-es-nicht/")
    assert answer.status_code == 404
    assert "Diese Seite gibt es nicht" in answer.content.decode()


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "413", "429", "500"])
def test_each_refusal_has_a_heading_and_a_way_on(name):
    page = render_to_string(f"{name}.html", request=RequestFactory().get("/"))
    assert page.count("<h1") == 1
    assert "Zum Start" in page


def test_a_reason_is_shown():
    page = render_to_string("403.html", {"reason": "Ihre Rolle darf das nicht."})
    assert "Ihre Rolle darf das nicht." in page
