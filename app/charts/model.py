"""What a chart shows, as data: values with their texts, never how they are drawn.

All text is plain. Each chart has its own words for who cannot see it (`alternative`) and its values
as a table.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Grid:
    """The values of a chart as a table of texts.

    Attributes:
        heads: A heading per column; the first column heads its row.
        rows: As many texts each.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


NO_GRID = Grid((), ())


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: label, value, and the text printed at its end.

    A value that is not known is `None`: it has no bar, which is not a bar of 0.
    """

    label: str
    value: Decimal | None
    text: str


@dataclass(frozen=True, slots=True)
class Bars:
    """A horizontal bar chart.

    Attributes:
        title: Caption.
        bars: From top to bottom.
        most: The value of a full bar.
        alternative: The chart in words.
        goal: What a full bar stands for, in a word; empty where it is no goal.
    """

    title: str
    bars: tuple[Bar, ...]
    most: Decimal
    alternative: str
    goal: str = ""


class Sign(StrEnum):
    """What stands at a value, so that its kind can be seen without colour."""

    DISC = "disc"
    RING = "ring"
    DIAMOND = "diamond"
    NONE = "none"


class Way(StrEnum):
    """How a line runs: what was, what must be, what will be when nothing changes."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


@dataclass(frozen=True, slots=True)
class Spot:
    """A value on a day.

    Attributes:
        day: Of which it tells.
        value: `None` when it is not known: the line is broken there.
        text: Printed beside it; empty for none.
        sign: What stands there.
    """

    day: date
    value: Decimal | None
    text: str = ""
    sign: Sign = Sign.DISC


@dataclass(frozen=True, slots=True)
class Series:
    """Values that belong together.

    Attributes:
        label: What they are, for the key of the chart, with what matters most of them.
        spots: In the order of their days.
        way: How the line runs.
    """

    label: str
    spots: tuple[Spot, ...]
    way: Way = Way.SOLID


@dataclass(frozen=True, slots=True)
class Lines:
    """A chart of values over the years.

    Attributes:
        title: Caption, with the unit.
        series: What was measured first; then what it is compared with.
        alternative: The chart in words.
        grid: The values.
        note: A sentence below the chart; empty for none.
    """

    title: str
    series: tuple[Series, ...]
    alternative: str
    grid: Grid = field(default=NO_GRID)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One vessel: how much it carries.

    Attributes:
        label: Whose it is.
        value: In the unit of the chart; `None` when it is not known.
        text: The value in words.
        detail: Printed below the label; empty for none.
        mark: What sets it apart, such as that it is the lowest.
    """

    label: str
    value: Decimal | None
    text: str
    detail: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """What connects a vessel with the one at its right: a name and a value, both short."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Vessels beside each other with one line across them, and what connects them.

    Attributes:
        title: Caption, with the unit.
        columns: From left to right.
        line: The value that is needed; `None` when it is not known.
        line_text: The same in words.
        alternative: The chart in words.
        grid: The values.
        links: What is between each vessel and the next; none: they are not connected.
        inflow: What flows into the first, in words; empty for nothing.
    """

    title: str
    columns: tuple[Column, ...]
    line: Decimal | None
    line_text: str
    alternative: str
    grid: Grid = field(default=NO_GRID)
    links: tuple[Link, ...] = ()
    inflow: str = ""


Chart = Bars | Lines | Columns


def grid_of(chart: Chart) -> Grid:
    """The values of a chart as a table; those of bars are their labels and texts."""
    if isinstance(chart, Bars):
        return Grid(("", ""), tuple((bar.label, bar.text) for bar in chart.bars))
    return chart.grid
