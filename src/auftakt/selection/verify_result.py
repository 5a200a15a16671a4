"""Needs only Python: verify_result.py RESULT.json [--people RESULT.people.json]"""

import hmac
import json
import sys
from collections import Counter
from fractions import Fraction
from hashlib import sha256
from itertools import accumulate, count
from pathlib import Path

WHOLE = 10**12  # the sum of all weights, in units


def ensure(words: str, *holds: object) -> None:
    if not all(holds):
        raise ValueError(words)


def hashed(part: object) -> str:
    return sha256(json.dumps(part).encode()).hexdigest()


def check(data: bytes, people: bytes = b"") -> str:
    """The lottery's hash; raises an error if anything in the result is wrong."""
    result, seal = json.loads(data), sha256(data[:-68]).hexdigest()
    audit, same = result["audit"], json.dumps(result, ensure_ascii=False) + "\n"
    ensure("Die Datei ist verändert.", same.encode() == data, seal == audit["sha256"])
    lottery = [result["groups"], result["lottery"]]
    parts = audit["commitments"], result["features"], lottery
    for name, part in zip(("pool", "quotas", "lottery"), parts, strict=True):
        ensure("Eine Prüfsumme ist falsch.", hashed(part) == audit[f"{name}_sha256"])
    panels = []
    for one in result["lottery"]:
        seats = [(result["groups"][g], n) for g, n in one.get("groups", {}).items()]
        seats += [([key], 1) for key in one.get("panel", ())]
        panels.append((Fraction(repr(one["weight"])) * WHOLE, seats))
    check_chances(result, panels)
    if result["seed"] is not None or result["panel"] or result["reserves"]:
        check_draw(result, panels)
    if people:
        check_people(result, panels, json.loads(people))
    return str(audit["lottery_sha256"])


def check_chances(result: dict, panels: list) -> None:
    held = dict.fromkeys(given := result["probabilities"], Fraction(0))
    for units, seats in panels:
        keys = [key for alike, _ in seats for key in alike]
        fits = [0 < n <= len(alike) for alike, n in seats]
        fits += [units > 0, sum(n for _, n in seats) == result["size"]]
        ensure("Eine Gruppe passt nicht.", len(keys) == len(set(keys)), *fits)
        for key, n, among in ((k, n, len(alike)) for alike, n in seats for k in alike):
            held[key] += Fraction(n * units, WHOLE * among)
    ensure("Die Gewichte ergeben nicht 1.", sum(units for units, _ in panels) == WHOLE)
    found = {key: float(chance) for key, chance in held.items()}
    fixed = dict.fromkeys(result["no_chance"], 0.0)
    fixed |= dict.fromkeys(result["confirmed"], 1.0)
    lot = [found[key] for key in found if key not in fixed] or [1.0]
    ends = {"min_probability": min(lot), "max_probability": max(lot)}
    ensure("Falsche Chancen.", found == given == found | fixed, result == result | ends)


def check_draw(result: dict, panels: list) -> None:
    def value(name: str) -> bytes:
        message = f"{result['audit']['lottery_sha256']}/{name}".encode()
        return hmac.digest(result["seed"].encode(), message, "sha256")

    tries = (int.from_bytes(value(f"panel/{turn}"), "big") for turn in count())
    unit = next(one for one in tries if one < 2**256 - 2**256 % WHOLE) % WHOLE
    ends = accumulate(units for units, _ in panels)
    seats = next(one for end, (_, one) in zip(ends, panels, strict=True) if unit < end)
    seated = [sorted(keys, key=lambda k: value(f"seat/{k}"))[:n] for keys, n in seats]
    panel = sorted(key for keys in seated for key in keys)
    rest = {k for k, chance in result["probabilities"].items() if chance} - {*panel}
    order = sorted(rest, key=lambda k: value(f"reserve/{k}"))[: len(result["reserves"])]
    drawn = {"panel": panel, "reserves": order}
    ensure("Die Auslosung ergibt andere.", drawn.items() <= result.items())


def check_people(result: dict, panels: list, people: dict) -> None:
    opened = {key: hashed([key, *people[key]]) for key in people}
    ensure("Die Angaben sind andere.", opened == result["audit"]["commitments"])
    sure = Counter(people[key][2] for key in result["confirmed"])
    for _, seats in panels:
        found, homes = Counter[tuple[str, str]](), Counter[str]()
        for keys, n in seats:
            (values,) = {tuple(people[key][1].items()) for key in keys}  # all alike
            found.update(dict.fromkeys(values, n))
            living = Counter(people[key][2] for key in keys)
            homes.update({home: min(n, living[home]) for home in living if home})
        seen = [(found[r["feature"], r["value"]], r) for r in result["features"]]
        fits = [row["min"] <= n <= row["max"] for n, row in seen]
        fits += [n <= max(1, sure[home]) for home, n in homes.items()]
        ensure("Eine Gruppe hält die Vorgaben nicht ein.", *fits)


if __name__ == "__main__":
    files = [Path(word).read_bytes() for word in sys.argv[1:] if word != "--people"]
    print("In Ordnung. Prüfsumme des Loses:", check(*files))
