"""Runs our command and the peer on the same pool, one after the other.

Only the standard library is loaded here: a child process starts with its parent's peak
of memory, and that would count as its own.
"""

import csv
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
BACKEND = "mip"
"""The faster of the peer's two open backends."""


@dataclass(frozen=True)
class Case:
    """Draws of `size` from `people` by our `method`, beside the peer's `rival`.

    `ratio`, `seconds` and `megabytes` are goals; 0 is none.
    """

    people: int
    size: int
    rival: str = "maximin"
    method: str = "leximin"
    seeds: tuple[int, ...] = (1, 2, 3, 4, 5)
    ratio: float = 0
    seconds: float = 0
    megabytes: float = 0

    @property
    def pool(self) -> str:
        return f"{self.people}/{self.size}"


@dataclass(frozen=True)
class Run:
    """Our command and the peer on one pool; an empty record has only `status`."""

    seed: int
    own: dict[str, Any]
    peer: dict[str, Any]


@dataclass(frozen=True)
class Bench:
    generator: Path
    own: Path
    peer: str
    limit: float
    folder: Path
    record: list[dict[str, Any]] = field(default_factory=list)

    def runs(self, case: Case) -> Iterator[Run]:
        for seed in case.seeds:
            pool = self._pool(case, seed)
            own = self._own(case, seed, pool)
            peer = self._peer(case, seed, pool)
            theirs = peer.get("instance_sha256", own["instance_sha256"])
            if theirs != own["instance_sha256"]:
                sys.exit(f"{case.pool}, seed {seed}: the peer had another pool")
            self.record.extend([own, peer] if "algorithm" in peer else [own])
            yield Run(seed, own, peer)

    def _pool(self, case: Case, seed: int) -> Path:
        folder = self.folder / f"{case.people}-{case.size}-{seed}"
        sizes = ["--pool", str(case.people), "--panel", str(case.size)]
        command = [sys.executable, str(self.generator), *sizes, "--seed", str(seed)]
        if not folder.exists():
            subprocess.run([*command, "--dump", str(folder)], check=True)  # noqa: S603 - our own command
        return folder

    def _own(self, case: Case, seed: int, pool: Path) -> dict[str, Any]:
        out = self.folder / "result.json"
        out.unlink(missing_ok=True)
        files = ["--people", str(pool / "respondents.csv"), "--out", str(out)]
        files += ["--features", str(pool / "categories.csv")]
        how = ["--size", str(case.size), "--method", case.method, "--seed", str(seed)]
        found = _measured([str(self.own), "select", *files, *how], self.limit)
        found |= {"pool": case.people, "panel": case.size, "seed": seed}
        found |= {"algorithm": case.method, "instance_sha256": digest(pool)}
        if found["status"] == "ok":
            judge = [sys.executable, str(HERE / "chances.py"), str(pool), str(out)]
            answer = subprocess.run(judge, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
            if answer.returncode:
                return found | {"status": f"unreadable: {_last_line(answer.stderr)}"}
            found |= json.loads(answer.stdout)
        return found

    def _peer(self, case: Case, seed: int, pool: Path) -> dict[str, Any]:
        if not self.peer or not case.rival:
            return {"status": "-"}
        command = [self.peer, str(self.generator), "--instance", str(pool)]
        command += ["--panel", str(case.size), "--seed", str(seed)]
        command += ["--algorithm", case.rival, "--backend", BACKEND]
        command += ["--timeout", f"{self.limit:g}"]
        answer = subprocess.run(  # noqa: S603 - the environment that the caller names
            command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        found: dict[str, Any] = json.loads(answer.stdout.splitlines()[-1])
        return found


def _measured(command: Sequence[str], limit: float) -> dict[str, Any]:
    """Runs it to its end; `wall_seconds` includes its start and its files."""
    with tempfile.TemporaryFile("w+") as said:
        begin = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)  # noqa: S603 - our own command
        stop = threading.Timer(limit, child.kill)
        stop.start()
        _pid, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begin
        stop.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        last = _last_line(said.read())
    told = f"timeout>{limit:g}s" if wall >= limit else f"error: {last}"
    return {
        "status": told if child.returncode else "ok",
        "wall_seconds": wall,
        "cpu_seconds": used.ru_utime + used.ru_stime,
        "peak_mb": used.ru_maxrss / 1024,
    }


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or [""])[-1]


def digest(folder: Path) -> str:
    """The number by which the peer's script names a pool."""
    found = hashlib.sha256()
    with (folder / "categories.csv").open(newline="", encoding="utf-8") as file:
        quotas = list(csv.DictReader(file))
    for row in sorted(quotas, key=lambda row: (row["category"], row["feature"])):
        line = [row[name] for name in ("category", "feature", "min", "max")]
        found.update(("|".join(line) + "\n").encode())
    with (folder / "respondents.csv").open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            values = sorted((name, row[name]) for name in row if name != "id")
            line = [f"{name}={value}" for name, value in values]
            found.update(("|".join(line) + "\n").encode())
    return found.hexdigest()
