"""A native chart of a table: drawn by the spreadsheet program, from the cells below it.

Series differ in pattern, dash and sign besides colour, so that print in black and white tells them
apart. What is not known is an empty cell, and a gap in the chart.
"""

from collections.abc import Sequence
from datetime import date
from itertools import cycle
from math import ceil
from typing import Any

from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.axis import DateAxis
from openpyxl.chart.marker import Marker
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties

from app.look import LIGHT
from app.reports.content.model import MOST_BESIDE, ChartShape, Table
from app.reports.excel.book import Sheet

_LINE = 22_000
"""Thickness of a line, in the unit of the format: 12,700 to a point."""

_DASHES = ("solid", "dash", "sysDot", "dashDot", "lgDash", "solid", "dash")
_SIGNS = ("circle", "square", "diamond", "triangle", "x", "plus", "star")
_FILLS = ("solid", "wdUpDiag", "pct25", "none")
_MOST_TICKS, _DAYS_PER_MONTH = 9, 30.4
_TITLE, _AXIS = 1200, 900
"""Sizes of text, in hundredths of a point."""


def add_table_chart(sheet: Sheet, table: Table, rows: tuple[int, int], header_row: int) -> None:
    """Draw the chart of a table in the rows that were kept free for it.

    Args:
        sheet: Of the table.
        table: The content; its chart says which columns are drawn.
        rows: First and last row of the room for the chart, from 1.
        header_row: Row of the headings; the values stand below it.
    """
    wanted = table.chart
    if wanted is None:
        return
    columns = [at for at, column in enumerate(table.columns, 1) if column.key in wanted.columns]
    last = header_row + len(table.rows)
    lines = wanted.shape is ChartShape.LINES
    if not lines:
        last = min(last, header_row + MOST_BESIDE)
    chart: Any = LineChart() if lines else BarChart()
    chart.style = None
    chart.roundedCorners = False
    chart.dispBlanksAs = "gap"
    for column in columns:
        values = Reference(sheet, min_col=column, min_row=header_row, max_row=last)
        chart.add_data(values, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=header_row + 1, max_row=last))
    chart.title = wanted.title
    chart.title.tx.rich.p[0].pPr = _text(_TITLE)
    chart.title.overlay = False
    _set_axes(chart, wanted.across, wanted.up, lines=lines)
    if lines:
        chart.x_axis.majorUnit = _months_between_ticks(table)
    _paint(chart.series, lines=lines)
    chart.legend.position = "b"
    chart.legend.overlay = False
    shown = sum(1 for column in table.columns if not column.hidden)
    chart.anchor = TwoCellAnchor(
        editAs="oneCell",
        _from=AnchorMarker(col=0, row=rows[0] - 1),
        to=AnchorMarker(col=shown, row=rows[1]),
    )
    sheet.add_chart(chart)


def _set_axes(chart: Any, across: str, up: str, *, lines: bool) -> None:
    if lines:
        chart.x_axis = DateAxis(crossAx=100)
        chart.x_axis.number_format = "dd-mm-yyyy"
        chart.x_axis.baseTimeUnit = "days"
        chart.x_axis.majorTimeUnit = "months"
        chart.y_axis.crossAx = 500
    for axis, title in ((chart.x_axis, across), (chart.y_axis, up)):
        axis.delete = False
        axis.title = title
        axis.title.tx.rich.p[0].pPr = _text(_AXIS)
        axis.title.overlay = False
        axis.txPr = RichText(p=[Paragraph(pPr=_text(_AXIS), endParaRPr=CharacterProperties())])
    chart.x_axis.tickLblPos = "low"
    chart.y_axis.scaling.min = 0
    chart.y_axis.number_format = "#,##0"
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=_line(LIGHT.hairline, _LINE // 3))


def _months_between_ticks(table: Table) -> int:
    """So many that the days beside the axis have room."""
    days = [row.cells[0] for row in table.rows if isinstance(row.cells[0], date)]
    months = (max(days) - min(days)).days / _DAYS_PER_MONTH if days else 0.0
    return max(1, ceil(months / _MOST_TICKS))


def _text(size: int) -> ParagraphProperties:
    return ParagraphProperties(
        defRPr=CharacterProperties(sz=size, b=False, solidFill=_rgb(LIGHT.text))
    )


def _paint(series: Sequence[Any], *, lines: bool) -> None:
    inks = cycle((LIGHT.accent, LIGHT.text, LIGHT.secondary))
    for at, (one, ink) in enumerate(zip(series, inks, strict=False)):
        if lines:
            _paint_line(one, ink, _DASHES[at % len(_DASHES)], _SIGNS[at % len(_SIGNS)])
        else:
            _paint_column(one, ink, _FILLS[at % len(_FILLS)])


def _paint_line(one: Any, ink: str, dash: str, sign: str) -> None:
    one.smooth = False
    line = _line(ink, _LINE)
    line.prstDash = dash
    one.graphicalProperties = GraphicalProperties(ln=line)
    one.marker = Marker(symbol=sign, size=7)
    one.marker.graphicalProperties = GraphicalProperties(solidFill=_rgb(ink), ln=_line(ink, _LINE))


def _paint_column(one: Any, ink: str, fill: str) -> None:
    one.invertIfNegative = False
    edge = _line(ink, _LINE // 2)
    if fill == "solid":
        look = GraphicalProperties(solidFill=_rgb(ink), ln=edge)
    elif fill == "none":
        look = GraphicalProperties(solidFill=_rgb(LIGHT.window), ln=edge)
    else:
        look = GraphicalProperties(ln=edge)
        look.pattFill = PatternFillProperties(prst=fill)
        look.pattFill.fgClr = ColorChoice(srgbClr=_rgb(ink))
        look.pattFill.bgClr = ColorChoice(srgbClr=_rgb(LIGHT.window))
    one.graphicalProperties = look


def _line(ink: str, width: int) -> LineProperties:
    return LineProperties(solidFill=_rgb(ink), w=width)


def _rgb(colour: str) -> str:
    return colour.removeprefix("#")
