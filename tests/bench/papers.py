"""S7 and S8: reports on paper, per page.

S7 is against the same text set by platypus without any tags, S8 against the same text as HTML made
into a PDF by WeasyPrint, where that is on the machine.
"""

import shutil
import subprocess
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

_GOAL, _HTML_GOAL = 1.5, 0.4
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


def against_html(source: Path, place: Place, rounds: int, size: str) -> list[Line]:
    """R2 of the department with most work against WeasyPrint; nothing where that is missing."""
    program = shutil.which("weasyprint")
    if program is None:
        return []
    report = content(source, department_paper)
    ours, theirs = (_Paper(place.file(f"S8-{side}-{size}.pdf")) for side in ("ours", "html"))
    page = place.file(f"S8-{size}.html")
    page.write_text("".join(_html(report)), encoding="utf-8")
    found = alternated(rounds, [writing(report, ours.path), _made(program, page, theirs.path)])
    pages, html_pages = ours.pages(), theirs.pages()
    return [
        Line(
            "S8",
            f"R2 van {size} op papier, per bladzijde ({pages})",
            f"WeasyPrint, dezelfde tekst als HTML, per bladzijde ({html_pages})",
            _HTML_GOAL,
            tuple(seconds / pages for seconds in found[0]),
            tuple(seconds / html_pages for seconds in found[1]),
        )
    ]


def _made(program: str, page: Path, path: Path) -> Side:
    def run() -> float:
        with timed() as watch:
            subprocess.run([program, str(page), str(path)], check=True, capture_output=True)
        return watch.seconds

    return run


def _html(report: model.Report) -> Iterator[str]:
    yield "<style>@page{size:A4;margin:15mm}td,th{font-size:7pt;text-align:left}</style>"
    yield f"<h1>{escape(report.headline)}</h1>"
    for block in report.blocks:
        match block:
            case model.Heading() | model.Paragraph():
                yield f"<p>{escape(block.text)}</p>"
            case model.Bullets():
                yield "".join(f"<li>{escape(item)}</li>" for item in block.items)
            case model.Table() if block.rows:
                yield from _html_table(block)


def _html_table(block: model.Table) -> Iterator[str]:
    texts = Texts()
    shown = [at for at, column in enumerate(block.columns) if not column.hidden]
    yield "<table width='100%'><thead><tr>"
    yield "".join(f"<th>{escape(block.columns[at].title)}</th>" for at in shown)
    yield "</tr></thead>"
    for row in block.rows:
        cells = (escape(printed(row.cells[at], texts).text) for at in shown)
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
    yield "</table>"


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
