"""Which characters can be shown, read from the fonts themselves."""

from auftakt.documents import glyphs, pdf
from tests.documents import sample


def test_typst_can_show_every_character_that_we_call_covered() -> None:
    assert len(glyphs.font_files()) == 4
    everything = " ".join(sorted(glyphs.covered()))
    assert len(everything) > 1000
    assert glyphs.fit(everything) == glyphs.clean(everything)
    sheet = sample.script(goal=everything, open_points=(everything,))
    assert pdf.script_pdf(sheet).startswith(b"%PDF")


def test_letters_of_many_european_languages_are_covered() -> None:
    letters = "ÄÖÜäöüß ğışŞ čćžđ ąęłńśźż áéíóúñ ăâîșț Ελλάδα Привіт їєґ „“–…·"
    assert set(letters) <= glyphs.covered()


def test_fit_splits_only_where_a_glyph_is_missing() -> None:
    assert glyphs.fit({"a": ["Müller", 3, None]}) == {"a": ["Müller", 3, None]}
    assert glyphs.fit("ab 😀😀 c") == {
        "parts": [{"text": "ab "}, {"alt": "😀😀"}, {"text": " c"}]
    }


def test_clean_unifies_line_ends_and_drops_controls() -> None:
    assert glyphs.clean("a\r\nb\rc\x00\x1f\x85\ud800d\te") == "a\nb\ncd\te"


def test_a_word_without_an_end_may_break_anywhere() -> None:
    assert glyphs.fit("q" * 44) == "q" * 44
    assert glyphs.fit("q" * 45) == "\u200b".join("q" * 45)
