"""The stand-alone verifier accepts what was written and nothing that was changed."""

import copy
import hashlib
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from auftakt.selection import verify_result
from auftakt.selection.audit import bound, openings, sealed
from auftakt.selection.result import Form, drawn, undrawn
from tests.selection.lotteries import LOTTERY, PROBLEM

SCRIPT = Path(verify_result.__file__)
OPENED = openings(PROBLEM.people)
PEOPLE = json.dumps(OPENED).encode()
FORMS = {
    "one": Form(),
    "two": Form(two_stage=True),
    "tickets": Form(tickets=10),
}
each_form = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)


def _document(form=FORMS["one"]):
    return drawn(undrawn(PROBLEM, LOTTERY, OPENED, form), "3 1 4", 2)


def _said(data, people=PEOPLE):
    with pytest.raises((ValueError, LookupError, TypeError, AttributeError)) as caught:
        verify_result.check(data, people)
    return str(caught.value)


def _resealed(document, change):
    """The document after a change, with every hash made anew."""
    changed = copy.deepcopy(document)
    commitments = changed.pop("audit")["commitments"]
    change(changed)
    again = bound(changed, {})
    again["audit"]["commitments"] = commitments
    text = json.dumps(commitments).encode()
    again["audit"]["pool_sha256"] = hashlib.sha256(text).hexdigest()
    return sealed(again)


@each_form
def test_what_was_written_is_accepted(form) -> None:
    for document in (undrawn(PROBLEM, LOTTERY, OPENED, form), _document(form)):
        hashed = document["audit"]["lottery_sha256"]
        assert verify_result.check(sealed(document), PEOPLE) == hashed
        assert verify_result.check(sealed(document)) == hashed
        assert verify_result.check(_resealed(document, lambda _one: None), PEOPLE)


@each_form
def test_a_flip_of_any_byte_is_rejected(form) -> None:
    data = sealed(_document(form))
    places = range(len(data)) if form.two_stage else range(0, len(data), 3)
    shuffled = random.Random(0)  # noqa: S311 - decides what a test changes
    for place in places:
        flipped = bytearray(data)
        flipped[place] ^= 1 << shuffled.randrange(8)
        _said(bytes(flipped), b"")


def test_added_and_missing_bytes_are_rejected() -> None:
    data = sealed(_document())
    for changed in (data + b"\n", b" " + data, data[:-1], data.replace(b"\n", b"\r\n")):
        _said(changed)
    again = data[:-68].replace(b'", "', b'",  "', 1)
    end = hashlib.sha256(again).hexdigest() + '"}}\n'
    assert _said(again + end.encode()) == "Die Datei ist verändert."
    twice = data[:-68].replace(b'"seed": ', b'"seed": "1", "seed": ', 1)
    end = hashlib.sha256(twice).hexdigest() + '"}}\n'
    assert _said(twice + end.encode()) == "Die Datei ist verändert."


def _swap_weights(document):
    first, second = document["lottery"][:2]
    first["weight"], second["weight"] = second["weight"], first["weight"]


def _change_weight(document):
    document["lottery"][0]["weight"] += 1e-12


def _swap_person(document):
    """Somebody else of the same age on one panel."""
    panel = document["lottery"][0]["panel"]
    place = next(at for at, key in enumerate(panel) if key in "abc")
    panel[place] = next(key for key in "abc" if key not in panel)


def _double_person(document):
    panel = document["lottery"][0]["panel"]
    panel[0] = panel[1]


def _drop_panel(document):
    document["lottery"].pop()


def _set(name, value):
    def change(document):
        document[name] = value

    return change


def _set_chance(key, value):
    def change(document):
        document["probabilities"][key] = value

    return change


CHANGES = [
    _swap_weights,
    _change_weight,
    _swap_person,
    _double_person,
    _drop_panel,
    _set("min_probability", 0.25),
    _set("max_probability", 0.5),
    _set("size", 3),
    _set("seed", "3 1 5"),
    _set("seed", None),
    _set("panel", ["Jürgen", "a", "d", "e"]),
    _set("panel", []),
    _set("panel", ["e", "d", "a", "Jürgen"]),
    _set("reserves", ["a"]),
    _set("confirmed", ["a"]),
    _set("no_chance", {"a": "Darum."}),
    _set("lottery", []),
    _set("probabilities", {}),
    _set_chance("a", 0.5),
    _set_chance("i", 0.1),
    _set_chance("new", 0.0),
]


@pytest.mark.parametrize("change", CHANGES)
def test_altered_content_is_rejected_though_every_hash_is_new(change) -> None:
    _said(_resealed(_document(), change))


def test_a_result_without_seed_has_no_panel() -> None:
    document = undrawn(PROBLEM, LOTTERY, OPENED, Form())
    _said(_resealed(document, _set("panel", ["a", "b", "d", "Jürgen"])))
    _said(_resealed(document, _set("reserves", ["a"])))


@each_form
def test_people_must_be_those_of_the_commitments(form) -> None:
    data = sealed(_document(form))
    opened = copy.deepcopy(OPENED)
    opened["a"][1]["Alter"] = "alt"
    assert _said(data, json.dumps(opened).encode()) == "Die Angaben sind andere."
    del opened["a"]
    assert _said(data, json.dumps(opened).encode()) == "Die Angaben sind andere."


@each_form
def test_panels_that_break_a_quota_are_rejected(form) -> None:
    def stricter(document):
        document["features"][0]["min"] = 3

    words = "Eine Gruppe hält die Vorgaben nicht ein."
    assert _said(_resealed(_document(form), stricter)) == words
    verify_result.check(_resealed(_document(form), stricter))


@each_form
def test_two_of_a_household_are_rejected(form) -> None:
    people = copy.deepcopy(OPENED)
    people["a"][2] = people["d"][2] = "weg"
    document = _document(form)
    audit = bound({**document, "audit": None}, people)["audit"]
    data = sealed({**document, "audit": audit})
    assert "Vorgaben" in _said(data, json.dumps(people).encode())
    people["d"][2] = "anders"
    audit = bound({**document, "audit": None}, people)["audit"]
    verify_result.check(
        sealed({**document, "audit": audit}), json.dumps(people).encode()
    )


def test_a_group_of_unlike_people_is_rejected() -> None:
    people = copy.deepcopy(OPENED)
    people["a"][1]["Alter"] = "alt"
    document = _document(FORMS["two"])
    audit = bound({**document, "audit": None}, people)["audit"]
    _said(sealed({**document, "audit": audit}), json.dumps(people).encode())


def test_the_script_needs_nothing_but_python(tmp_path) -> None:
    result, people = tmp_path / "result.json", tmp_path / "people.json"
    result.write_bytes(sealed(_document()))
    people.write_bytes(PEOPLE)
    command = [sys.executable, "-I", "-S", str(SCRIPT), str(result)]

    def run(*more):
        return subprocess.run(
            [*command, *more], capture_output=True, check=False, text=True
        )

    assert run().stdout.startswith("In Ordnung.")
    assert run("--people", str(people)).returncode == 0
    result.write_bytes(result.read_bytes().replace(b"leximin", b"maximin"))
    refused = run()
    assert refused.returncode == 1
    assert "Die Datei ist verändert." in refused.stderr


def test_the_script_is_short_enough_to_read() -> None:
    assert len(SCRIPT.read_text(encoding="utf-8").splitlines()) <= 100
