"""The sheet with all changes: moments that can be sorted, and texts in full."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from app.domain.changes import ChangeSet, FieldChange, Origin
from app.reports.content.model import Kind
from app.reports.content.workbook_lists import history
from app.reports.excel import compare
from app.reports.excel.texts import Tally
from app.reports.excel.values import stored
from app.reports.pdf.setting import Texts
from app.reports.pdf.values import printed
from app.reports.reconcile import Cause
from app.reports.visibility import Reader, View
from tests.support.dossiers import town
from tests.support.workbooks import report, table, written

AMSTERDAM = timezone(timedelta(hours=2))
AT = datetime(2026, 7, 1, 0, 30, 59, 999_999, tzinfo=AMSTERDAM)
SHOWN = datetime(2026, 6, 30, 22, 30)  # noqa: DTZ001 - a workbook knows no time zones


def changed(at: datetime, text: str) -> ChangeSet:
    said = FieldChange("step_instance", "plan", "remark", "", text)
    return ChangeSet("r-000001", "r", 1, at, "Noor", "set", Origin.EDIT, (said,))


def sheet_of(folder: Path, *sets: ChangeSet) -> Any:
    content = report(history(View(town(), Reader(), sets)))
    path = written(content, folder)
    assert compare(content, path) == ()
    return load_workbook(path)


def test_when_is_a_moment_and_not_a_text(tmp_path: Path) -> None:
    """It was a text, so that nobody could sort or filter by it."""
    book = sheet_of(tmp_path, changed(AT, "x"))
    heading, cell = book["Wijzigingen"]["A4"], book["Wijzigingen"]["A5"]
    assert heading.value == "Wanneer (UTC)"
    assert (cell.value, cell.number_format) == (SHOWN, "dd-mm-yyyy hh:mm")


def test_every_minute_is_read_back_as_it_was(tmp_path: Path) -> None:
    """A minute is no exact fraction of a day."""
    day = datetime(2026, 11, 22, tzinfo=UTC)
    sheet_of(tmp_path, *(changed(day + timedelta(minutes=at), "x") for at in range(24 * 60)))


def test_another_moment_is_a_difference(tmp_path: Path) -> None:
    path = written(report(table((AT,), kinds=(Kind.MOMENT,))), tmp_path)
    other = report(table((AT + timedelta(minutes=1),), kinds=(Kind.MOMENT,)))
    (found,) = compare(other, path)
    assert (found.cause, found.found) == (Cause.VALUE, "2026-06-30 22:30:00")


def test_a_moment_that_a_workbook_does_not_know_is_a_text() -> None:
    assert stored(datetime(1899, 1, 1, tzinfo=UTC), Kind.MOMENT, Tally()) == (
        "01-01-1899 00:00 (UTC)"
    )
    assert printed(AT, Texts()).text == "30-06-2026 22:30 (UTC)"


def test_a_change_is_told_in_full_up_to_what_a_cell_holds(tmp_path: Path) -> None:
    """All but sixty characters were left out, and the last section did not say so."""
    book = sheet_of(tmp_path, changed(AT, "kabelgoot " * 400), changed(AT, "lang " * 9_000))
    full, cut = (book["Wijzigingen"].cell(row, 3).value for row in (5, 6))
    assert full.count("kabelgoot") == 400
    assert cut.endswith(" … [ingekort]")
    lead = [cell.value for row in book.worksheets[0] for cell in row if cell.value]
    assert any("1 tekst was langer dan een cel" in str(text) for text in lead)
