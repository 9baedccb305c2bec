"""Breaking text into lines, and sharing width between columns."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.reports.hyphens import Hyphens
from app.reports.pdf.breaking import balanced_lines, break_lines, fit, longest_word
from app.reports.pdf.fonts import load_fonts
from app.reports.pdf.styles import Style, make_styles
from app.reports.pdf.widths import shared_widths
from app.reports.printable import printable

HYPHENS = Hyphens()
STYLES = make_styles(load_fonts())
STYLE = STYLES.body
LONG_WORD = "verduurzamingsverantwoordelijkheidsoverdrachtsovereenkomstenlijst"


def lines(text: str, width: float, style: Style = STYLE) -> tuple[str, ...]:
    return break_lines(text, style, width, HYPHENS)


def test_a_text_that_fits_is_left_alone() -> None:
    assert lines("twee  woorden", 200) == ("twee  woorden",)


def test_line_ends_in_the_text_are_kept() -> None:
    assert lines("een\n\ntwee\tdrie", 200) == ("een", "", "twee drie")


def test_a_line_keeps_the_blank_it_ends_at() -> None:
    assert lines("aaaa bbbb cccc", STYLE.width("aaaa bbbb")) == ("aaaa bbbb ", "cccc")


def test_a_long_word_is_hyphenated_at_a_dutch_place() -> None:
    assert lines("warmtevoorziening", STYLE.width("warmtevoor-")) == ("warmtevoor\xad", "ziening")


def test_a_long_word_fills_a_line_that_would_stay_half_empty() -> None:
    width = STYLE.width("de warmtevoor-")
    assert lines("de warmtevoorziening", width) == ("de warmtevoor\xad", "ziening")


def test_a_short_word_goes_to_the_next_line_whole() -> None:
    assert lines("een twee drie", STYLE.width("een twee d")) == ("een twee ", "drie")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("wijk-aanpak", ("wijk-", "aanpak")),
        ("en/of", ("en/", "of")),
        ("https://voorbeeld", ("https://", "voorbeeld")),
    ],
)
def test_a_line_may_end_inside_a_word(text: str, parts: tuple[str, ...]) -> None:
    assert lines(text, STYLE.width(max(parts, key=STYLE.width)) + 0.1) == parts


@pytest.mark.parametrize("whole", ["22-11-2026", "-5", "2026-014", "1/2"])
def test_dates_and_numbers_are_not_broken_at_a_hyphen(whole: str) -> None:
    assert lines(f"op {whole}", STYLE.width(f"o {whole}")) == ("op ", whole)


def test_a_word_of_65_letters_fits_a_column_of_40_points() -> None:
    broken = lines(LONG_WORD, 40)
    assert all(STYLE.width(line) <= 40 for line in broken)
    assert "".join(broken).replace("\xad", "") == LONG_WORD


def test_digits_are_cut_without_a_hyphen() -> None:
    assert "".join(lines("1234567890" * 5, 40)) == "1234567890" * 5


def test_an_accent_is_not_cut_off_its_letter() -> None:
    cut = lines("z\u0303" * 30, 40)
    assert not any(line.startswith("\u0303") for line in cut)


@given(
    st.text(st.characters(exclude_categories=("Mn", "Me", "Mc"))),
    st.floats(min_value=12, max_value=300),
)
@example("a-b c/d  e", 12)
@example(LONG_WORD + " " + LONG_WORD, 60)
def test_lines_fit_and_together_are_the_text(text: str, width: float) -> None:
    clean = printable(text)[0].replace("\xad", "")
    broken = lines(clean, width)
    assert all(STYLE.width(line.rstrip(" ")) <= width or len(line) <= 2 for line in broken)
    assert "".join("".join(broken).replace("\xad", "").split()) == "".join(clean.split())


def test_a_heading_does_not_leave_one_word_on_its_last_line() -> None:
    style = STYLES.headline
    text = "Het tempo is goed, maar in elke wijk is een ander vat het laagste"
    width = style.width(text) - 5
    broken = balanced_lines(text, style, width, HYPHENS)
    assert len(broken) == 2
    assert style.width(broken[1]) > 0.7 * style.width(broken[0])


def test_a_heading_with_line_ends_of_its_own_keeps_them() -> None:
    assert balanced_lines("a\nb", STYLE, 300, HYPHENS) == ("a", "b")


def test_a_long_number_goes_to_the_next_line_whole() -> None:
    assert lines("op 1234567890", STYLE.width("12345678901")) == ("op ", "1234567890")


def test_what_is_printed_elsewhere_may_be_shortened() -> None:
    assert fit("kort", STYLE, 100) == "kort"
    short = fit("lang " * 2000, STYLE, 100)
    assert short.endswith("…")
    assert STYLE.width(short) <= 100


def test_the_longest_word_counts() -> None:
    assert longest_word("een langste twee", STYLE) == STYLE.width("langste")
    assert longest_word(" \n", STYLE) == 0


@pytest.mark.parametrize(
    ("word", "places"),
    [
        ("warmtevoorziening", (5, 6, 10, 13)),
        ("x", ()),
        ("wijk2", ()),
        ("a" * 200, ()),
        ("", ()),
    ],
)
def test_hyphens_stand_where_dutch_puts_them(word: str, places: tuple[int, ...]) -> None:
    assert set(HYPHENS.places(word)) <= set(range(len(word)))
    assert bool(HYPHENS.places(word)) == bool(places)


def test_punctuation_around_a_word_moves_its_places() -> None:
    plain = HYPHENS.places("voorziening")
    assert HYPHENS.places("(voorziening),") == tuple(place + 1 for place in plain)


@given(
    st.lists(st.tuples(st.floats(0, 10), st.floats(0, 400)).filter(any), min_size=1, max_size=30),
    st.floats(100, 800),
)
def test_columns_fill_the_table_and_get_what_they_need_if_they_can(
    columns: list[tuple[float, float]], total: float
) -> None:
    weights, least = zip(*columns, strict=True)
    widths = shared_widths(weights, least, total)
    assert sum(widths) == pytest.approx(total)
    assert all(width >= 0 for width in widths)
    if sum(least) < total:
        assert all(w >= n - 0.01 for w, n in zip(widths, least, strict=True))


def test_wide_columns_give_way_before_narrow_ones() -> None:
    widths = shared_widths([1, 1, 1], [20, 300, 100], 200)
    assert widths[0] == 20
    assert widths[1] > widths[2] > 26


def test_too_many_columns_share_alike() -> None:
    assert shared_widths([1] * 40, [50.0] * 40, 400) == (10.0,) * 40
