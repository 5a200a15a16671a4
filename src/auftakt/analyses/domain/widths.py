"""How wide a text stands in Fira Sans, from the font's own advance widths.

Rounded up to fiftieths of an em, so that a text is never wider than it is said to be.
"""

from functools import cache

_CHARACTERS: dict[int, str] = {  # thousandths of an em: the characters of this width
    220: "'",
    240: ",.:;·’",
    260: "!¡",
    280: " jĵ",
    300: "I`ilÌÍÎÏìíîïĨĩĪīĬĭĮįİĺļľ",
    320: "JĴł",
    340: "()[]f{}¯ŀ",
    380: "tţťŧ",
    400: '"r¨²³¹ŕŗř',
    420: "-|¦“”„",
    440: "*1zźżž",
    460: "7?¿",
    480: "cs¢çćĉċčśŝşš",
    500: "+23<=>FLvxy~ª¬±º×÷ýÿĹĻĽĿŷ",
    520: "#/5T\\_gkĝğġģķĸŁŢŤŦ–",
    540: "$469EXZ^£¥§°ÈÉÊËĒĔĖĘĚŹŻŽ",
    560: "08CSVYae¤ÇÝàáâãäåèéêëāăąĆĈĊČēĕėęěŚŜŞŠŶŸ",
    580: "A«»ÀÁÂÃÄÅðĀĂĄĳ",
    600: "KPbdhnopquµÞßñòóôõöøùúûüþďĥħĲĶńņňŋōŏőũūŭůűų",
    620: "BRđŔŖŘ",
    640: "GĜĞĠĢ",
    660: "D®ÐĎĐ",
    680: "HUÙÚÛÜĤŨŪŬŮŰŲ",
    700: "NOQÑÒÓÔÕÖØĦŃŅŇŉŊŌŎŐ",
    720: "wŵ",
    740: "¶…",
    780: "&",
    800: "M",
    820: "©Æ",
    840: "%WŴ",
    860: "mæ",
    920: "Œ",
    940: "¼½¾œ",
    1020: "@",
}
_WIDEST = 1060  # for characters of other scripts


@cache
def _width_of() -> dict[str, int]:
    return {
        character: width
        for width, characters in _CHARACTERS.items()
        for character in characters
    }


def text_width(text: str, size: float) -> float:
    """In the unit of `size`, the font's height."""
    known = _width_of()
    return sum(known.get(character, _WIDEST) for character in text) * size / 1000


def shortened(text: str, size: float, most: float) -> str:
    """The text itself, or its beginning with an ellipsis that is at most so wide."""
    if text_width(text, size) <= most:
        return text
    kept = text
    while kept and text_width(f"{kept.rstrip()}…", size) > most:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
