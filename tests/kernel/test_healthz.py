"""The operator's monitor learns whether the database answers, and nothing else."""

from django.db import DatabaseError, connection
from django.urls import reverse


def test_a_working_database_is_healthy(client, db):
    answer = client.get(reverse("kernel:healthz"))
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_a_broken_database_is_named_without_detail(client, db, monkeypatch):
    def broken():
        raise DatabaseError("secret host name")

    with monkeypatch.context() as outage:
        outage.setattr(connection, "cursor", broken)
        answer = client.get(reverse("kernel:healthz"))
    assert (answer.status_code, answer.json()) == (503, {"status": "database"})
