"""The short hints beside the pages (S6)."""

import pytest

from auftakt.kernel.content import load_content

PARTS = ("why", "how", "example", "mistake")


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_hint_is_whole_and_short(language: str) -> None:
    hints = load_content("projects", "hints", language)
    for name, hint in hints.items():
        if name == "motivation":
            assert len(hint["sentences"]) == 5
            continue
        assert tuple(hint) == PARTS, name
        words = " ".join(hint.values()).split()
        assert len(words) <= 60, name


def test_both_languages_have_the_same_pages() -> None:
    german = load_content("projects", "hints", "de")
    assert german.keys() == load_content("projects", "hints", "en").keys()
    assert load_content("projects", "hints", "en-gb") is not german
    assert load_content("projects", "hints", "fr") == german


def test_each_page_shows_its_hint(project, jana, sign_in) -> None:
    page = sign_in(jana).get(f"/p/{project.slug}/initiator/").content.decode()
    assert "Eine Stelle statt einer Person nennen." in page
