"""Writes a report as an accessible PDF."""

from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape

from app.progress import Progress
from app.reports.content.model import Report
from app.reports.hyphens import Hyphens
from app.reports.pdf.blocks import Closer, NewPage
from app.reports.pdf.fonts import load_fonts
from app.reports.pdf.furniture import BOTTOM, MARGIN_X, TOP, furniture_of
from app.reports.pdf.layout import lay_out
from app.reports.pdf.metadata import Properties
from app.reports.pdf.pages import Page, paginate
from app.reports.pdf.pen import Pen
from app.reports.pdf.setting import LONGEST_LINE, Setting, Texts
from app.reports.pdf.styles import make_styles
from app.reports.pdf.values import one_line
from app.reports.printable import printable
from app.words import reports as words


def write_pdf(report: Report, path: Path, *, pdfa: bool = False, progress: Progress) -> None:
    """Write `report` to `path` as a tagged PDF that follows PDF/UA-1.

    The same report gives the same bytes, on any day and any machine of the same make.

    Args:
        report: What to print.
        path: An existing file is replaced; the caller sees to it that a half one is never seen.
        pdfa: Follow PDF/A-2a as well, for the archive.
        progress: Is told the number of pages, and may cancel.

    Raises:
        CancelledError: `progress` asked to stop; nothing was written.
        OSError: The file cannot be written.
    """
    path.write_bytes(pdf_bytes(report, pdfa=pdfa, progress=progress))


def pdf_bytes(report: Report, *, pdfa: bool = False, progress: Progress) -> bytes:
    """Return the file that `write_pdf` would write."""
    progress.report(0, 0, words.LAYING_OUT)
    for scale, room in _SCALES if report.single_page else _SCALES[:1]:
        pen, setting, pages = _laid_out(report, scale, room)
        if len(pages) == 1:
            break
    _draw(pen, report, pages, setting, progress)
    return pen.finish(_properties(report), pdfa=pdfa)


_SCALES = ((1.0, 1.0), (1.0, 0.8), (0.96, 0.8), (0.92, 0.7), (0.88, 0.6), (0.84, 0.5), (0.8, 0.4))
"""Of the text, and of the room above a block: what must be one page is set smaller until it is."""


def _laid_out(report: Report, scale: float, room: float) -> tuple[Pen, Setting, list[Page]]:
    size = landscape(A4) if report.landscape else A4
    fonts = load_fonts()
    setting = Setting(
        styles=make_styles(fonts).scaled(scale),
        texts=Texts(),
        hyphens=Hyphens(),
        width=size[0] - 2 * MARGIN_X,
        height=size[1] - TOP - BOTTOM,
        # What must be one page has no room to leave beside its lines.
        longest_line=size[0] if report.single_page else LONGEST_LINE,
    )
    pen = Pen(size, fonts.regular, words.LANGUAGE)
    blocks = [
        block if isinstance(block, NewPage) else Closer(block, room)
        for block in lay_out(report, setting, pen.root)
    ]
    return pen, setting, paginate(blocks, setting.height)


def _draw(
    pen: Pen, report: Report, pages: list[Page], setting: Setting, progress: Progress
) -> None:
    furniture = furniture_of(report, setting)
    for number, page in enumerate(pages, start=1):
        progress.report(number - 1, len(pages), words.WRITING)
        furniture.draw(pen, setting, number, len(pages))
        for place in page.places:
            place.piece.draw(pen, MARGIN_X, pen.size[1] - TOP - place.down)
        pen.end_page()
    progress.report(len(pages), len(pages), words.WRITING)


def _properties(report: Report) -> Properties:
    return Properties(
        title=_line(report.name),
        author=_line(report.municipality),
        subject=_line(report.headline),
        keywords=_line(", ".join(report.keywords)),
        program=_line(report.program),
        language=words.LANGUAGE,
        day=report.reference_date,
    )


def _line(text: str) -> str:
    """Return `text` as a property: one line, without what XML cannot hold."""
    return one_line(printable(text)[0])
