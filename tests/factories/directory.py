"""Records of the official directory, as its file has them."""


def record_line(kind: str, key: str, name: str, *, mark: str = "") -> str:
    """A record without figures; `key` starts with the Land."""
    line = f"{kind}20231130{key:<12}{name:<50}"
    return f"{f'{line:<122}{mark:<2}':<220}"


def municipality_line(
    *,
    key: str = "130711560156",
    name: str = "Waren (Müritz), Stadt",
    mark: str = "63",
    residents: str = "21267",
    postcode: str = "17192",
) -> str:
    """`key` as in the file: AGS, then the association's four digits."""
    start = record_line("60", key, name, mark=mark)[:128]
    figures = f"{'1583':0>11}{residents:0>11}{'10000':0>11}    {postcode:<5}"
    return f"{start}{figures}".ljust(220)
