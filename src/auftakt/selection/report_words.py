"""What the report of a lot draw says, and how it writes numbers. German only: the page
is a document like the result, not a page of the application."""

from fractions import Fraction

THIN = "\u202f"
"""Between a number and its sign."""
ALIKE = 5e-5
"""Chances that differ by less read as the same."""
_TENTH, _HUNDREDTH, _ALMOST = 0.1, 0.01, 0.9995


def grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def ends_text(share: Fraction) -> str:
    """In percent without the sign: „0,5“."""
    return f"{float(share * 100):.9f}".rstrip("0").rstrip(".").replace(".", ",")


def percent(share: float) -> str:
    """As many digits as tell small chances apart; only what is sure is 100 %."""
    if 1 - 1e-9 > share >= _ALMOST:
        return f"über 99,9{THIN}%"
    digits = 1 if share >= _TENTH else 2 if share >= _HUNDREDTH else 3
    text = f"{share * 100:.{digits}f}".rstrip("0").rstrip(".").replace(".", ",")
    if text == "0" and share > 0:
        return f"unter 0,001{THIN}%"
    return f"{text}{THIN}%"


def portion(share: float) -> str:
    return f"{share * 100:.1f}{THIN}%".replace(".", ",")


def people(number: int) -> str:
    return f"{grouped(number)} {'Person' if number == 1 else 'Personen'}"


METHODS = {
    "leximin": "Leximin: Die kleinste Chance ist so groß wie möglich, dann die "
    "zweitkleinste, und so weiter.",
    "maximin": "Maximin: Die kleinste Chance ist so groß wie möglich.",
    "nash": "Nash: Das Produkt aller Chancen ist so groß wie möglich.",
    "goldilocks": "Goldilocks: Die kleinste Chance bleibt hoch, die größte niedrig.",
}
TITLE = "Bericht zur Auslosung"
DRAWN = "{panel} von {pool} sind ausgelost."
DRAWN_ONE = "Eine von {pool} ist ausgelost."
READY = "Das Los für {size} Plätze ist bereit. Gezogen ist noch nicht."

POOL, SEATS, FIXED = "Personen auf der Liste", "Plätze", "Davon fest vergeben"
METHOD, SEED = "Verfahren", "Öffentlicher Zufall"
NO_SEED = "noch keiner"
TICKETS = "Lose mit gleicher Chance"
ROUNDED = "{tickets}; das Runden ändert Chancen um höchstens {rounding} Prozentpunkte"

CHANCES = "Die Chancen"
CHANCES_TABLE = "Wie viele Personen welche Chance haben"
CHANCE, COUNT, SHARE = "Chance", "Personen", "Anteil"
WITHOUT, SURE, AXIS = "ohne", "sicher", "Chance in Prozent"
ROW_WITHOUT, ROW_SURE = "keine Chance", f"100{THIN}% (sicher)"
ROW_RANGE = "{low} bis unter {high}" + f"{THIN}%"
ROW_ALL = "alle"
MARKS = ("kleinste {}", "Mittel {}", "größte {}")
ENDS = (
    "{people} nehmen an der Auslosung teil. Ihre Chancen reichen von {smallest} bis "
    "{largest}, im Mittel {mean}."
)
EQUAL = (
    "{people} nehmen an der Auslosung teil. Alle haben die gleiche Chance: {smallest}."
)
MOST = "Am häufigsten: {name}, {people}."
PICTURE_WITHOUT = "{people} ohne Chance."
GROWING = "Die Bereiche werden nach rechts breiter."
FIXED_APART = "Wer einen festen Platz hat, ist hier nicht mitgezählt."
NOBODY = "Alle Plätze sind fest vergeben. Es gibt nichts auszulosen."
SCARCE_TITLE = "Warum manche einen sicheren Platz haben"
SCARCE = (
    "{people} mit 100 Prozent: Wer ein seltenes Merkmal hat, das die Vorgaben "
    "verlangen, ist sicher dabei. "
)
SCARCE_WAY_OUT = (
    "Das Verfahren „goldilocks“ gleicht das aus, so weit die Vorgaben es zulassen."
)
SCARCE_EVEN = (
    "Das Verfahren „goldilocks“ hat das schon ausgeglichen, so weit die Vorgaben es "
    "zulassen."
)

PANEL, RESERVES = "Wer ausgelost ist", "Wer nachrückt"
FIXED_ONES = "Einen festen Platz haben: {keys}."
RESERVES_LEAD = "In dieser Reihenfolge. Alle Vorgaben müssen danach wieder gelten."
NO_RESERVES = "Nachrückende wurden nicht gezogen."
NOT_DRAWN = "Gezogen wird später, mit einem öffentlichen Zufall."

QUOTAS = "Die Vorgaben"
QUOTAS_TABLE = "Plätze je Merkmal"
VALUE, WANTED = "Merkmal", "Vorgabe"
FROM_TO = "{least} bis {most}"
ON_LIST, SEATED = "Auf der Liste", "Ausgelost"
ALL_KEPT = "Die ausgeloste Gruppe hält alle {number} Vorgaben ein."
NEEDS_PEOPLE = (
    "Wie viele Plätze auf jeden Wert fallen, steht hier nicht. Dafür braucht der "
    "Bericht die vertrauliche Datei (--people)."
)

EXCLUDED = "Wer keine Chance hat"
EXCLUDED_LEAD = (
    "{people} auf der Liste: Keine Gruppe, die alle Vorgaben einhält, hat dafür Platz."
)
EXCLUDED_TABLE = "Personen ohne Chance und der Grund"
WHO, WHY = "Kennung", "Grund"
NOBODY_EXCLUDED = "Alle auf der Liste haben eine Chance."

PROOF = "Was bewiesen ist"
CHECK = "So prüfen Sie nach"
CHECK_LEAD = (
    "Sie brauchen die Datei {file}, Python und das Skript verify_result.py. "
    "Geben Sie ein:"
)
CHECK_TELLS = (
    "Das Skript prüft jedes Byte, jede Gruppe und jede Chance, und zieht noch einmal. "
    "Diese Zahlen müssen übereinstimmen:"
)
CHECK_TELLS_READY = (
    "Das Skript prüft jedes Byte, jede Gruppe und jede Chance. "
    "Diese Zahlen müssen übereinstimmen:"
)
SUM_OF_LOT, SUM_OF_FILE = "Prüfsumme des Loses", "Prüfsumme der Datei"
KINDS = "Mögliche Gruppen im Los"
PRIVATE = (
    "Dieser Bericht nennt Kennungen. Geben Sie ihn nur an Menschen weiter, "
    "die das Los prüfen oder mit ihm arbeiten."
)
MADE = "Gerechnet in {seconds} Sekunden mit {versions}."
