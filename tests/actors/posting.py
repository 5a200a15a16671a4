"""Sends a form back as a browser would."""

import re
from html import unescape
from html.parser import HTMLParser


class _Fields(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = {}
        self._select = self._text = ""

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        name = given.get("name", "")
        if tag == "input" and name:
            is_box = given.get("type") in {"checkbox", "radio"}
            if not is_box or "checked" in given:
                self.found[name] = given.get("value", "on" if is_box else "")
        elif tag == "textarea":
            self._text, self.found[name] = name, ""
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select:
            first = self.found.setdefault(self._select, given.get("value", ""))
            self.found[self._select] = (
                given.get("value", "") if "selected" in given else first
            )

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._text = ""
        elif tag == "select":
            self._select = ""

    def handle_data(self, data):
        if self._text:
            self.found[self._text] += data.removeprefix("\n")


def opened(client, url):
    """The values of the page's main form as they stand when it is opened."""
    page = client.get(url).content.decode()
    main = page[page.index("<main") :]
    form = re.search(r'<form[^>]*method="post".*?</form>', main, re.DOTALL)
    reader = _Fields()
    reader.feed(form[0])
    return {name: unescape(value) for name, value in reader.found.items()}
