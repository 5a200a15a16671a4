"""`auftakt select`: fair lots from files, without Django and without a database."""

import time
from argparse import Namespace
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from auftakt.config.parser import Parser
from auftakt.config.refusals import RefusedError
from auftakt.config.select_compose import run_compose
from auftakt.config.select_files import (
    ProgressLine,
    listed,
    refuse_replacing,
    refuse_unwritable,
    say_faults,
    table,
    write,
)
from auftakt.config.select_report import run_report
from auftakt.config.select_verify import checked, run_verify
from auftakt.selection import result
from auftakt.selection.audit import (
    Document,
    Opening,
    as_text,
    openings,
    published,
    sealed,
)
from auftakt.selection.checks import warnings_of
from auftakt.selection.domain import GroupLottery, Method, Reason, SelectionError
from auftakt.selection.exclusion import Exclusion, exclusions
from auftakt.selection.labels import sentence
from auftakt.selection.lots import fair_lottery
from auftakt.selection.shares import WHOLE
from auftakt.selection.tables import (
    Columns,
    LotTables,
    read_keys,
    read_lot,
)

_MOST_TICKETS = 10_000
_MORE = """Weitere Aufgaben:
  auftakt select draw     Zieht aus einem Los, das noch nicht gezogen ist.
  auftakt select verify   Prüft ein Los und seine Ziehung.
  auftakt select report   Schreibt darüber eine Seite zum Lesen und Drucken.
  auftakt select compose  Schlägt eine kleine, gemischte Gruppe vor.

Mehr dazu: docs/selection.md"""


def run(parser: Parser, words: Sequence[str]) -> int:
    """Raises `RefusedError` for what cannot be; answers 1 where files have faults."""
    tasks: dict[str, Callable[[Sequence[str]], int]] = {
        "draw": _draw,
        "verify": run_verify,
        "report": run_report,
        "compose": run_compose,
    }
    try:
        if words and words[0] in tasks:
            return tasks[words[0]](words[1:])
        return _select(parser, words)
    except SelectionError as error:
        say_faults(error)
        return 1


def _select(parser: Parser, words: Sequence[str]) -> int:
    options = _lot_options(parser, words)
    refuse_unwritable(options.out, options.audit)
    refuse_replacing(
        (options.out, _opened_beside(options.out), options.audit),
        (options.people, options.features, _file_of_keys(options.confirmed)),
    )
    tables = read_lot(
        table(options.people),
        table(options.features),
        options.size,
        confirmed=_keys(options.confirmed, options.id_column),
        columns=Columns(options.id_column, tuple(listed(options.household))),
    )
    document, opened = _lottery(tables, options)
    _write_all(document, opened, options)
    if not options.quiet:
        for reason in warnings_of(tables.problem):
            print(f"Hinweis: {sentence(reason)}")
        _tell(document, options.out)
    return 0


def _lot_options(parser: Parser, words: Sequence[str]) -> Namespace:
    parser.epilog = _MORE
    _add_request(parser)
    _add_draw(parser)
    options = parser.parse_args(words)
    _refuse_contradictions(options)
    return options


def _add_request(parser: Parser) -> None:
    """Who stands to be drawn, under which quotas."""
    add = parser.add_argument
    add(
        "--people",
        metavar="DATEI",
        type=Path,
        required=True,
        help="CSV: eine Zeile für jede Person.",
    )
    add(
        "--features",
        metavar="DATEI",
        type=Path,
        required=True,
        help="CSV: feature,value,min,max.",
    )
    add("--size", metavar="ZAHL", type=int, required=True, help="Zahl der Plätze.")
    add("--out", metavar="DATEI", type=Path, required=True, help="Ergebnis als JSON.")
    add(
        "--method",
        metavar="METHODE",
        choices=[str(method) for method in Method],
        default=str(Method.LEXIMIN),
        help="leximin (sonst), maximin, nash oder goldilocks.",
    )
    add(
        "--seed",
        metavar="TEXT",
        help="Öffentlicher Zufall, etwa Lottozahlen. Ohne ihn: nur das Los.",
    )
    add(
        "--id-column",
        metavar="SPALTE",
        default="",
        help="Spalte der Kennungen (sonst id).",
    )
    add(
        "--household",
        metavar="SPALTEN",
        default="",
        help="Spalte oder Spalten (mit Komma) der Adresse: höchstens eine Person je "
        "Haushalt.",
    )
    add(
        "--confirmed",
        metavar="KENNUNGEN",
        default="",
        help="Wer dabei sein muss: Kennungen oder Datei.",
    )


def _add_draw(parser: Parser) -> None:
    """How is drawn, and what is written."""
    add = parser.add_argument
    add(
        "--tickets",
        metavar="ZAHL",
        type=int,
        default=0,
        help="So viele Lose mit gleicher Chance.",
    )
    add("--two-stage", action="store_true", help="Erst Gruppen, dann Personen ziehen.")
    add(
        "--reserves", metavar="ZAHL", type=int, default=0, help="So viele Nachrückende."
    )
    add(
        "--audit",
        metavar="DATEI",
        type=Path,
        help="Was vor der Ziehung veröffentlicht werden kann.",
    )
    add("--quiet", action="store_true", help="Sagt nichts, solange alles gelingt.")


def _refuse_contradictions(options: Namespace) -> None:
    tickets = options.tickets
    if tickets and (not 0 < tickets <= _MOST_TICKETS or WHOLE % tickets):
        raise RefusedError(
            "Diese Zahl von Losen geht nicht auf. Möglich sind zum Beispiel 100, 200, "
            "250, 500 oder 1000."
        )
    if tickets and options.two_stage:
        raise RefusedError("Bitte nur eines: --tickets oder --two-stage.")
    if options.reserves < 0:
        raise RefusedError("Die Zahl der Nachrückenden darf nicht unter 0 liegen.")
    if options.reserves and options.seed is None:
        raise RefusedError("Nachrückende gibt es erst mit --seed.")
    _refuse_empty(options.seed)


def _refuse_empty(seed: str | None) -> None:
    """Also what is no text: bytes of another encoding than that of the terminal."""
    if seed is not None and not seed.strip():
        raise RefusedError("Der öffentliche Zufall (--seed) ist leer.")
    if seed is not None and any("\ud800" <= sign <= "\udfff" for sign in seed):
        raise RefusedError("Der öffentliche Zufall (--seed) ist kein lesbarer Text.")


def _lottery(
    tables: LotTables, options: Namespace
) -> tuple[Document, dict[str, Opening]]:
    problem, progress = tables.problem, ProgressLine(quiet=options.quiet)
    begin = time.perf_counter()
    try:
        lottery = fair_lottery(problem, Method(options.method), watch=progress)
    finally:
        progress.clear()
    seconds = time.perf_counter() - begin
    large = len(problem.people) > result.TWO_STAGE_FROM and not options.tickets
    opened = openings(problem.people)
    form = result.Form(
        tickets=options.tickets,
        two_stage=options.two_stage or large,
        seconds=seconds,
        reasons=_reasons(tables, lottery),
    )
    document = result.undrawn(problem, lottery, opened, form)
    if options.seed is not None:
        document = result.drawn(document, options.seed, options.reserves)
    return document, opened


def _reasons(tables: LotTables, lottery: GroupLottery) -> dict[str, Reason]:
    """For each person without a chance the quotas that leave no seat."""
    return {
        key: Exclusion((key,), found.rules).reason
        for found in exclusions(tables.problem, set(lottery.no_chance))
        for key in found.keys
    }


def _write_all(
    document: Document, opened: dict[str, Opening], options: Namespace
) -> None:
    write(_opened_beside(options.out), as_text(opened).encode())
    if options.audit:
        write(options.audit, published(document), public=True)
    write(options.out, sealed(document))


def _opened_beside(out: Path) -> Path:
    return out.with_name(f"{out.stem}.people.json")


def _draw(words: Sequence[str]) -> int:
    parser = Parser(
        prog="auftakt select draw",
        description="Zieht aus einem Los, das noch nicht gezogen ist.",
    )
    add = parser.add_argument
    add("file", metavar="DATEI", type=Path, help="Das Los, ohne Ziehung.")
    add(
        "--seed",
        metavar="TEXT",
        required=True,
        help="Öffentlicher Zufall, etwa Lottozahlen.",
    )
    add(
        "--reserves", metavar="ZAHL", type=int, default=0, help="So viele Nachrückende."
    )
    add("--out", metavar="DATEI", type=Path, help="Ergebnis (sonst dieselbe Datei).")
    add("--quiet", action="store_true", help="Sagt nichts, solange alles gelingt.")
    options = parser.parse_args(words)
    _refuse_empty(options.seed)
    document = checked(options.file)
    if document["seed"] is not None:
        raise RefusedError("Aus diesem Los ist schon gezogen.")
    document = result.drawn(document, options.seed, max(0, options.reserves))
    out = options.out or options.file
    write(out, sealed(document))
    if not options.quiet:
        _tell(document, out)
    return 0


def _keys(text: str, column: str) -> Collection[str]:
    """Keys of a file if there is one of that name, else those with commas between."""
    file = _file_of_keys(text)
    if file:
        return read_keys(table(file), column or "id")
    return frozenset(listed(text))


def _file_of_keys(text: str) -> Path | None:
    return Path(text) if text and Path(text).is_file() else None


def _tell(document: Document, out: Path) -> None:
    people = len(document["probabilities"])
    if document["seed"] is None:
        print(f"Das Los ist bereit, gezogen ist noch nicht: {out}")
        print(f"Prüfsumme des Loses: {document['audit']['lottery_sha256']}")
    else:
        print(f"{len(document['panel'])} von {people} Personen sind gezogen: {out}")
    ends = document["min_probability"], document["max_probability"]
    print("Kleinste Chance {}, größte {}.".format(*map(_percent, ends)))
    if document["tickets"]:
        print(f"Runden auf Lose änderte Chancen um bis zu {_points(document)}.")
    print(document["proof"]["sentence"])
    if document["no_chance"]:
        number = len(document["no_chance"])
        print(f"Ohne Chance: {number}. Die Gründe stehen im Ergebnis (no_chance).")


def _percent(chance: float) -> str:
    return f"{chance * 100:.2f} %".replace(".", ",")


def _points(document: Document) -> str:
    return f"{document['rounding'] * 100:.2f} Prozentpunkte".replace(".", ",")
