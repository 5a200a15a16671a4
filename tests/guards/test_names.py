"""One name, four places: address, view, template, test file."""

from inspect import unwrap

from auftakt.kernel.access import access_of
from tests.guards.code import PACKAGE, ROOT, assert_none, our_addresses

# Pages that answer something else than their own template, and why.
NO_TEMPLATE = {
    "kernel:healthz": "answers JSON to the operator's monitor",
    "projects:start": "leads from the bare address to the projects",
    "projects:crest": "answers the coat of arms as a picture",
    "projects:town_css": "answers the town's colours as a style sheet",
    "actors:actor_export": "answers the register as a file",
    "actors:actor_sample": "answers an example list as a file",
    "inventory:figure_sample": "answers a list to fill in as a file",
    "goals:indicator_sample": "answers a list to fill in as a file",
    "goals:measurement_sample": "answers a list to fill in as a file",
    "participants:crest": "answers the coat of arms as a picture",
    "participants:town_css": "answers the town's colours as a style sheet",
    "demo:demo_start": "signs in and leads to the home page",
    "documents:invitation_pdf": "answers the letter as a file",
    "documents:invitation_docx": "answers the letter as a file",
    "documents:invitation_ics": "answers the date as a calendar file",
    "documents:invitation_request": "answers the date as a calendar file",
    "documents:agenda_pdf": "answers the agenda as a file",
    "documents:agenda_docx": "answers the agenda as a file",
    "documents:script_pdf": "answers the Regieplan as a file",
    "documents:script_docx": "answers the Regieplan as a file",
    "documents:stock_pdf": "answers the overview of the stock as a file",
    "documents:stock_docx": "answers the overview of the stock as a file",
    "documents:analyses_pdf": "answers the folder of the analyses as a file",
    "documents:analyses_docx": "answers the folder of the analyses as a file",
    "documents:analyses_xlsx": "answers the folder of the analyses as a file",
    "documents:agreement_pdf": "answers the agreement on goals as a file",
    "documents:agreement_docx": "answers the agreement on goals as a file",
    "documents:indicators_xlsx": "answers the sheet of indicators as a file",
    "documents:stock_xlsx": "answers the overview of the stock as a file",
}


def _names():
    """`app:name`, view and mark of each address."""
    for app, pattern in our_addresses():
        view = pattern.callback
        yield f"{app}:{pattern.name}", view, access_of(view)


def _is_button(access) -> bool:
    return access is not None and access.methods == ("POST",)


def test_an_address_is_named_like_its_view():
    found = {name: unwrap(view).__name__ for name, view, _ in _names()}
    wrong = {name: view for name, view in found.items() if name.split(":")[1] != view}
    assert_none(wrong)


def test_a_view_lives_in_the_views_of_its_app():
    strays = {
        name: unwrap(view).__module__
        for name, view, _ in _names()
        if unwrap(view).__module__.split(".")[2] != "views"
    }
    assert_none(strays)


def test_a_page_has_a_template_of_its_name():
    missing = []
    for name, _, access in _names():
        app, page = name.split(":")
        file = PACKAGE / app / "templates" / app / f"{page}.html"
        if not (_is_button(access) or name in NO_TEMPLATE or file.exists()):
            missing.append(name)
    assert_none(sorted(missing))


def test_each_exemption_is_still_needed():
    names = {name for name, _, _ in _names()}
    assert_none(sorted(NO_TEMPLATE.keys() - names))


def test_a_page_has_a_test_file_of_its_name():
    missing = []
    for name, _, access in _names():
        app, page = name.split(":")
        if _is_button(access) or name in NO_TEMPLATE:
            continue
        if not (ROOT / "tests" / app / f"test_{page}.py").exists():
            missing.append(f"tests/{app}/test_{page}.py")
    assert_none(sorted(missing))


def test_buttons_and_downloads_are_tested_in_their_app():
    missing = []
    for name, _, access in _names():
        app, page = name.split(":")
        if not (_is_button(access) or name in NO_TEMPLATE):
            continue
        folder = ROOT / "tests" / app
        files = [file.read_text(encoding="utf-8") for file in folder.rglob("*.py")]
        used = any(name in text or f'"{page}"' in text for text in files)
        if not (used or (folder / f"test_{page}.py").exists()):
            missing.append(name)
    assert_none(sorted(missing))
