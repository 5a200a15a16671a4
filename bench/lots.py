"""Fair lots: our command beside the peer, on the same pools, taking turns.

    python bench/lots.py [--quick] [--pools 200/30,1000/30] [--seeds 1-5]

Pools come from `composition_peer.py`, which also runs the peer: the PyPI package
`sortition-algorithms` in an environment of its own. It stands in `../shared/bench` or
in the folder that AUFTAKT_PEER_BENCH names; --peer-python or AUFTAKT_PEER_PYTHON names
that environment's Python. Without one the peer's columns stay empty. How to read the
figures: docs/benchmarks.md.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.rivals import Bench, Case, Run

GENERATOR = "composition_peer.py"
BESIDE = Path(__file__).resolve().parents[2] / "shared/bench"
CASES = (
    Case(200, 30, ratio=5),
    Case(200, 30, "leximin", ratio=15),
    Case(200, 30, "nash", "nash", ratio=20),
    Case(1000, 30, ratio=15),
    Case(1000, 100, ratio=25),
    Case(5000, 100, seeds=(1,), seconds=8, megabytes=200),
    Case(20000, 150, "", seeds=(1,), seconds=25, megabytes=200),
)
QUICK = ("200/30", "1000/30")
CLOSE = 1e-6
"""How near a chance has to come to its goal."""
EXACT = 1e-9
"""Stated chances may differ by this from those that the panels give."""


def main() -> None:
    asked = _arguments()
    generator = Path(os.environ.get("AUFTAKT_PEER_BENCH", BESIDE)) / GENERATOR
    if not generator.exists():
        print(f"\nFair lots: no pools, {GENERATOR} is not here (docs/benchmarks.md)")
        return
    with tempfile.TemporaryDirectory(prefix="auftakt-bench-") as folder:
        bench = Bench(
            generator, asked.own, asked.peer_python, asked.limit, Path(folder)
        )
        load = os.getloadavg()[0]
        print(f"\nFair lots ({os.cpu_count()} cores, load at the start {load:.1f})")
        found: list[tuple[Case, list[Run]]] = []
        _print_time_heading()
        for case in _chosen(asked):
            found.append((case, list(bench.runs(case))))
            _print_time(*found[-1])
        _print_fairness(found)
        _print_fairness_goals([run for _case, runs in found for run in runs])
        _print_versions(bench.record)
        if asked.record:
            lines = (json.dumps(one) + "\n" for one in bench.record)
            asked.record.write_text("".join(lines), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pools", type=lambda text: text.split(","))
    parser.add_argument("--seeds", type=_seeds, help="1-5 or 1,4")
    parser.add_argument("--quick", action="store_true", help="seed 1, two small pools")
    parser.add_argument(
        "--peer-python", default=os.environ.get("AUFTAKT_PEER_PYTHON", "")
    )
    parser.add_argument(
        "--own", type=Path, default=Path(sys.executable).with_name("auftakt")
    )
    parser.add_argument("--limit", type=float, default=300, help="seconds of one run")
    parser.add_argument("--record", type=Path, help="file for each run as JSON")
    return parser.parse_args()


def _seeds(text: str) -> tuple[int, ...]:
    first, _, last = text.partition("-")
    if last:
        return tuple(range(int(first), int(last) + 1))
    return tuple(int(one) for one in text.split(","))


def _chosen(asked: argparse.Namespace) -> list[Case]:
    pools = asked.pools or (QUICK if asked.quick else [case.pool for case in CASES])
    cases = [case for case in CASES if case.pool in pools]
    if asked.quick:
        cases = [case for case in cases if case.rival == "maximin"]
    seeds = asked.seeds or ((1,) if asked.quick else ())
    return [replace(case, seeds=seeds) if seeds else case for case in cases]


def _print_time_heading() -> None:
    print("Seconds: median of the seeds and the worst, without start-up; `cmd` is the")
    print(
        "whole command with start-up and files. `x own`: peer's seconds / own seconds,"
    )
    print("`x cmd`: peer's seconds / whole command; `x cpu`: CPU of both processes.")
    print(f"{'pool':10}{'own':8}{'seeds':>6}{'s':>8}{'worst':>8}{'cmd':>8}", end="")
    print(f"{'MB':>5}  {'peer':8}{'s':>7}{'worst':>7}{'MB':>5}", end="")
    print(f"{'x own':>8}{'x cmd':>8}{'x cpu':>8}  goal")


def _print_time(case: Case, runs: Sequence[Run]) -> None:
    own = [run.own for run in runs]
    print(f"{case.pool:10}{case.method:8}{len(own):6}", end="")
    faults = [one["status"] for one in own if one["status"] != "ok"]
    if faults:
        print(f"  {len(faults)} failed, first: {faults[0]}", flush=True)
        return
    spent, worst = _typical(own, "own_seconds")
    whole, _ = _typical(own, "wall_seconds")
    memory = max(one["peak_mb"] for one in own)
    print(f"{spent:8.2f}{worst:8.2f}{whole:8.2f}{memory:5.0f}  {case.rival:8}", end="")
    ratio, late = _print_peer(runs)
    unknown = not ratio or (late and ratio < case.ratio)
    goals = [] if unknown else [(case.ratio, ">= {:g} x", ratio >= case.ratio)]
    goals.append((case.seconds, "<= {:g} s", worst <= case.seconds))
    goals.append((case.megabytes, "<= {:g} MB", memory <= case.megabytes))
    print(f"  {_verdicts(goals)}".rstrip(), flush=True)


def _verdicts(goals: Sequence[tuple[float, str, bool]]) -> str:
    """A goal of 0 is none."""
    return ", ".join(
        f"{words.format(goal)}: {'reached' if reached else 'MISSED'}"
        for goal, words, reached in goals
        if goal
    )


def _print_peer(runs: Sequence[Run]) -> tuple[float, bool]:
    """The ratio of seconds, 0 without a peer, and whether it is a lower bound only
    because the peer was stopped."""
    peer = [run.peer for run in runs]
    late = [one for one in peer if one["status"].startswith("timeout")]
    odd = [one for one in peer if one["status"] != "ok" and one not in late]
    if odd:
        print(f"{odd[0]['status'][:43]:>43}", end="")
        return 0, False
    timed = [one | {"seconds": one["seconds"] or _limit(one)} for one in peer]
    seconds, worst = _typical(timed, "seconds")
    memory = max(one.get("peak_mb", 0) for one in timed)
    more = ">" if late else ""
    print(f"{more + format(seconds, '.1f'):>7}{worst:7.1f}", end="")
    print(f"{format(memory, '.0f') if memory else '-':>5}", end="")
    for name in ("own_seconds", "wall_seconds"):
        ratio = seconds / _typical([run.own for run in runs], name)[0]
        print(f"{more + format(ratio, '.1f'):>8}", end="")
    print(f"{'-' if late else format(_cpu_ratio(runs), '.1f'):>8}", end="")
    return seconds / _typical([run.own for run in runs], "own_seconds")[0], bool(late)


def _cpu_ratio(runs: Sequence[Run]) -> float:
    """Of the whole processes; other work on the machine hardly changes it."""
    peer, _worst = _typical([run.peer for run in runs], "cpu_seconds")
    return peer / _typical([run.own for run in runs], "cpu_seconds")[0]


def _limit(run: dict[str, Any]) -> float:
    return float(run["status"].removeprefix("timeout>").removesuffix("s"))


def _typical(runs: Sequence[dict[str, Any]], name: str) -> tuple[float, float]:
    """Median and worst."""
    values = [float(one[name]) for one in runs]
    return statistics.median(values), max(values)


def _print_fairness(found: Sequence[tuple[Case, Sequence[Run]]]) -> None:
    print("\nFairness, own | peer. `off`: largest distance of a chance from the bound;")
    print("nash: a limit on the share by which the mean could grow. `bad`: panels that")
    print("break a quota. Chances are added up anew from the panels in the file.")
    print(f"{'pool':10}{'own':8}{'peer':8}{'seed':>4}{'least chance':>23}", end="")
    print(f"{'off':>9}{'gini':>16}{'geometric mean':>20}{'panels':>13}{'bad':>4}")
    for case, runs in found:
        for run in runs:
            if run.own["status"] == "ok":
                print(f"{case.pool:10}{case.method:8}{case.rival:8}", end="")
                _print_chances(run)


def _print_chances(run: Run) -> None:
    own, peer = run.own, run.peer
    off = "-" if own["distance"] is None else f"{own['distance']:.0e}"
    print(
        f"{run.seed:4}{own['min_prob']:12.7f} |{_number(peer, 'min_prob', 9)}", end=""
    )
    print(f"{off:>9}{own['gini']:8.4f} |{_number(peer, 'gini', 6)}", end="")
    print(f"{own['geomean']:11.6f} |{_number(peer, 'geomean', 8)[:8]}", end="")
    print(f"{own['panels']:6} |{peer.get('support', '-'):>5}", end="")
    sums = max(own["weight_error"], own["stated_error"])
    wrong = f"  stated chances are off by {sums:.0e}" if sums > EXACT else ""
    print(f"{own['invalid']:4}{wrong}")


def _print_fairness_goals(runs: Sequence[Run]) -> None:
    own = [run.own for run in runs if run.own["status"] == "ok"]
    pairs = [run for run in runs if run.own["status"] == run.peer["status"] == "ok"]
    off = [one["distance"] for one in own if one["algorithm"] == "leximin"]
    _print_goal("every leximin chance at its bound", off)
    for name, words in (("min_prob", "least chance"), ("geomean", "nash mean")):
        lacks = [
            run.peer[name] - run.own[name]
            for run in pairs
            if (run.own["algorithm"] == "nash") == (name == "geomean")
        ]
        _print_goal(f"{words} not below the peer's", lacks)


def _print_goal(goal: str, lacks: Sequence[float]) -> None:
    if lacks:
        reached = "reached" if max(lacks) <= CLOSE else "MISSED"
        print(f"{goal}, within {CLOSE:.0e}: {reached} (at most {max(lacks):.0e})")


def _number(run: dict[str, Any], name: str, width: int) -> str:
    return f"{run[name]:{width}.{width - 2}f}" if name in run else f"{'-':>{width}}"


def _print_versions(record: Sequence[dict[str, Any]]) -> None:
    for side, key in (("own", "wall_seconds"), ("peer", "backend")):
        known = [one["versions"] for one in record if key in one and "versions" in one]
        if known:
            words = ", ".join(f"{name} {value}" for name, value in known[0].items())
            print(f"{side}: {words}")


if __name__ == "__main__":
    main()
