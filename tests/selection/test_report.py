"""The page about a result: it says what the result says, and nothing else."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from auftakt.selection.audit import openings, sealed
from auftakt.selection.domain import Method, Reason, Volunteer
from auftakt.selection.report import report
from auftakt.selection.result import Form, drawn, undrawn
from tests.selection.lotteries import LOTTERY, PROBLEM

VOID = {"meta"}
OPENED = openings(PROBLEM.people)


class _Reader(HTMLParser):
    """Refuses what is not closed; gathers words and tags."""

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.words = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.words.append(data)


def _read(page):
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def _words(page):
    return " ".join(" ".join(_read(page).words).split())


def _drawn(form=None, lottery=LOTTERY, problem=PROBLEM):
    form = form or Form()
    return drawn(undrawn(problem, lottery, OPENED, form), "3 1 4", 2)


def test_the_page_needs_nothing_else():
    page = report(_drawn(), OPENED)
    reader = _read(page)
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in reader.tags}
    assert not re.search(r"url\(|@import|https?://", page)
    names = {name for _, attributes in reader.tags for name in attributes}
    assert not {"src", "href", "style"} & names
    assert not any(name.startswith("on") for name in names)


def test_it_says_who_was_drawn_and_who_steps_in():
    document = _drawn()
    words = _words(report(document))
    assert "4 von 11 Personen sind ausgelost." in words
    assert f"Wer ausgelost ist {' '.join(document['panel'])}" in words
    assert f"wieder gelten. {' '.join(document['reserves'])}" in words
    assert "Einen festen Platz haben: Jürgen." in words
    assert "Öffentlicher Zufall 3 1 4" in words


def test_before_the_draw_nobody_is_named_as_drawn():
    words = _words(report(undrawn(PROBLEM, LOTTERY, OPENED, Form()), OPENED))
    assert "Das Los für 4 Plätze ist bereit. Gezogen ist noch nicht." in words
    assert "Gezogen wird später" in words
    assert "Wer nachrückt" not in words
    assert "zieht noch einmal" not in words


@pytest.mark.parametrize("form", [Form(), Form(two_stage=True), Form(tickets=100)])
def test_the_table_holds_everybody_but_the_confirmed(form):
    words = _words(report(_drawn(form)))
    assert "8 Personen nehmen an der Auslosung teil." in words
    assert "keine Chance 2 20,0" in words
    assert "alle 10 100,0" in words
    assert ("100; das Runden ändert" in words) == bool(form.tickets)


def test_the_picture_says_the_finding_in_both_sizes():
    tags = _read(report(_drawn())).tags
    pictures = [attributes for tag, attributes in tags if tag == "svg"]
    assert {one["role"] for one in pictures} == {"img"}
    assert {one["class"] for one in pictures} == {"wide", "narrow"}
    (words,) = {one["aria-label"] for one in pictures}
    assert words.startswith("8 Personen nehmen an der Auslosung teil. Ihre Chancen")
    assert words.endswith("2 Personen ohne Chance.")


def test_seats_of_each_quota_are_counted_from_the_people_file():
    document = _drawn()
    words = _words(report(document, OPENED))
    panel = [OPENED[key][1]["Alter"] for key in document["panel"]]
    on_list = [opening[1]["Alter"] for opening in OPENED.values()]
    for value, wanted in (("jung", "2 bis 3"), ("alt", "1 bis 2"), ("uralt", "0")):
        row = f"{value} {wanted} {on_list.count(value)} {panel.count(value)}"
        assert row in words
    assert "hält alle 3 Vorgaben ein" in words


def test_without_the_people_file_the_page_says_what_is_missing():
    words = _words(report(_drawn()))
    assert "Dafür braucht der Bericht die vertrauliche Datei" in words
    assert "Auf der Liste" not in words
    assert "jung 2 bis 3 alt 1 bis 2" in words


def test_values_of_one_person_are_never_shown():
    page = report(_drawn(), OPENED)
    for salt, _values, household in OPENED.values():
        assert salt not in page
        assert not household or f">{household}<" not in page


def test_people_without_a_chance_stand_together_under_their_reason():
    reasons = {
        key: Reason("no_chance_one", {"people": (key,), "number": 1, "rules": ()})
        for key in ("i",)
    }
    words = _words(report(_drawn(Form(reasons=reasons))))
    assert "2 Personen auf der Liste" in words
    assert "i Kann nicht ausgelost werden, weil diese Vorgaben" in words
    assert "k Aus demselben Haushalt ist schon jemand auf jeden Fall dabei." in words
    assert "Alle auf der Liste haben eine Chance." not in words


@pytest.mark.parametrize("method", [Method.LEXIMIN, Method.GOLDILOCKS])
def test_sure_seats_are_explained(method):
    sure = replace(
        LOTTERY,
        panels=(((0, 1), (1, 1), (2, 1), (4, 1)),),
        weights=(1.0,),
        method=method,
    )
    words = _words(report(_drawn(lottery=sure)))
    assert "1 Person mit 100 Prozent: Wer ein seltenes Merkmal hat" in words
    assert ("hat das schon ausgeglichen" in words) == (method == Method.GOLDILOCKS)
    assert "Warum manche" not in _words(report(_drawn()))


def test_where_all_seats_are_taken_there_is_no_picture():
    everybody = replace(PROBLEM, people=PROBLEM.people[9:10], size=1)
    lottery = replace(
        LOTTERY, groups=(("Jürgen",),), panels=(((0, 1),),), weights=(1.0,)
    )
    page = report(undrawn(everybody, lottery, {"Jürgen": OPENED["Jürgen"]}, Form()))
    assert "Es gibt nichts auszulosen." in _words(page)
    assert "<svg" not in page


def test_proof_sums_and_the_way_to_check_stand_there():
    document = _drawn()
    document["audit"]["sha256"] = sealed(document)[-68:-4].decode()
    words = _words(report(document, file="los 1.json"))
    assert document["proof"]["sentence"] in words
    assert document["audit"]["lottery_sha256"] in words
    assert document["audit"]["sha256"] in words
    assert "python verify_result.py 'los 1.json'" in words


def test_names_in_the_files_cannot_become_markup():
    nasty = '"><script>alert(1)</script>&amp;'
    people = (*PROBLEM.people[1:], Volunteer(nasty, {"Alter": "jung"}))
    groups = (("b", "c", nasty), *LOTTERY.groups[1:])
    problem = replace(PROBLEM, people=people)
    opened = openings(people)
    lot = undrawn(problem, replace(LOTTERY, groups=groups), opened, Form())
    lot["features"][0]["value"] = nasty
    lot["no_chance"][nasty] = nasty
    page = report(drawn(lot, nasty, 9), opened, nasty)
    assert "<script" not in page
    assert nasty in _words(page)
