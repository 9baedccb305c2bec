"""The colours can be read, in both themes."""

import re
from dataclasses import fields

import pytest

from app.look import DARK, LIGHT, SPACING, Mark, Theme

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Return the relative luminance as WCAG 2 defines it."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_computed_as_in_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@THEMES
@pytest.mark.parametrize("letter", list("NBWLGX"))
def test_status_text_can_be_read_on_its_fill(theme: Theme, letter: str) -> None:
    look = theme.statuses[letter]
    grounds = [look.fill] if look.fill else [theme.window, theme.surface, theme.raised]
    assert all(contrast(look.text, ground) >= 4.5 for ground in grounds)


@THEMES
@pytest.mark.parametrize("name", ["text", "secondary", "accent", "overdue"])
@pytest.mark.parametrize("ground", ["window", "surface", "raised", "hover", "selected"])
def test_text_can_be_read_on_every_ground(theme: Theme, name: str, ground: str) -> None:
    assert contrast(getattr(theme, name), getattr(theme, ground)) >= 4.5


@THEMES
def test_text_can_be_read_on_the_accent(theme: Theme) -> None:
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", ["window", "surface", "raised"])
def test_the_border_of_a_control_can_be_seen(theme: Theme, ground: str) -> None:
    assert contrast(theme.border, getattr(theme, ground)) >= 3


@THEMES
def test_statuses_differ_without_colour(theme: Theme) -> None:
    assert {look.mark for look in theme.statuses.values()} == set(Mark)


@THEMES
def test_colours_are_written_in_one_way(theme: Theme) -> None:
    colours = [getattr(theme, item.name) for item in fields(theme) if item.name != "statuses"]
    for look in theme.statuses.values():
        colours += [colour for colour in (look.fill, look.text) if colour]
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in colours)


def test_distances_lie_on_the_grid() -> None:
    assert all(padding % SPACING.grid == 0 for padding in SPACING.paddings)
    assert SPACING.compact_row >= SPACING.target
