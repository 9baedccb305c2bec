"""Parts of a report to take along to another document: as text, as a table, as a picture.

Papers for the executive are Word documents of the town hall's own; a table must get into them as a
table that can still be changed, and a chart as a picture.
"""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from app.charts.model import Bars, Chart, Columns, Lines, grid_of
from app.reports.content.model import (
    Block,
    Bullets,
    BundledPicture,
    Facts,
    Heading,
    Legend,
    NewPage,
    Paragraph,
    Report,
    Row,
    Table,
)
from app.reports.page_book import PageBook
from app.reports.pages import PageImage

PORTRAIT, LANDSCAPE = 500.0, 760.0
"""Points that fit beside each other on a page of a document."""

_WIDE = 8
"""So many columns ask for a page that lies on its side."""

_SCALE = 2.5
"""Pixels per point: sharp on paper."""

Part = Table | Chart


@dataclass(frozen=True, slots=True)
class Picture:
    """A part as a picture.

    Attributes:
        image: The picture.
        whole: Whether all of it is in the picture: of a very long table the end is not.
    """

    image: PageImage
    whole: bool


def parts(report: Report) -> tuple[Part, ...]:
    """The tables and charts of a report that hold something, in reading order."""
    return tuple(
        block
        for block in report.blocks
        if (isinstance(block, Table) and block.rows)
        or (isinstance(block, Bars | Lines | Columns) and grid_of(block).rows)
    )


def rows_of(part: Part) -> list[list[str]]:
    """A part as rows of texts, the headings first; a group is a row of its own."""
    if isinstance(part, Bars):
        return [[part.title, ""], *([bar.label, bar.text] for bar in part.bars)]
    if isinstance(part, Lines | Columns):
        return [list(row) for row in (part.grid.heads, *part.grid.rows)]
    shown = [at for at, column in enumerate(part.columns) if not column.hidden]
    found = [[part.columns[at].title for at in shown]]
    group = ""
    for row in part.rows:
        if row.group and row.group != group:
            group = row.group
            found.append([group])
        found.append(_texts(row, shown))
    return found


def html_of(part: Part) -> str:
    """A part as a table for a word processor, with its caption and its heading cells."""
    heads, *rows = rows_of(part)
    if isinstance(part, Bars):
        heads = ["", ""]
    width = len(heads)
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "".join(f"<tr>{_html_row(row, width)}</tr>" for row in rows)
    above = f"<tr>{head}</tr>" if any(heads) else ""
    return (
        '<html><head><meta charset="utf-8"></head><body><table border="1" cellspacing="0"'
        f' cellpadding="4"><caption>{escape(part.title)}</caption>'
        f"<thead>{above}</thead><tbody>{body}</tbody></table></body></html>"
    )


def text_of(report: Report) -> str:
    """A report as plain text, for a mail or a memo: everything in it, in reading order."""
    blocks = (
        _text(block, before)
        for before, block in zip((None, *report.blocks), report.blocks, strict=False)
    )
    about = "\n".join(f"{subject}: {text}" for subject, text in report.closing)
    head = f"{report.name}\n{report.municipality}"
    return "\n\n".join(part for part in (head, report.headline, *blocks, about) if part) + "\n"


def picture_of(part: Part) -> Picture:
    """A part as it stands in the PDF, cut out of it.

    Raises:
        OSError: There is no room to lay it out.
    """
    # The library behind the layout costs a quarter of a second.
    from app.reports.pdf.cutting import cut_out  # noqa: PLC0415

    wide = isinstance(part, Table) and len(part.columns) >= _WIDE
    with tempfile.TemporaryDirectory(prefix="samenlevingsroute-") as folder:
        path = Path(folder, "deel.pdf")
        whole = cut_out(part, path, LANDSCAPE if wide else PORTRAIT)
        book = PageBook(path)
        try:
            return Picture(book.picture(1, _SCALE), whole)
        finally:
            book.close()


def _text(block: Block, before: Block | None) -> str:
    """A block in plain words; a title that the heading above it just said is not said again."""
    lines = list(_lines(block))
    if isinstance(block, Table | Bars | Lines | Columns):
        said = isinstance(before, Heading) and before.text == block.title
        lines = lines if said else [block.title, *lines]
    return "\n".join(lines)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case NewPage() | Legend():
            return
        case Heading() | Paragraph():
            yield block.text
        case Bullets():
            yield from (f"- {item}" for item in block.items)
        case Facts():
            for item in block.items:
                yield f"{item.value} {item.label}" + (f" ({item.detail})" if item.detail else "")
        case Table():
            yield from _table_lines(block)
        case _:
            yield from _chart_lines(block)


def _chart_lines(chart: Chart | BundledPicture) -> Iterator[str]:
    if isinstance(chart, Bars):
        yield from (f"{bar.label}: {bar.text}" for bar in chart.bars)
    else:
        yield chart.alternative


def _table_lines(table: Table) -> Iterator[str]:
    """A line per row that says which cell is which: a table without lines cannot be read."""
    if not table.rows:
        yield table.empty
        return
    heads, *rows = rows_of(table)
    for row in rows:
        if len(row) == 1 and len(heads) > 1:
            yield row[0]
            continue
        leading = [text for text in row[: table.row_headers] if text]
        rest = [
            f"{head}: {text}"
            for head, text in zip(heads[table.row_headers :], row[table.row_headers :], strict=True)
            if text
        ]
        yield f"- {' '.join(leading)}" + (f" ({'; '.join(rest)})" if rest else "")


def _texts(row: Row, shown: Sequence[int]) -> list[str]:
    # Through the layout of the paper: what is copied says what was seen.
    from app.reports.pdf.setting import Texts  # noqa: PLC0415
    from app.reports.pdf.values import printed  # noqa: PLC0415

    texts = Texts()
    return [printed(row.cells[at], texts).text for at in shown]


def _html_row(row: Sequence[str], width: int) -> str:
    if len(row) == 1 and width > 1:
        return f'<th colspan="{width}" scope="rowgroup">{escape(row[0])}</th>'
    first, *rest = row
    cells = "".join(f"<td>{_html_text(text)}</td>" for text in rest)
    return f'<th scope="row">{_html_text(first)}</th>{cells}'


def _html_text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
