"""Cells as text: as other programs write them, and as they get them from us."""

import csv
import re
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.exchange.clipboard import (
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_ROWS,
    Cells,
    read_cells,
    shown,
    write_cells,
)
from app.exchange.errors import PasteError, PasteTrouble
from app.words.dates import read_day
from app.words.pasting import paste_trouble

HARD = st.text(
    st.one_of(st.sampled_from("\t\n\r\";'=+-@<>,. ab\u00e9\uff1d"), st.characters(codec="utf-8")),
    max_size=12,
)
ROWS = st.lists(st.lists(HARD, min_size=1, max_size=4).map(tuple), max_size=5).map(tuple)
FORMULA = tuple("=+-@\t\uff1d\uff0b\uff0d\uff20")


def with_newlines(rows: Cells) -> Cells:
    """The same rows with one kind of line end."""
    return tuple(tuple(re.sub("\r\n?", "\n", cell) for cell in row) for row in rows)


@given(ROWS)
@example((("",),))
@example((("a", ""), ("",)))
@example((("a; b",), ("Jan <j@x.nl>",)))
@example((("j@x.nl",),))
@example((("'=1",), ("''+",), ("'",), ("'a",)))
@example((('"a',), ('b"',)))
def test_what_is_written_is_read_back(rows: Cells) -> None:
    assert read_cells(write_cells(rows)) == with_newlines(rows)


@given(ROWS)
def test_no_text_of_ours_is_a_formula_elsewhere(rows: Cells) -> None:
    """Read as a spreadsheet program reads it, by a reader that is not ours."""
    found = csv.reader(StringIO(write_cells(rows), newline=""), delimiter="\t")
    assert not any(cell.startswith(FORMULA) for row in found for cell in row)


@given(st.text(max_size=200))
@example('"')
@example('""')
@example('"""')
@example("a;b\n\n;")
@example("<;@>")
@example("x@y;")
def test_any_text_is_cells(text: str) -> None:
    rows = read_cells(text)
    assert all(rows)
    assert read_cells(write_cells(rows)) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", ()),
        ("a", (("a",),)),
        ("a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),
        ("a\tb\nc\td", (("a", "b"), ("c", "d"))),
        ("a\tb\rc\td\r", (("a", "b"), ("c", "d"))),
        ("a\t", (("a", ""),)),
        ("\t\r\n", (("", ""),)),
        ("a\r\n\r\nb\r\n", (("a",), ("",), ("b",))),
        ("a\tb\tc\nd\n", (("a", "b", "c"), ("d",))),
        ('"regel 1\nregel 2"\tb\r\n', (("regel 1\nregel 2", "b"),)),
        ('"regel 1\r\nregel 2"\tb\r\n', (("regel 1\nregel 2", "b"),)),
        ('"zei ""ja""\nen ging"\tb', (('zei "ja"\nen ging', "b"),)),
        ('"a\tb"\tc', (("a\tb", "c"),)),
    ],
)
def test_cells_of_a_spreadsheet(text: str, rows: Cells) -> None:
    assert read_cells(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('"hallo" zei hij\tb', (('"hallo" zei hij', "b"),)),
        ('12" buis\tb', (('12" buis', "b"),)),
        ('"nooit gesloten\tb\nc\td', (('"nooit gesloten', "b"), ("c", "d"))),
    ],
)
def test_a_quote_that_is_just_a_quote_stays(text: str, rows: Cells) -> None:
    """Excel puts a cell between quotes only when it has to."""
    assert read_cells(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("naam;code\nKade;WK034401\n", (("naam", "code"), ("Kade", "WK034401"))),
        ('"Kade; oost";WK1\nAkkers;', (("Kade; oost", "WK1"), ("Akkers", ""))),
        ("Jansen;adviseur;OR", (("Jansen", "adviseur", "OR"),)),
        ("Noord\nZuid\nOost\n", (("Noord",), ("Zuid",), ("Oost",))),
        ("Noord; Zuid; Oost", (("Noord",), ("Zuid",), ("Oost",))),
        ("Jansen, Jan; Smit, Anne;\n", (("Jansen, Jan",), ("Smit, Anne",))),
    ],
)
def test_lines_with_semicolons_and_lists_of_names(text: str, rows: Cells) -> None:
    assert read_cells(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Ilse Verbruggen <ilse@merelveen.nl>; 'Bram K.' <bram@merelveen.nl>",
            (("Ilse Verbruggen", "ilse@merelveen.nl"), ("Bram K.", "bram@merelveen.nl")),
        ),
        (
            '"Ketelaar, Bram" <bram@merelveen.nl>;\r\nIlse <ilse@merelveen.nl>;\r\n',
            (("Ketelaar, Bram", "bram@merelveen.nl"), ("Ilse", "ilse@merelveen.nl")),
        ),
        (
            "ilse@merelveen.nl; Bram <bram@merelveen.nl>",
            (("", "ilse@merelveen.nl"), ("Bram", "bram@merelveen.nl")),
        ),
        ("Ilse <geen adres>; Bram", (("Ilse <geen adres>",), ("Bram",))),
        ("Ilse <a@b.nl> afwezig", (("Ilse <a@b.nl> afwezig",),)),
    ],
)
def test_addresses_of_outlook(text: str, rows: Cells) -> None:
    assert read_cells(text) == rows


def test_a_long_list_of_addresses_is_not_one_long_cell() -> None:
    text = "; ".join(f"Persoon {number} <p{number}@merelveen.nl>" for number in range(2_000))
    assert len(text) > MOST_CHARACTERS
    assert len(read_cells(text)) == 2_000


def test_values_are_written_as_dutch_people_type_them() -> None:
    row = ("3.5", date(2027, 3, 1), Decimal("-1234.50"), -3, None, "-")
    assert write_cells([row]) == "3.5\t1-3-2027\t-1234,50\t-3\t\t'-\r\n"
    assert read_cells(write_cells([row])) == (("3.5", "1-3-2027", "-1234,50", "-3", "", "-"),)


@given(st.dates())
def test_a_day_can_be_read_again(day: date) -> None:
    assert read_day(read_cells(write_cells([[day]]))[0][0]) == day
    assert shown(day).startswith(f"{day.day}-{day.month}-")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a\n" * MOST_ROWS + "a", PasteTrouble.TOO_MANY_ROWS),
        ("a; " * MOST_ROWS + "a", PasteTrouble.TOO_MANY_ROWS),
        ("a\nb" + "\t" * MOST_COLUMNS, PasteTrouble.TOO_MANY_COLUMNS),
        ("a\tb\n" + "a" * (MOST_CHARACTERS + 1), PasteTrouble.CELL_TOO_LONG),
    ],
)
def test_what_is_too_much_is_refused_with_a_sentence(text: str, code: PasteTrouble) -> None:
    with pytest.raises(PasteError) as caught:
        read_cells(text)
    assert caught.value.code == code
    said = paste_trouble(caught.value.code, caught.value.data)
    assert "Er is niets geplakt." in said
    assert "{" not in said


def test_the_place_of_what_is_too_much_is_named() -> None:
    with pytest.raises(PasteError) as caught:
        read_cells("a\tb\nc\t" + "x" * 40_000)
    assert paste_trouble(caught.value.code, caught.value.data).startswith(
        "In rij 2, kolom 2 staan 40.000 tekens; een cel heeft er hoogstens 32.767."
    )


@pytest.mark.parametrize("kind", PasteTrouble)
def test_every_trouble_has_a_sentence(kind: PasteTrouble) -> None:
    data = {"most": 10, "row": 1, "column": 2, "found": 3, "count": 1}
    said = paste_trouble(kind.value, data)
    assert said[-1] == "."
    assert "{" not in said


def test_the_most_is_taken() -> None:
    assert len(read_cells("a\r\n" * MOST_ROWS)) == MOST_ROWS
    assert len(read_cells("\t" * (MOST_COLUMNS - 1))[0]) == MOST_COLUMNS
    assert read_cells("a" * MOST_CHARACTERS) == (("a" * MOST_CHARACTERS,),)


@pytest.mark.parametrize(
    "text",
    [
        '"' * 300_001,
        '"a\t' * 9_999,
        "a; " * 9_000 + ";x",
        " " * 300_000 + "<@",
        "a;" + " " * 200_000 + "\n@",
        '"' + "a" * 300_000 + "\t" + "b\n" * 5_000,
    ],
)
def test_a_torment_comes_to_an_end(text: str) -> None:
    try:
        read_cells(text)
    except PasteError as error:
        assert error.code  # noqa: PT017 - either is fine, as long as it ends
