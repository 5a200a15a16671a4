"""`auftakt serve` and `auftakt demo`: one process, one port, one address."""

import os
import signal
import sys
import threading
import webbrowser
from dataclasses import dataclass
from socket import socket
from typing import Any

import uvicorn

from auftakt.config import management, network
from auftakt.config.parser import Parser
from auftakt.config.refusals import RefusedError

GRACE_SECONDS = 2
LOOPBACK = "127.0.0.1"
SETUP_PATH = "/ersteinrichtung/"
DEMO_PATH = "/demo/"


@dataclass(frozen=True)
class Place:
    """The bound socket and the addresses that lead to it.

    `network_url` is "" where nobody but this machine can reach it.
    """

    server: socket
    url: str
    network_url: str


@dataclass(frozen=True)
class Welcome:
    """What a person at the terminal needs: where to go, and the code if any."""

    place: Place
    path: str
    setup_code: str
    opens_browser: bool

    def say(self) -> None:
        address = f"{self.place.url}{self.path}"
        print(f"Auftakt läuft: {address}")
        if self.setup_code:
            print(f"Einmal-Code für die Einrichtung: {self.setup_code}")
        if self.place.network_url:
            outside = f"{self.place.network_url}{self.path}"
            print(f"Mit dem Telefon im selben Netz: {outside}")
            print(network.qr_code(outside))
        print("Beenden: Strg+C", flush=True)
        if self.opens_browser and _has_display():
            opening = threading.Thread(target=webbrowser.open, args=(address,))
            opening.daemon = True
            opening.start()


def run(name: str, parser: Parser, words: list[str]) -> int:
    """Serves until SIGTERM or Ctrl+C; `name` is "serve" or "demo"."""
    is_demo = name == "demo"
    options = _options(parser, words, is_demo=is_demo)
    os.environ["AUFTAKT_DEMO"] = str(is_demo)
    os.environ.setdefault("AUFTAKT_LOG_LEVEL", "WARNING")
    if is_demo and options.reset:
        return _reset_demo()
    place = _place(options.host, options.port, search=is_demo)
    _announce_in_environment(place)
    management.setup()
    _prepare(is_demo=is_demo)
    code = _setup_code()
    path = DEMO_PATH if is_demo else SETUP_PATH if code else "/"
    welcome = Welcome(place, path, code, opens_browser=options.browser)
    with place.server:
        return _serve(welcome)


def _options(parser: Parser, words: list[str], *, is_demo: bool) -> Any:
    host = "0.0.0.0" if is_demo else LOOPBACK  # noqa: S104 - phones join the demo
    parser.add_argument(
        "--host",
        default=host,
        help=f"Adresse, auf der Auftakt antwortet (sonst {host}). "
        "0.0.0.0 heißt: im ganzen Netz.",
    )
    parser.add_argument(
        "--port", type=int, default=8000, help="Anschluss (sonst 8000)."
    )
    parser.add_argument(
        "--no-browser",
        dest="browser",
        action="store_false",
        help="Öffnet kein Fenster im Browser.",
    )
    if is_demo:
        parser.add_argument(
            "--reset",
            action="store_true",
            help="Stellt die Demo wieder her und endet.",
        )
    return parser.parse_args(words)


def _place(host: str, port: int, *, search: bool) -> Place:
    server = network.listen(host, port, search=search)
    bound = server.getsockname()[1]
    if port and bound != port:
        print(f"Anschluss {port} ist belegt, Auftakt nimmt {bound}.")
    if host not in network.EVERYWHERE:
        name = "localhost" if host == LOOPBACK else host
        return Place(server, f"http://{name}:{bound}", "")
    address = network.local_network_address()
    outside = f"http://{address}:{bound}" if address else ""
    return Place(server, f"http://localhost:{bound}", outside)


def _announce_in_environment(place: Place) -> None:
    """Tells the settings the addresses, unless the operator has named them."""
    urls = [place.url, *([place.network_url] if place.network_url else [])]
    hosts = [url.removeprefix("http://").rpartition(":")[0] for url in urls]
    known = ["localhost", LOOPBACK, "[::1]"]
    os.environ.setdefault("AUFTAKT_HOSTS", ",".join(dict.fromkeys([*known, *hosts])))
    os.environ.setdefault("AUFTAKT_BASE_URL", urls[-1])


def _prepare(*, is_demo: bool) -> None:
    from auftakt.config import demo_data, preparation  # noqa: PLC0415 - need the settings

    preparation.load_addresses()
    if preparation.migrate():
        print("Die Datenbank ist eingerichtet.")
    preparation.tidy()
    preparation.collect_static_files()
    if is_demo:
        demo_data.load_if_missing()
    elif demo_data.is_here():
        print("In diesem Ordner liegt die Demo. Für echte Daten: AUFTAKT_DATA setzen.")


def _reset_demo() -> int:
    management.setup()
    from auftakt.config import demo_data, preparation  # noqa: PLC0415 - need the settings

    preparation.migrate()
    demo_data.reset()
    print("Die Demo ist wieder im Anfangszustand. Starten: auftakt demo")
    return 0


def _setup_code() -> str:
    """The one-time code for the first administrator; "" once there is an account."""
    from auftakt.accounts import actions  # noqa: PLC0415 - needs the settings
    from auftakt.accounts.models import Account  # noqa: PLC0415 - needs the settings

    return "" if Account.objects.exists() else actions.create_setup_code()


def _serve(welcome: Welcome) -> int:
    config = uvicorn.Config(
        "auftakt.config.asgi:application",
        log_config=None,
        access_log=False,
        proxy_headers=False,  # AUFTAKT_TRUSTED_PROXIES alone decides whom to trust
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    for ending in (signal.SIGTERM, signal.SIGINT):
        # uvicorn raises the signal again when it is done; that is no failure.
        signal.signal(ending, lambda *_: None)
    server = _TalkingServer(config, welcome)
    server.run(sockets=[welcome.place.server])
    if not server.started:
        raise RefusedError("Auftakt konnte nicht starten.")
    return 0


class _TalkingServer(uvicorn.Server):
    """Says where it is once it answers."""

    def __init__(self, config: uvicorn.Config, welcome: Welcome) -> None:
        super().__init__(config)
        self.welcome = welcome

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        self.welcome.say()


def _has_display() -> bool:
    if os.environ.get("CI") or os.environ.get("SSH_CONNECTION"):
        return False
    if sys.platform in {"darwin", "win32"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
