"""The town's colour stays readable whatever somebody wishes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auftakt.projects.town_colour import (
    DARK_SHEET,
    DARK_WELL,
    LIGHT_SHEET,
    LIGHT_WELL,
    contrast,
    is_hex_colour,
    palette,
    to_hex,
    to_oklch,
)

colours = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@given(colours)
def test_oklch_and_back_is_the_same_colour(colour: str) -> None:
    assert to_hex(to_oklch(colour)) == colour


@given(colours, colours)
def test_contrast_is_the_same_in_both_directions(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


@settings(max_examples=300)
@given(colours)
def test_every_wish_ends_readable_in_both_themes(wished: str) -> None:
    shades = palette(wished)
    light, dark = shades.light, shades.dark
    for ground in (LIGHT_SHEET, LIGHT_WELL, light.tint, light.on_town):
        assert contrast(light.town, ground) >= 4.5
    for ground in (DARK_SHEET, DARK_WELL, dark.tint, dark.on_town):
        assert contrast(dark.town, ground) >= 4.5


@given(colours)
def test_a_saved_colour_is_not_changed_again(wished: str) -> None:
    saved = palette(wished).light.town
    assert palette(saved).light.town == saved
    assert not palette(saved).was_changed


@given(colours)
def test_the_guard_only_darkens(wished: str) -> None:
    saved = palette(wished).light.town
    assert to_oklch(saved).lightness <= to_oklch(wished).lightness + 0.001


def test_a_colour_that_holds_is_kept() -> None:
    assert palette("#7b2d52").light.town == "#7B2D52"


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#7B2D52", "#FFFFFF", 9.0),
        ("#E8A9C3", "#1D1E29", 8.6),
    ],
)
def test_known_contrasts(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 1) == ratio


def test_only_six_digits_are_a_colour() -> None:
    assert is_hex_colour("#12aBcF")
    assert not is_hex_colour("#12aBc")
    assert not is_hex_colour("#12aBcF;")
    with pytest.raises(ValueError, match="red"):
        contrast("red", "#FFFFFF")
