"""A native bar chart beside its data: each bar stands in the row of its label and its number."""

from dataclasses import dataclass
from decimal import Decimal

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor

from app.look import LIGHT
from app.reports.excel.book import Sheet

_GAP_PERCENT = 80
"""White between two bars, of the height of a bar."""

_ROOM = 1.04
"""The axis is so much longer than a full bar, to keep it clear of the text after it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the data of a chart stands, and where the chart.

    Attributes:
        name: What the drawing is called.
        alternative: The chart in words.
        rows: First and last row of data and chart, from 1.
        columns: First and last column that the chart covers, from 0.
        labels: Column of the labels, from 1.
        values: Column of the numbers, from 1.
        most: The value of a full bar.
    """

    name: str
    alternative: str
    rows: tuple[int, int]
    columns: tuple[int, int]
    labels: int
    values: int
    most: Decimal


def add_chart(sheet: Sheet, place: Place) -> None:
    """Draw the chart of the data at its place."""
    chart = BarChart()
    chart.type = "bar"
    chart.style = None
    chart.gapWidth = _GAP_PERCENT
    chart.legend = None
    chart.roundedCorners = False
    first, last = place.rows
    rows = {"min_row": first, "max_row": last}
    chart.add_data(Reference(sheet, min_col=place.values, **rows), titles_from_data=False)
    chart.set_categories(Reference(sheet, min_col=place.labels, **rows))
    _paint(chart)
    _set_axes(chart, float(place.most))
    left, right = place.columns
    chart.anchor = TwoCellAnchor(
        editAs="oneCell",
        _from=AnchorMarker(col=left, row=first - 1),
        to=AnchorMarker(col=right + 1, row=last),
    )
    sheet.add_chart(chart)


def _paint(chart: BarChart) -> None:
    series = chart.series[0]
    series.graphicalProperties = GraphicalProperties(solidFill=LIGHT.accent.removeprefix("#"))
    series.graphicalProperties.line = LineProperties(noFill=True)
    series.invertIfNegative = False
    clear = GraphicalProperties(noFill=True, ln=LineProperties(noFill=True))
    chart.graphical_properties = chart.plot_area.graphicalProperties = clear
    chart.layout = Layout(
        manualLayout=ManualLayout(
            layoutTarget="inner", xMode="edge", yMode="edge", x=0.0, y=0.0, w=1.0, h=1.0
        )
    )


def _set_axes(chart: BarChart, most: float) -> None:
    """Hide both axes: the labels and the numbers are in the cells beside the bars."""
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.delete = True
    chart.y_axis.scaling.min = 0
    chart.y_axis.scaling.max = most * _ROOM if most > 0 else None
    chart.y_axis.majorGridlines = None
    chart.y_axis.delete = True
