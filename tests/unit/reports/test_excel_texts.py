from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.reports.content.model import Bullets, Kind, Mark, Paragraph
from app.reports.excel import compare
from app.reports.excel.texts import (
    MOST_UNITS,
    Tally,
    clean,
    cut,
    escaped,
    fitted,
    one_line,
    opens_formula,
    unescaped,
)
from app.reports.excel.values import stored
from tests.support.workbooks import SHEET, part, parts, report, table, texts, written

PIECES = (
    "=1+1", "=HYPERLINK(\"https://x.nl\")", "=cmd|' /C calc'!A0", "+31 6", "-5", "@SUM(A1)", "\t=1",
    "\r=1", "#N/A", "#REF!", "_x0041_", "_x005F_", "_x000D_x", "\x00", "\x07", "\x0b", "\x1f",
    "\x85", "\ud800", "\udfff", "\ufffe", "\uffff", "\u202e", "\u200b", "\u2066", "\ufeff",
    "😀", "👩‍👩‍👧",
    "שלום", "مرحبا", "e\u0301", "\r\n", "\n", "<b>&amp;", "]]>", "'", '"', " ", "  spatie", "é",
    "https://x.nl", "mailto:a@b.nl", "//host/share", "TRUE", "1.10", "1-3-2026", "1e5",
)  # fmt: skip
HOSTILE = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=6).map(
    "".join
)


@given(st.lists(HOSTILE, min_size=1, max_size=8))
def test_text_of_users_stays_text_wherever_it_stands(samples: list[str]) -> None:
    with TemporaryDirectory() as folder:
        content = report(
            Paragraph(samples[0]),
            Bullets(tuple(samples)),
            table(
                *((text, text) for text in samples),
                kinds=(Kind.CODE, Kind.PROSE),
                titles=(samples[0], samples[-1]),
                title=samples[0],
            ),
            headline=samples[-1],
            municipality=samples[0],
        )
        path = written(content, Path(folder))
        files = parts(path)
        for name in ("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"):
            sheet = part(path, name)
            assert not list(sheet.iter(f"{SHEET}f"))
            assert {cell.get("t", "n") for cell in sheet.iter(f"{SHEET}c")} <= {"inlineStr", "n"}
        assert not any(b'TargetMode="External"' in data for data in files.values())
        assert compare(content, path) == ()


@given(HOSTILE)
def test_escaping_and_unescaping_give_the_same_text(text: str) -> None:
    assert unescaped(escaped(text)) == text


def test_what_looks_like_an_escape_is_kept_literally(tmp_path: Path) -> None:
    path = written(report(table(("_x0041_",), ("_x0041_x0042_",))), tmp_path)
    shown = texts(part(path, "xl/worksheets/sheet2.xml"))
    assert "_x005F_x0041_" in shown
    assert "_x005F_x0041_x005F_x0042_" in shown


@pytest.mark.parametrize("text", ["=1+1", "+31", "-5", "@x", "\t=1", "\uff1d1"])
def test_text_that_opens_like_a_formula_gets_the_prefix_of_text(text: str, tmp_path: Path) -> None:
    path = written(report(table((text,), ("gewoon",))), tmp_path)
    sheet = load_workbook(path).worksheets[1]
    assert [cell.quotePrefix for cell in sheet["A"][-2:]] == [True, False]
    assert sheet["A"][-2].data_type == "s"


@pytest.mark.parametrize(
    ("text", "expected", "replaced"),
    [
        ("gewoon", "gewoon", 0),
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne", 0),
        ("a\x00b\x9fc", "abc", 2),
        ("a\u202eb\u200bc\ufeff", "abc", 3),
        ("a\ud800b\uffff", "a\ufffdb\ufffd", 2),
        ("tab\tblijft, 😀 ook", "tab\tblijft, 😀 ook", 0),
    ],
)
def test_cleaning_counts_what_it_takes_out(text: str, expected: str, replaced: int) -> None:
    tally = Tally()
    assert clean(text, tally) == expected
    assert tally == Tally(replaced=replaced)


def test_a_text_longer_than_a_cell_is_cut_with_a_mark_and_counted() -> None:
    tally = Tally()
    shown = fitted("a" * 40_000, tally)
    assert len(shown) == MOST_UNITS
    assert shown.endswith("[ingekort]")
    assert tally == Tally(cut=1)
    assert fitted("a" * MOST_UNITS, tally) == "a" * MOST_UNITS
    assert tally.cut == 1


def test_an_emoji_counts_twice_and_is_never_halved() -> None:
    shown = fitted("😀" * 20_000, Tally())
    assert len(shown.encode("utf-16-le")) // 2 <= MOST_UNITS
    assert cut("😀😀", 4, "…") == "😀…"


def test_the_lead_sheet_says_what_was_cut_and_replaced(tmp_path: Path) -> None:
    content = report(table(("a" * 40_000,), ("b" * 40_000,), ("c\x00",)))
    path = written(content, tmp_path)
    shown = " ".join(texts(part(path, "xl/worksheets/sheet1.xml")))
    assert "2 teksten waren langer" in shown
    assert "1 teken dat" in shown
    assert compare(content, path) == ()


def test_one_line_folds_blanks_and_marks_the_cut() -> None:
    assert one_line(" a\n b\t c ", Tally(), 10) == "a b c"
    assert one_line("abcdef", Tally(), 4) == "abc…"


def test_an_empty_text_opens_no_formula() -> None:
    assert not opens_formula("")


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        (None, Kind.TEXT, None),
        (Kind.TEXT, Kind.TEXT, "text"),
        ("", Kind.TEXT, None),
        (7, Kind.NUMBER, 7),
        (10**15, Kind.NUMBER, "1000000000000000"),
        (Decimal("1.50"), Kind.NUMBER, 1.5),
        (Decimal("NaN"), Kind.NUMBER, "NaN"),
        (Decimal("Infinity"), Kind.NUMBER, "Infinity"),
        (date(2026, 10, 1), Kind.DAY, date(2026, 10, 1)),
        (date(1899, 12, 31), Kind.DAY, "31-12-1899"),
        (date(12, 1, 2), Kind.DAY, "02-01-0012"),
        (Mark("in_progress", "Bezig"), Kind.STATUS, "Bezig"),
        (Mark("in_progress", "A"), Kind.ROLE, "A B"),
        (Mark("", "I"), Kind.ROLE, "I"),
        (Mark("unheard_of", "R"), Kind.ROLE, "R"),
    ],
)
def test_each_value_is_stored_as_what_it_is(value: object, kind: Kind, expected: object) -> None:
    assert stored(value, kind, Tally()) == expected  # type: ignore[arg-type]
