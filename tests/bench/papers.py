"""S7: R10 and R2 on paper, per page, against the same text set by platypus without any tags."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from pathlib import Path

import pypdfium2 as pdfium
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer
from reportlab.platypus import Table as PlainTable

from app.domain.town_hall import Department
from app.progress import SILENT
from app.reports.content import model
from app.reports.content.department import department_paper
from app.reports.content.request import Request
from app.reports.content.route_and_roles import route_and_roles_paper
from app.reports.pdf.setting import Texts
from app.reports.pdf.values import printed
from app.reports.pdf.write import write_pdf
from app.reports.visibility import Reader
from app.storage.looking import snapshot
from tests.bench.places import Place
from tests.bench.timing import Line, Side, alternated, timed

_GOAL = 1.5
_CODE = "ENE"
"""The department with most work."""

Make = Callable[[Request], model.Report]


def measure(source: Path, place: Place, rounds: int, size: str) -> list[Line]:
    """A line for R10, and one for R2 of the department with most work."""
    return [
        _line(name, content(source, make), place, rounds, size)
        for name, make in (("R10", route_and_roles_paper), ("R2", department_paper))
    ]


def content(source: Path, make: Make) -> model.Report:
    """The content of a report of a dossier."""
    with snapshot(source) as found:
        dossier = found.dossier
    request = Request(
        dossier=dossier,
        reference_date=date(2026, 6, 1),
        reader=Reader(),
        document=source.name,
        changed_at=None,
        program="Samenlevingsroute bench",
    )
    department = dossier.where(Department, "code", _CODE)[0]
    return make(replace(request, department=department.id))


def _line(name: str, report: model.Report, place: Place, rounds: int, size: str) -> Line:
    ours, theirs = (
        _Paper(place.file(f"S7-{side}-{name}-{size}.pdf")) for side in ("ours", "plain")
    )
    found = alternated(rounds, [writing(report, ours.path), plain(report, theirs.path)])
    pages, plain_pages = ours.pages(), theirs.pages()
    return Line(
        "S7",
        f"{name} van {size} op papier, per bladzijde ({pages})",
        f"platypus zonder tags, dezelfde tekst, per bladzijde ({plain_pages})",
        _GOAL,
        tuple(seconds / pages for seconds in found[0]),
        tuple(seconds / plain_pages for seconds in found[1]),
    )


@dataclass(frozen=True, slots=True)
class _Paper:
    """A file that was made."""

    path: Path

    def pages(self) -> int:
        document = pdfium.PdfDocument(self.path)
        try:
            return len(document)
        finally:
            document.close()


def writing(report: model.Report, path: Path) -> Side:
    """Writing our PDF."""

    def run() -> float:
        with timed() as watch:
            write_pdf(report, path, progress=SILENT)
        return watch.seconds

    return run


def plain(report: model.Report, path: Path) -> Side:
    """The same text by platypus: its own way to break lines and to deal out pages."""

    def run() -> float:
        with timed() as watch:
            size = landscape(A4) if report.landscape else A4
            SimpleDocTemplate(str(path), pagesize=size).build(list(_story(report, size[0])))
        return watch.seconds

    return run


def _story(report: model.Report, width: float) -> Iterator[Flowable]:
    styles = getSampleStyleSheet()
    yield Paragraph(escape(report.headline), styles["Heading1"])
    for block in report.blocks:
        match block:
            case model.Heading():
                yield Paragraph(escape(block.text), styles["Heading2"])
            case model.Paragraph():
                yield Paragraph(escape(block.text), styles["BodyText"])
            case model.Bullets():
                yield from (Paragraph(escape(item), styles["BodyText"]) for item in block.items)
            case model.Table() if block.rows:
                yield _table(block, width)
                yield Spacer(1, 12)
            case model.NewPage():
                yield PageBreak()


def _table(block: model.Table, width: float) -> PlainTable:
    style = getSampleStyleSheet()["BodyText"].clone("cell", fontSize=7, leading=8.5)
    shown = [at for at, column in enumerate(block.columns) if not column.hidden]
    weight = sum(block.columns[at].weight for at in shown)
    room, texts = width - 150, Texts()
    head = [Paragraph(escape(block.columns[at].title), style) for at in shown]
    rows = [
        [Paragraph(escape(printed(row.cells[at], texts).text), style) for at in shown]
        for row in block.rows
    ]
    widths = [room * block.columns[at].weight / weight for at in shown]
    return PlainTable([head, *rows], colWidths=widths, repeatRows=1)
