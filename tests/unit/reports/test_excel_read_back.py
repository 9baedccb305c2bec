from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from app.reports.content.model import Kind, Mark, Report
from app.reports.excel import compare, read_tables
from app.reports.excel.parts import column_number
from app.reports.reconcile import Cause, Difference, NotClosedError, close
from tests.support.sample_workbook import sample_report
from tests.support.workbooks import report, table, written

CONTENT = report(
    table(
        ("1.10", 5, Decimal("2.50"), date(2026, 3, 1), Mark("done", "Gereed"), None),
        ("1.2", 0, Decimal(3), None, None, "b"),
        kinds=(Kind.CODE, Kind.NUMBER, Kind.NUMBER, Kind.DAY, Kind.STATUS, Kind.TEXT),
    )
)


def _rewritten(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    other = path.with_name("changed.xlsx")
    with ZipFile(path) as source, ZipFile(other, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, change(data) if name == part else data)
    return other


def test_tables_come_back_with_their_types(tmp_path: Path) -> None:
    found = read_tables(written(CONTENT, tmp_path))["tabel_acties"]
    assert found.sheet == "Acties"
    assert found.covered == 2
    assert found.rows == (
        ("1.10", 5, 2.5, date(2026, 3, 1), "Gereed", None),
        ("1.2", 0, 3, None, None, "b"),
    )


def test_a_written_report_agrees_with_its_content(tmp_path: Path) -> None:
    sample = sample_report()
    assert compare(sample, written(sample, tmp_path)) == ()


def test_a_dropped_row_is_found(tmp_path: Path) -> None:
    path = written(CONTENT, tmp_path)
    other = _rewritten(
        path,
        "xl/worksheets/sheet2.xml",
        lambda xml: xml[: xml.rindex(b"<row")] + b"</sheetData></worksheet>",
    )
    assert Difference(Cause.ROW_COUNT, "acties", expected="2", found="1") in compare(CONTENT, other)


def test_a_row_too_many_is_found(tmp_path: Path) -> None:
    path = written(CONTENT, tmp_path)
    extra = b'<row r="99"><c r="A99"><v>1</v></c></row></sheetData>'
    other = _rewritten(
        path, "xl/worksheets/sheet2.xml", lambda xml: xml.replace(b"</sheetData>", extra)
    )
    assert compare(CONTENT, other)[0].cause is Cause.ROW_COUNT


def test_a_table_that_covers_too_few_rows_is_found(tmp_path: Path) -> None:
    path = written(CONTENT, tmp_path)
    other = _rewritten(path, "xl/tables/table1.xml", lambda xml: xml.replace(b":F6", b":F5"))
    assert [one.cause for one in compare(CONTENT, other)] == [Cause.RANGE]


def test_a_changed_cell_is_found_with_its_row_and_column(tmp_path: Path) -> None:
    path = written(CONTENT, tmp_path)
    other = _rewritten(
        path, "xl/worksheets/sheet2.xml", lambda xml: xml.replace(b">1.10<", b">1.11<")
    )
    assert compare(CONTENT, other) == (
        Difference(Cause.VALUE, "acties", "row-0", "c0", "1.10", "1.11"),
    )


def test_a_number_that_became_text_is_found(tmp_path: Path) -> None:
    before = report(table((5,), kinds=(Kind.NUMBER,)))
    after = report(table(("5",), kinds=(Kind.NUMBER,)))
    assert [one.cause for one in compare(before, written(after, tmp_path))] == [Cause.VALUE]


def test_a_formula_is_found(tmp_path: Path) -> None:
    path = written(report(table((5,), kinds=(Kind.NUMBER,))), tmp_path)
    other = _rewritten(
        path,
        "xl/worksheets/sheet2.xml",
        lambda xml: xml.replace(b"<v>5</v>", b"<f>2+3</f><v>5</v>"),
    )
    assert [one.found for one in compare(report(table((5,), kinds=(Kind.NUMBER,))), other)] == [
        "=2+3"
    ]


def test_a_sheet_that_lost_its_native_table_is_found(tmp_path: Path) -> None:
    path = written(CONTENT, tmp_path)
    other = _rewritten(
        path,
        "xl/worksheets/_rels/sheet2.xml.rels",
        lambda xml: xml.replace(b"/table", b"/other", 1),
    )
    assert compare(CONTENT, other)[0].cause is Cause.TABLE_MISSING


def test_openpyxl_reads_the_same_values(tmp_path: Path) -> None:
    path = written(sample_report(), tmp_path)
    book = load_workbook(path)
    for found in read_tables(path).values():
        cells = book[found.sheet][book[found.sheet].tables[found.name].ref]
        rows = [tuple(cell.value for cell in row) for row in cells]
        assert tuple(rows[0]) == found.headers
        assert [
            tuple(value.date() if isinstance(value, datetime) else value for value in row)
            for row in rows[1:]
        ] == list(found.rows)


def test_columns_are_counted_past_z() -> None:
    assert [column_number(letters) for letters in ("A", "Z", "AA", "XFD")] == [1, 26, 27, 16_384]


def test_swapped_rows_are_found(tmp_path: Path) -> None:
    only = CONTENT.tables()[0]
    swapped = replace(CONTENT, blocks=(replace(only, rows=only.rows[::-1]),))
    assert {one.cause for one in compare(swapped, written(CONTENT, tmp_path))} == {Cause.VALUE}


@pytest.mark.parametrize(
    ("other", "cause"),
    [
        (report(table(("a",), key="anders")), Cause.TABLE_MISSING),
        (report(), Cause.TABLE_EXTRA),
        (report(table(("a",), titles=("Anders",))), Cause.HEADERS),
        (report(table(("a",)), headline="Iets anders."), Cause.TEXT),
    ],
)
def test_other_content_is_found(other: Report, cause: Cause, tmp_path: Path) -> None:
    path = written(report(table(("a",))), tmp_path)
    assert cause in {one.cause for one in compare(other, path)}


def test_a_report_with_a_difference_does_not_pass() -> None:
    difference = Difference(Cause.VALUE, "acties", "row-1", "c0", "a", "b")
    close(())
    with pytest.raises(NotClosedError) as caught:
        close((difference,))
    assert caught.value.differences == (difference,)
    assert str(caught.value) == "('value', 'acties', 'row-1', 'c0')"
