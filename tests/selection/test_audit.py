"""What is published before a draw binds it and tells nothing about people."""

import hashlib
import json

from auftakt.selection.audit import HASHES, openings, published, sealed, sha256
from auftakt.selection.result import Form, drawn, undrawn
from tests.selection.lotteries import LOTTERY, PROBLEM

OPENED = openings(PROBLEM.people)
DOCUMENT = undrawn(PROBLEM, LOTTERY, OPENED, Form())


def test_a_file_ends_with_the_hash_of_all_before_it() -> None:
    data = sealed(DOCUMENT)
    end = data[-68:].decode()
    assert end == hashlib.sha256(data[:-68]).hexdigest() + '"}}\n'
    assert data.count(b"\n") == 1


def test_a_commitment_binds_key_salt_values_and_household() -> None:
    salt, values, household = OPENED["g"]
    assert (values, household) == ({"Alter": "alt"}, "haus")
    assert len(salt) == 32
    commitments = DOCUMENT["audit"]["commitments"]
    assert commitments["g"] == sha256(["g", salt, values, household])
    assert len(set(commitments.values())) == len(PROBLEM.people)


def test_salts_are_new_each_time_and_the_lottery_stays() -> None:
    other = undrawn(PROBLEM, LOTTERY, openings(PROBLEM.people), Form())
    assert other["audit"]["commitments"] != DOCUMENT["audit"]["commitments"]
    assert other["audit"]["lottery_sha256"] == DOCUMENT["audit"]["lottery_sha256"]
    assert drawn(other, "1")["panel"] == drawn(DOCUMENT, "1")["panel"]


def test_what_is_published_names_nobody_and_stays_true_after_the_draw() -> None:
    public = json.loads(published(DOCUMENT))
    text = json.dumps(public["commitments"]) + json.dumps(list(public))
    assert not any(f'"{one.key}"' in text for one in PROBLEM.people)
    assert "probabilities" not in public
    assert "lottery" not in public
    assert public["people"] == len(PROBLEM.people)
    assert public["commitments"] == sorted(public["commitments"])
    after = drawn(DOCUMENT, "1")["audit"]
    assert {name: public[name] for name in HASHES} == {
        name: after[name] for name in HASHES
    }
    assert published(drawn(DOCUMENT, "1")) == published(DOCUMENT)


def test_another_lottery_of_the_same_people_has_another_hash() -> None:
    tickets = undrawn(PROBLEM, LOTTERY, OPENED, Form(tickets=10))["audit"]
    assert tickets["lottery_sha256"] != DOCUMENT["audit"]["lottery_sha256"]
    assert tickets["pool_sha256"] == DOCUMENT["audit"]["pool_sha256"]
