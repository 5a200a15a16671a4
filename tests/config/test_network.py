"""The port and the addresses that lead to it."""

import pytest

from auftakt.config import network
from auftakt.config.refusals import RefusedError


@pytest.fixture
def busy():
    """A port on which somebody listens already."""
    with network.listen("127.0.0.1", 0, search=False) as server:
        server.listen()
        yield server.getsockname()[1]


def test_a_busy_port_is_refused_with_the_next_one(busy):
    line = f"Anschluss {busy} ist nicht frei. Ein anderer: --port {busy + 1}"
    with pytest.raises(RefusedError, match=line):
        network.listen("127.0.0.1", busy, search=False)


def test_the_demo_looks_for_a_free_port(busy):
    with network.listen("127.0.0.1", busy, search=True) as server:
        assert server.getsockname()[1] > busy


def test_an_address_of_another_machine_is_refused():
    with pytest.raises(RefusedError, match=r"Auf der Adresse 192\.0\.2\.77"):
        network.listen("192.0.2.77", 0, search=False)


def test_the_qr_code_is_drawn_in_plain_characters():
    drawing = network.qr_code("http://192.168.1.20:8000/demo/")
    assert set(drawing) <= set(" ▀▄█\n")
    assert len(drawing.splitlines()) > 10
