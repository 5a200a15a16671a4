"""The page about a lot draw, opened as a file: no violation, nothing cut off."""

import pytest

from auftakt.selection.audit import openings
from auftakt.selection.lots import fair_lottery
from auftakt.selection.report import report
from auftakt.selection.result import Form, drawn, undrawn
from tests.journeys.axe import overflow, violations
from tests.selection.towns import town

WIDTHS = (320, 390, 1280)
TEXTS_MEET = """() => {
  const boxes = [...document.querySelectorAll('svg')].filter(one => one.clientWidth)
    .flatMap(one => [...one.querySelectorAll('text, .mark')])
    .map(one => one.getBoundingClientRect());
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  return boxes.some((a, at) => boxes.slice(at + 1).some(b => meet(a, b)));
}"""


@pytest.fixture(scope="module", params=[(200, 30, 1), (12, 5, 0)], ids=["200", "12"])
def page_file(request, tmp_path_factory):
    pool, size, slack = request.param
    problem = town(pool, size, 3, slack=slack)
    opened = openings(problem.people)
    lot = undrawn(problem, fair_lottery(problem), opened, Form())
    file = tmp_path_factory.mktemp("report") / "bericht.html"
    text = report(drawn(lot, "3 1 4", 5), opened, "result.json")
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_report_can_be_read_by_everybody(browser, axe_source, page_file, theme):
    context = browser.new_context(color_scheme=theme, locale="de-DE")
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_file.as_uri())
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert overflow(page) == 0, width
        assert page.evaluate(TEXTS_MEET) is False, width
        assert page.locator("svg:visible").count() == 1, width
        assert violations(page, axe_source) == [], width
    assert asked == [page_file.as_uri()]
    context.close()


def test_the_printed_report_keeps_within_the_sheet(browser, page_file):
    context = browser.new_context(viewport={"width": 673, "height": 950})
    page = context.new_page()
    page.goto(page_file.as_uri())
    page.emulate_media(media="print")
    assert overflow(page) == 0
    assert page.locator("svg:visible").count() == 1
    context.close()
