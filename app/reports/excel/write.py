"""Writes a report as a workbook."""

from pathlib import Path

from app.progress import Progress
from app.reports.content.model import Report
from app.reports.excel.book import Book
from app.reports.excel.names import headers, sheet_titles, table_names
from app.reports.excel.overview import overview_lines
from app.reports.excel.overview_sheet import write_overview
from app.reports.excel.pace import Pace
from app.reports.excel.package import save
from app.reports.excel.table_sheet import Plan, status_words, write_table
from app.reports.excel.texts import Tally, clean, escaped
from app.reports.excel.values import grid
from app.words import workbook as words


def write_xlsx(report: Report, path: Path, *, progress: Progress) -> None:
    """Write `report` to `path`; until this returns, `path` may hold half a file.

    Raises:
        CancelledError: `progress` said so.
        OSError: The file cannot be written.
    """
    titles = sheet_titles(report)
    tally = Tally()
    plans = _plans(report, titles, tally)
    lines = overview_lines(report, titles, tally)
    pace = Pace(progress, sum(len(plan.grid.rows) for plan in plans))
    book = Book()
    lead = book.sheet(titles[0])
    try:
        for plan in plans:
            write_table(book, book.sheet(plan.title), report, plan, pace)
        _open_on(book, report)
        pace.sheet(titles[0])
        alternatives = write_overview(book, lead, report, lines)
        save(book, path, report, (*alternatives, *_table_charts(report, len(alternatives))))
    finally:
        book.discard()


def _table_charts(report: Report, before: int) -> list[tuple[str, str]]:
    """Name and words of each chart above a table, numbered after those of the lead sheet."""
    charts = [table.chart for table in report.tables() if table.chart and table.rows]
    return [
        (f"{words.CHART} {number}", escaped(clean(chart.alternative, Tally())))
        for number, chart in enumerate(charts, before + 1)
    ]


def _open_on(book: Book, report: Report) -> None:
    """Let a list from the screen open on its table: who asked for it saw it a moment ago."""
    if not report.nr and len(book.worksheets) > 1:
        book.active = 1


def _plans(report: Report, titles: tuple[str, ...], tally: Tally) -> list[Plan]:
    statuses = status_words(report)
    return [
        Plan(
            table=table,
            grid=grid(table, tally),
            title=title,
            name=name,
            headers=headers(table),
            back=titles[0],
            statuses=statuses,
        )
        for table, title, name in zip(report.tables(), titles[1:], table_names(report), strict=True)
    ]
