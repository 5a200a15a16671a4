"""Two hundred people answer a round on their phones at once, over HTTP.

Each opens the page and taps; when all have, every tap is sent a second time as over a
shaky network. Prints how long the answers took and whether one was lost or doubled, for
the database that `DATABASE_URL` names (an empty one), else for SQLite.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
VOTERS, AT_ONCE = 200, 32
REDIRECT = 302


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="auftakt-bench-") as folder:
        os.environ.update(
            AUFTAKT_DATA=folder,
            AUFTAKT_LOG_LEVEL="ERROR",
            DJANGO_SETTINGS_MODULE="auftakt.config.settings",
        )
        import django  # noqa: PLC0415 - the environment comes first
        from django.core.management import call_command  # noqa: PLC0415 - as above

        django.setup()
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        address = _round()
        with _served() as server:
            _answer(_port(server), address)
            server.terminate()
        _compare()


def _round() -> str:
    """A round with two hundred seats; the address has a place for the key."""
    from django.utils import timezone  # noqa: PLC0415 - the environment comes first
    from tests.factories.accounts import AccountFactory  # noqa: PLC0415 - as above
    from tests.factories.circle import SeatFactory, hold  # noqa: PLC0415 - as above
    from tests.factories.decisions import (  # noqa: PLC0415 - as above
        ProposalVersionFactory,
    )
    from tests.factories.participants import (  # noqa: PLC0415 - as above
        PersonalLinkFactory,
    )
    from tests.factories.projects import ProjectFactory  # noqa: PLC0415 - as above

    from auftakt.decisions.actions.rounds import open_round  # noqa: PLC0415 - as above

    project = ProjectFactory()
    seats = []
    for number in range(VOTERS):
        seat = SeatFactory(project=project, position=number)
        person = hold(seat, person=f"Person {number}").person
        token = f"key-{number}"
        PersonalLinkFactory(project=project, seat=seat, person=person, token=token)
        seats.append(seat)
    round_ = open_round(
        version=ProposalVersionFactory(project=project),
        by=AccountFactory(),
        seats=seats,
        values={"opens_on": timezone.localdate()},
    )
    return f"/m/key-%d/stimme/{round_.public_id}/"


def _served() -> "subprocess.Popen[str]":
    executable = Path(sys.executable).with_name("auftakt")
    command = [str(executable), "serve", "--host", "127.0.0.1", "--port", "0"]
    environment = {**os.environ, "CI": "true", "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(  # noqa: S603 - our own command
        command, env=environment, stdout=subprocess.PIPE, text=True
    )


def _port(server: "subprocess.Popen[str]") -> int:
    for line in server.stdout or ():
        if found := re.search(r"http://[\w.]+:(\d+)", line):
            return int(found.group(1))
    sys.exit("The server did not start")


def _answer(port: int, address: str) -> None:
    begin = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        first = list(pool.map(lambda n: _voter(port, address % n, n), range(VOTERS)))
        seconds = time.perf_counter() - begin
        again = list(pool.map(lambda one: one.send(port), first))
    codes = Counter([*(one.status for one in first), *again])
    errors = sum(number for code, number in codes.items() if code != REDIRECT)
    print(f"{VOTERS} voters, {AT_ONCE} at once: {seconds:.1f} s, {errors} errors")


@dataclass
class Tap:
    """One answer as it goes over the wire; `status` of its first sending."""

    address: str
    cookie: str = ""
    body: str = ""
    status: Any = None

    def send(self, port: int) -> Any:
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            return _post(connection, self.address, self.cookie, self.body)
        except (OSError, HTTPException) as fault:
            return repr(fault)
        finally:
            connection.close()


def _voter(port: int, address: str, number: int) -> Tap:
    """Opens the page and taps; `status` tells the fault of the connection, too."""
    tap = Tap(address)
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", address)
        page = connection.getresponse()
        html = page.read().decode()
        tap.cookie = (page.headers["Set-Cookie"] or "").split(";")[0]
        token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', html)
        key = re.search(r'name="key" value="([\w-]+)"', html)
        if not (token and key):
            tap.status = page.status
            return tap
        tap.body = urlencode(
            {
                "csrfmiddlewaretoken": token.group(1),
                "key": key.group(1),
                "value-0": number % 4 + 1,
            }
        )
        tap.status = _post(connection, address, tap.cookie, tap.body)
    except (OSError, HTTPException) as fault:
        tap.status = repr(fault)
    finally:
        connection.close()
    return tap


def _post(connection: HTTPConnection, address: str, cookie: str, body: str) -> int:
    headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", address, body, headers)
    answer = connection.getresponse()
    answer.read()
    return answer.status


def _compare() -> None:
    from auftakt.decisions.models import Ballot  # noqa: PLC0415 - see above

    found = Ballot.objects.select_related("eligible__seat")
    given = Counter((one.eligible.seat.position, one.given[0]) for one in found)
    wanted = {(number, number % 4 + 1) for number in range(VOTERS)}
    lost, doubled = len(wanted - given.keys()), given.total() - len(given)
    wrong = len(given.keys() - wanted)
    print(f"{lost} lost, {doubled} doubled, {wrong} wrong")


if __name__ == "__main__":
    main()
