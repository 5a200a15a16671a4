"""HTML and SVG where only `Html` goes in as it is: no file can smuggle markup in."""

from html import escape


class Html(str):
    """Markup; every other text is escaped on its way in."""

    __slots__ = ()


def element(name: str, *parts: str, **attributes: object) -> Html:
    """Attributes lose an underscore at their end; those inside become hyphens."""
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
    )
    return Html(f"<{name}{told}>{joined(*parts)}</{name}>")


def joined(*parts: str) -> Html:
    return Html("".join(p if isinstance(p, Html) else escape(p) for p in parts))


def table(
    caption: str, head: list[str], groups: dict[str, list[list[str]]], *, kind: str
) -> Html:
    """Rows by the heading they stand under; under "" there is none. The first cell of
    a row names it."""
    names = [element("th", name, scope="col") for name in head]
    return element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *names)),
        *(_group(name, rows, len(head)) for name, rows in groups.items()),
        class_=kind,
    )


def _group(name: str, rows: list[list[str]], width: int) -> Html:
    title = element("th", name, scope="rowgroup", colspan=width, class_="group")
    shown = [
        element(
            "tr",
            element("th", first, scope="row"),
            *(element("td", cell) for cell in others),
        )
        for first, *others in rows
    ]
    return element("tbody", *([element("tr", title)] if name else []), *shown)
