"""axe-core, made stricter: text of the ground's own colour is a violation too."""

from collections.abc import Sequence

from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
RUN = """async (tags) => {
  const found = await axe.run(document, {runOnly: {type: 'tag', values: tags},
                                         resultTypes: ['violations', 'incomplete']});
  const short = (rule, node) => rule.id + ': ' + node.target.join(' ') + ' '
    + node.html.slice(0, 120);
  const wrong = found.violations.flatMap(r => r.nodes.map(n => short(r, n)));
  const equal = found.incomplete
    .filter(r => r.id === 'color-contrast')
    .flatMap(r => r.nodes.filter(n => [...n.any, ...n.all].some(
        c => c.data && c.data.messageKey === 'equalRatio')).map(n => short(r, n)));
  return wrong.concat(equal.map(text => 'equal ' + text));
}"""


THEMES = ("dark", "light")


def violations(page: Page, source: str) -> list[str]:
    """One line per wrong element; the page must have loaded.

    `source` is read once per loaded page.
    """
    if page.evaluate("typeof window.axe === 'undefined'"):
        page.evaluate(source)
    return page.evaluate(RUN, TAGS)


def faults(page: Page, source: str, widths: Sequence[int]) -> list[str]:
    """Violations and overflow in both themes at each width, in one loaded page."""
    found = []
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            wrong = violations(page, source)
            if overflow(page) > 0:
                wrong.append(f"{overflow(page)} px too wide")
            found += [f"{page.url} {theme} {width}: {line}" for line in wrong]
    return found


def overflow(page: Page) -> int:
    """Pixels the page is wider than its window; tables may scroll in their region."""
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
