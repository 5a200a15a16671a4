"""One page about a result for people: it needs no other file and no script."""

from collections import Counter
from collections.abc import Mapping
from importlib.resources import files
from shlex import quote

from auftakt.selection import report_words as words
from auftakt.selection.audit import Document, Opening
from auftakt.selection.markup import Html, element, joined, table
from auftakt.selection.report_chances import chances_section
from auftakt.selection.report_words import grouped, people


def report(
    document: Document, opened: Mapping[str, Opening] | None = None, file: str = ""
) -> str:
    """A whole HTML page that names people by their ids only.

    `opened`: the values of each person; they are counted, not shown. `file`: the name
    of the file that holds the document. Neither is checked here.
    """
    sections = [
        _panel(document),
        chances_section(document),
        _quotas(document, opened),
        _excluded(document),
        element(
            "section",
            element("h2", words.PROOF),
            element("p", document["proof"]["sentence"]),
        ),
        _check(document, file or "result.json"),
    ]
    body = element("main", _head(document), *sections, _foot(document))
    return f"<!doctype html>\n{_page(body)}\n"


def _page(body: Html) -> Html:
    style = (files("auftakt.selection") / "report.css").read_text(encoding="utf-8")
    head = element(
        "head",
        Html('<meta charset="utf-8">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<meta name="robots" content="noindex">'),
        element("title", words.TITLE),
        element("style", Html(style)),
    )
    return element("html", head, element("body", body), lang="de")


def _head(document: Document) -> Html:
    pool, panel = len(document["probabilities"]), len(document["panel"])
    form = (words.DRAWN_ONE if panel == 1 else words.DRAWN) if panel else words.READY
    lead = form.format(panel=panel, pool=people(pool), size=grouped(document["size"]))
    facts = {
        words.POOL: grouped(pool),
        words.SEATS: grouped(document["size"]),
        words.FIXED: grouped(len(document["confirmed"])),
        words.METHOD: words.METHODS[document["method"]],
        words.SEED: document["seed"] or words.NO_SEED,
        words.KINDS: grouped(len(document["lottery"])),
        words.TICKETS: _tickets(document),
    }
    empty = {words.FIXED: "0", words.TICKETS: ""}
    return element(
        "header",
        element("h1", words.TITLE),
        element("p", lead, class_="lead"),
        element(
            "dl",
            *(
                element("div", element("dt", name), element("dd", fact))
                for name, fact in facts.items()
                if fact != empty.get(name)
            ),
        ),
        element("p", words.PRIVATE, class_="private"),
    )


def _tickets(document: Document) -> str:
    if not document["tickets"]:
        return ""
    rounding = f"{document['rounding'] * 100:.2f}".replace(".", ",")
    return words.ROUNDED.format(tickets=grouped(document["tickets"]), rounding=rounding)


def _panel(document: Document) -> Html:
    parts = [element("h2", words.PANEL)]
    if not document["panel"]:
        parts.append(element("p", words.NOT_DRAWN))
    else:
        parts.append(_keys("ul", document["panel"]))
    if document["confirmed"]:
        fixed = words.FIXED_ONES.format(keys=", ".join(document["confirmed"]))
        parts.append(element("p", fixed))
    if document["panel"]:
        parts.append(element("h3", words.RESERVES))
        parts += _reserves(document["reserves"])
    return element("section", *parts)


def _reserves(keys: list[str]) -> list[Html]:
    if not keys:
        return [element("p", words.NO_RESERVES)]
    return [element("p", words.RESERVES_LEAD), _keys("ol", keys)]


def _keys(name: str, keys: list[str]) -> Html:
    return element(name, *(element("li", key) for key in keys), class_="keys")


def _quotas(document: Document, opened: Mapping[str, Opening] | None) -> Html:
    title = element("h2", words.QUOTAS)
    rows = document["features"]
    head = [words.VALUE, words.WANTED]
    counted: list[Counter[tuple[str, str]]] = []
    note = words.NEEDS_PEOPLE
    if opened is not None:
        counted, head = [_held(opened, opened)], [*head, words.ON_LIST]
        note = ""
        if document["panel"]:
            counted.append(_held(opened, document["panel"]))
            head.append(words.SEATED)
            note = words.ALL_KEPT.format(number=grouped(len(rows)))
    groups: dict[str, list[list[str]]] = {}
    for row in rows:
        numbers = [grouped(held[row["feature"], row["value"]]) for held in counted]
        cells = [row["value"], _wanted(row), *numbers]
        groups.setdefault(row["feature"], []).append(cells)
    lead = [element("p", note)] if note else []
    shown = table(words.QUOTAS_TABLE, head, groups, kind="figures")
    return element("section", title, *lead, shown)


def _held(
    opened: Mapping[str, Opening], keys: Mapping[str, Opening] | list[str]
) -> Counter[tuple[str, str]]:
    return Counter(pair for key in keys for pair in opened[key][1].items())


def _wanted(row: Mapping[str, int]) -> str:
    least, most = grouped(row["min"]), grouped(row["max"])
    return least if least == most else words.FROM_TO.format(least=least, most=most)


def _excluded(document: Document) -> Html:
    title = element("h2", words.EXCLUDED)
    if not document["no_chance"]:
        return element("section", title, element("p", words.NOBODY_EXCLUDED))
    shared: dict[str, list[str]] = {}
    for key, told in document["no_chance"].items():
        shared.setdefault(_without_name(told, key), []).append(key)
    lead = words.EXCLUDED_LEAD.format(people=people(len(document["no_chance"])))
    rows = [[", ".join(keys), told] for told, keys in shared.items()]
    shown = table(
        words.EXCLUDED_TABLE, [words.WHO, words.WHY], {"": rows}, kind="reasons"
    )
    return element("section", title, element("p", lead), shown)


def _without_name(told: str, key: str) -> str:
    """So that people with the same reason stand together."""
    rest = told.removeprefix(f"{key} ")
    return f"{rest[:1].upper()}{rest[1:]}"


def _check(document: Document, file: str) -> Html:
    tells = words.CHECK_TELLS if document["panel"] else words.CHECK_TELLS_READY
    sums = {
        words.SUM_OF_LOT: document["audit"]["lottery_sha256"],
        words.SUM_OF_FILE: document["audit"]["sha256"],
    }
    return element(
        "section",
        element("h2", words.CHECK),
        element("p", words.CHECK_LEAD.format(file=file)),
        element("p", element("code", f"python verify_result.py {quote(file)}")),
        element("p", tells),
        element(
            "dl",
            *(
                element(
                    "div", element("dt", name), element("dd", element("code", found))
                )
                for name, found in sums.items()
            ),
        ),
    )


def _foot(document: Document) -> Html:
    names = {"auftakt": "Auftakt", "highspy": "HiGHS", "numpy": "NumPy"}
    versions = ", ".join(
        f"{name} {document['versions'][key]}" for key, name in names.items()
    )
    seconds = f"{document['seconds']:g}".replace(".", ",")
    made = words.MADE.format(seconds=seconds, versions=versions)
    return joined(element("footer", made))
