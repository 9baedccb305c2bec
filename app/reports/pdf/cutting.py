"""One table or chart of a report on a page that is just as large as it is."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from app.charts.model import Chart
from app.reports.content.model import Table
from app.reports.hyphens import Hyphens
from app.reports.pdf.blocks import Block
from app.reports.pdf.chart import chart
from app.reports.pdf.fonts import load_fonts
from app.reports.pdf.metadata import Properties
from app.reports.pdf.pages import paginate
from app.reports.pdf.pen import Pen
from app.reports.pdf.setting import Setting, Texts
from app.reports.pdf.structure import Node
from app.reports.pdf.styles import make_styles
from app.reports.pdf.table import table
from app.words import reports as words

_MARGIN = 6.0
_TALLEST = 2_400.0
"""Points: three pages under each other. What is taller is of no use as a picture."""


def cut_out(block: Table | Chart, path: Path, width: float) -> bool:
    """Write a table or a chart, with its caption, to `path` as a PDF of one page.

    Args:
        block: What is shown.
        path: An existing file is replaced.
        width: In points.

    Returns:
        Whether all of it is there: of what is very tall the end is left out.

    Raises:
        OSError: The file cannot be written.
    """
    fonts = load_fonts()
    setting = Setting(make_styles(fonts), Texts(), Hyphens(), width, _TALLEST)
    root = Node("Document")
    page, *rest = paginate(_laid_out(block, setting, root), setting.height)
    size = (width + 2 * _MARGIN, page.used + 2 * _MARGIN)
    pen = Pen(size, fonts.regular, words.LANGUAGE)
    pen.root = root
    for place in page.places:
        place.piece.draw(pen, _MARGIN, size[1] - _MARGIN - place.down)
    pen.end_page()
    path.write_bytes(pen.finish(_PROPERTIES, pdfa=False))
    return not rest


def _laid_out(block: Table | Chart, setting: Setting, root: Node) -> Sequence[Block]:
    if isinstance(block, Table):
        return table(block, setting, root, caption=True)
    return chart(block, setting, root, caption=True)


_PROPERTIES = Properties("", "", "", "", "", words.LANGUAGE, date(2000, 1, 1))
"""It becomes a picture at once: nobody reads these."""
