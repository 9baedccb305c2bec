"""S6: the workbook with everything, against openpyxl writing the same cells without any style."""

from datetime import date
from pathlib import Path

from openpyxl import Workbook

from app.domain.dossier import Dossier
from app.progress import SILENT
from app.reports.content.model import Report
from app.reports.content.request import Request
from app.reports.content.workbook import workbook
from app.reports.excel.names import headers, sheet_titles
from app.reports.excel.overview import overview_lines
from app.reports.excel.read_back import compare
from app.reports.excel.texts import Tally
from app.reports.excel.values import Stored, grid
from app.reports.excel.write import write_xlsx
from app.reports.visibility import Reader
from app.storage.looking import snapshot
from tests.bench.places import Place
from tests.bench.timing import Line, Side, alternated, timed

Cells = list[tuple[str, list[list[Stored]]]]
"""Per sheet its title and its rows."""


class NotEqualError(Exception):
    """The workbook does not say what it should: its speed means nothing."""


def measure(source: Path, place: Place, rounds: int, size: str) -> list[Line]:
    """The two lines of S6, and what making the content costs beside it."""
    report = content(source)
    cells = _cells(report)
    count = sum(value is not None for _, rows in cells for row in rows for value in row)
    path = place.file(f"S6-{size}.xlsx")
    sides = [writing(report, path), reading(report, path), _plain(cells, path), making(source)]
    write, both, plain, made = alternated(rounds, sides)
    against = "openpyxl write-only, dezelfde cellen zonder opmaak"
    work = f"R0 van {size}, {count} gevulde cellen"
    note = "zonder geschiedenis; R0 kent geen keuze van afdelingen"
    return [
        Line("S6", f"{work}: schrijven", against, 1.8, write, plain, note=note),
        Line("S6", f"{work}: schrijven en teruglezen", against, 3.0, both, plain, note=note),
        Line("S6", f"{work}: de inhoud maken, vóór het schrijven", against, None, made, plain),
    ]


def content(source: Path) -> Report:
    """The content of R0."""
    with snapshot(source) as found:
        return workbook(_request(source, found.dossier))


def _request(source: Path, dossier: Dossier) -> Request:
    return Request(
        dossier=dossier,
        reference_date=date(2026, 6, 1),
        reader=Reader(names=True, internal=True),
        document=source.name,
        changed_at=None,
        program="Samenlevingsroute bench",
    )


def making(source: Path) -> Side:
    """Making the content of R0 from a dossier that is in memory."""
    with snapshot(source) as found:
        dossier = found.dossier

    def run() -> float:
        with timed() as watch:
            workbook(_request(source, dossier))
        return watch.seconds

    return run


def writing(report: Report, path: Path) -> Side:
    """Writing the workbook."""

    def run() -> float:
        with timed() as watch:
            write_xlsx(report, path, progress=SILENT)
        return watch.seconds

    return run


def reading(report: Report, path: Path) -> Side:
    """Writing it, and comparing the file with the content."""

    def run() -> float:
        with timed() as watch:
            write_xlsx(report, path, progress=SILENT)
            differences = compare(report, path)
        if differences:
            raise NotEqualError(differences[0])
        return watch.seconds

    return run


def _plain(cells: Cells, path: Path) -> Side:
    beside = path.with_name(f"plain-{path.name}")

    def run() -> float:
        with timed() as watch:
            book = Workbook(write_only=True)
            for title, rows in cells:
                sheet = book.create_sheet(title)
                for row in rows:
                    sheet.append(row)
            book.save(beside)
        return watch.seconds

    return run


def _cells(report: Report) -> Cells:
    """What the workbook holds, worked out before: the other side only has to write it."""
    titles, tally = sheet_titles(report), Tally()
    lead = [
        [part.value if part else None for part in line.parts]
        for line in overview_lines(report, titles, tally)
    ]
    found: Cells = [(titles[0], lead)]
    for table, title in zip(report.tables(), titles[1:], strict=True):
        found.append((title, [list(headers(table)), *grid(table, tally).rows]))
    return found
