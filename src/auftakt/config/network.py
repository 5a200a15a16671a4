"""Where the server listens and how others in the same network reach it."""

import errno
import io
import socket

import segno

from auftakt.config.refusals import RefusedError

EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, not listened on
TRIES = 50


def listen(host: str, port: int, *, search: bool) -> socket.socket:
    """A bound socket; with `search` on the next free port instead of a busy one."""
    for candidate in range(port, port + (TRIES if search else 1)):
        try:
            return _bound(host, candidate)
        except PermissionError:
            break
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise RefusedError(
                    f"Auf der Adresse {host} kann Auftakt nicht starten."
                ) from error
    raise RefusedError(
        f"Anschluss {port} ist nicht frei. Ein anderer: --port {max(port, 1023) + 1}"
    )


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    server = socket.socket(family, socket.SOCK_STREAM)
    try:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.bind((host, port))
    except OSError:
        server.close()
        raise
    return server


def local_network_address() -> str:
    """This machine's address for others, or "" without a network. Sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        address: str = probe.getsockname()[0]
    return "" if address.startswith("127.") else address


def qr_code(address: str) -> str:
    """The address as characters of a terminal."""
    drawing = io.StringIO()
    segno.make(address, error="l", micro=False).terminal(
        out=drawing, border=2, compact=True
    )
    return drawing.getvalue()
