"""The one drawing of each chart; the title stands above it, as whoever shows it sets titles."""

from typing import assert_never

from app.charts.bars import bar_rows
from app.charts.columns import columns_drawing
from app.charts.lines import lines_drawing
from app.charts.model import Bars, Chart, Columns, Lines
from app.charts.shapes import Drawing, Ruler, below_each_other


def draw(chart: Chart, width: float, ruler: Ruler) -> Drawing:
    """A chart as shapes.

    Args:
        chart: What it shows.
        width: How wide the drawing is; its height follows.
        ruler: Measures its text, in the unit of `width`.
    """
    match chart:
        case Bars():
            return below_each_other(bar_rows(chart, width, ruler))
        case Lines():
            return lines_drawing(chart, width, ruler)
        case Columns():
            return columns_drawing(chart, width, ruler)
        case _:
            assert_never(chart)
