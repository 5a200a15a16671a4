"""Start-up, memory and answering times of the served application."""

import os
import re
import statistics
import subprocess
import sys
import threading
import time
from http.client import HTTPConnection
from pathlib import Path

SECONDS = 4.0
PEOPLE = (1, 8)


def report(slug: str, cookie: str) -> None:
    """Uses the data folder that the environment names."""
    executable = Path(sys.executable).with_name("auftakt")
    command = [str(executable), "demo", "--host", "127.0.0.1", "--port", "0"]
    environment = {**os.environ, "CI": "true", "PYTHONUNBUFFERED": "1"}
    begin = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own command
        command, env=environment, stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            port = _port(server)
            started = time.perf_counter() - begin
            idle = _memory(server.pid)
            print(f"\nServer\nstart-up {started:.1f} s, memory {idle} MB", end="")
            _visit(port, f"/p/{slug}/", cookie)
            print(f", with its first page {_memory(server.pid)} MB")
            for people in PEOPLE:
                _print_times(port, f"/p/{slug}/", cookie, people)
            print(f"memory at the end {_memory(server.pid)} MB")
        finally:
            server.terminate()


def _port(server: "subprocess.Popen[str]") -> int:
    for line in server.stdout or ():
        if found := re.search(r"http://localhost:(\d+)", line):
            return int(found.group(1))
    sys.exit("The server did not start")


def _memory(process: int) -> int:
    """Resident memory in MB; 0 where the system does not tell."""
    status = Path(f"/proc/{process}/status")
    found = (
        re.search(r"VmRSS:\s+(\d+)", status.read_text()) if status.exists() else None
    )
    return int(found.group(1)) // 1024 if found else 0


def _print_times(port: int, address: str, cookie: str, people: int) -> None:
    times: list[float] = []
    ending = time.perf_counter() + SECONDS

    def stay() -> None:
        connection = HTTPConnection("127.0.0.1", port, timeout=30)
        while time.perf_counter() < ending:
            begin = time.perf_counter()
            _get(connection, address, cookie)
            times.append((time.perf_counter() - begin) * 1000)
        connection.close()

    threads = [threading.Thread(target=stay) for _ in range(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    cuts = statistics.quantiles(times, n=20)
    print(f"home page, {people} at once: p50 {cuts[9]:.0f} ms, ", end="")
    print(f"p95 {cuts[18]:.0f} ms, {len(times) / SECONDS:.0f} pages a second")


def _visit(port: int, address: str, cookie: str) -> None:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    _get(connection, address, cookie)
    connection.close()


def _get(connection: HTTPConnection, address: str, cookie: str) -> None:
    connection.request("GET", address, headers={"Cookie": cookie})
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:  # noqa: PLR2004 - HTTP's own number
        sys.exit(f"{address} answers {answer.status}")
