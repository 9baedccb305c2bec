"""How each kind of cell looks; every look is made once per workbook and then shared.

Colours come from the tokens, so that screen, paper and workbook agree.
"""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle

from app.look import LIGHT
from app.reports.content.model import Kind

TYPEFACE = "Calibri"
"""On every system with Excel; LibreOffice brings a typeface of the same widths."""

BODY_SIZE = 10
TITLE_SIZE = 16
HEADLINE_SIZE = 14
FIGURE_SIZE = 22

_TEXT_FORMAT = "@"
_DAY_FORMAT = "dd-mm-yyyy"
_MOMENT_FORMAT = "dd-mm-yyyy hh:mm"
_COUNT_FORMAT = "#,##0"
_CENTRED = frozenset({Kind.ROLE})
_RIGHT = frozenset({Kind.NUMBER})
_ON_ONE_LINE = frozenset({Kind.NUMBER, Kind.DAY, Kind.MOMENT, Kind.ROLE})


class Look(Enum):
    """The looks outside the body of a table."""

    COVER = "cover"
    TITLE = "title"
    TOWN = "town"
    HEADLINE = "headline"
    HEADING = "heading"
    SUBHEADING = "subheading"
    LABEL = "label"
    TEXT = "text"
    LEAD = "lead"
    SECONDARY = "secondary"
    FIGURE = "figure"
    FACT = "fact"
    DETAIL = "detail"
    CHIP = "chip"
    CHIP_TEXT = "chip_text"
    BACK = "back"
    SUMMARY = "summary"
    LIST_HEAD = "list_head"
    LIST_HEAD_RIGHT = "list_head_right"
    LIST_TEXT = "list_text"
    LIST_LINK = "list_link"
    LIST_NUMBER = "list_number"


@dataclass(frozen=True, slots=True)
class Style:
    """A style that is not yet part of a workbook; equal ones become one."""

    size: float = BODY_SIZE
    bold: bool = False
    underline: bool = False
    colour: str = LIGHT.text
    fill: str | None = None
    above: str | None = None
    below: str | None = None
    beside: str | None = None
    horizontal: str = "left"
    indent: int = 0
    vertical: str = "top"
    wrap: bool = True
    number_format: str = "General"
    quoted: bool = False


_LIST = Style(below=LIGHT.hairline, vertical="center", wrap=False)
_LIST_HEAD = Style(bold=True, colour=LIGHT.secondary, fill=LIGHT.surface, below=LIGHT.border)
_LINE = Style(wrap=False, vertical="center")

_LOOKS: dict[Look, Style] = {
    Look.COVER: replace(_LINE, size=22, bold=True),
    Look.TITLE: replace(_LINE, size=TITLE_SIZE, bold=True),
    Look.TOWN: replace(_LINE, size=11, colour=LIGHT.secondary),
    Look.HEADLINE: replace(_LINE, size=HEADLINE_SIZE, bold=True),
    Look.HEADING: replace(_LINE, size=13, bold=True, colour=LIGHT.accent, vertical="bottom"),
    Look.SUBHEADING: replace(_LINE, size=11, bold=True),
    Look.LABEL: replace(_LINE, colour=LIGHT.secondary),
    Look.TEXT: _LINE,
    Look.LEAD: replace(_LINE, size=12),
    Look.SECONDARY: replace(_LINE, colour=LIGHT.secondary),
    Look.FIGURE: replace(
        _LINE, size=FIGURE_SIZE, bold=True, colour=LIGHT.accent, above=LIGHT.accent
    ),
    Look.FACT: _LINE,
    Look.DETAIL: replace(_LINE, colour=LIGHT.secondary),
    Look.CHIP: replace(_LINE, bold=True, horizontal="center", below=LIGHT.window),
    Look.CHIP_TEXT: replace(_LINE, indent=1),
    Look.BACK: replace(_LINE, colour=LIGHT.accent, underline=True, vertical="top"),
    Look.SUMMARY: replace(_LINE, colour=LIGHT.secondary),
    Look.LIST_HEAD: replace(_LIST, colour=LIGHT.secondary, below=LIGHT.border),
    Look.LIST_HEAD_RIGHT: replace(
        _LIST, colour=LIGHT.secondary, below=LIGHT.border, horizontal="right", indent=1
    ),
    Look.LIST_TEXT: _LIST,
    Look.LIST_LINK: replace(_LIST, colour=LIGHT.accent, underline=True),
    Look.LIST_NUMBER: replace(_LIST, horizontal="right", indent=1, number_format=_COUNT_FORMAT),
}


def look(name: Look, *, quoted: bool = False) -> Style:
    """Return the style of a cell outside the body of a table."""
    return replace(_LOOKS[name], quoted=quoted)


def head(kind: Kind, *, first: bool = False, top: bool = False) -> Style:
    """Return the style of a heading above cells of `kind`.

    Args:
        first: Whether it is the first, in line with what stands above the table.
        top: Whether it stands above its filter button instead of beside it.
    """
    return replace(
        _LIST_HEAD,
        horizontal=_side(kind),
        indent=indent(kind, first=first),
        vertical="top" if top else "center",
    )


@dataclass(frozen=True, slots=True)
class Body:
    """How the cells of a column look, apart from what a single value asks for.

    Attributes:
        kind: What they hold.
        first: Whether it is the first column, in line with what stands above the table.
        decimals: How many a number shows.
        strong: Whether they are bold.
        tall: Whether the row has more lines than one; text stands at the top then.
        wrap: Whether a text that is too long goes on below.
    """

    kind: Kind
    first: bool = False
    decimals: int = 0
    strong: bool = False
    tall: bool = False
    wrap: bool = False


def body(column: Body, *, quoted: bool = False) -> Style:
    """Return the style of a cell in the body of a table."""
    return Style(
        bold=column.strong,
        below=LIGHT.hairline,
        beside=LIGHT.window if column.kind is Kind.ROLE else None,
        horizontal=_side(column.kind),
        vertical="top" if column.tall else "center",
        indent=indent(column.kind, first=column.first),
        wrap=column.wrap and column.kind not in _ON_ONE_LINE,
        number_format=_format(column.kind, column.decimals),
        quoted=quoted,
    )


def status(letter: str) -> Style:
    """Return the style of the letter of a status in a legend."""
    seen = LIGHT.statuses[letter]
    return replace(_LOOKS[Look.CHIP], colour=seen.text, fill=seen.fill)


def status_change(letter: str, *, filled: bool) -> DifferentialStyle:
    """Return what a status changes about a cell of a table."""
    seen = LIGHT.statuses[letter]
    fill = PatternFill(bgColor=_rgb(seen.fill)) if seen.fill and filled else None
    return DifferentialStyle(font=Font(color=_rgb(seen.text)), fill=fill)


def dress(cell: Any, style: Style) -> None:
    """Give a cell of openpyxl this style."""
    cell.font = Font(
        name=TYPEFACE,
        size=style.size,
        bold=style.bold,
        underline="single" if style.underline else None,
        color=_rgb(style.colour),
    )
    if style.fill:
        cell.fill = PatternFill("solid", fgColor=_rgb(style.fill))
    if style.above or style.below or style.beside:
        side = Side("thin", color=_rgb(style.beside)) if style.beside else None
        cell.border = Border(
            top=Side("medium", color=_rgb(style.above)) if style.above else None,
            bottom=Side("thin", color=_rgb(style.below)) if style.below else None,
            left=side,
            right=side,
        )
    cell.alignment = Alignment(
        horizontal=style.horizontal,
        vertical=style.vertical,
        wrap_text=style.wrap or None,
        indent=style.indent,
    )
    cell.number_format = style.number_format
    cell.quotePrefix = style.quoted


def _side(kind: Kind) -> str:
    if kind in _CENTRED:
        return "center"
    return "right" if kind in _RIGHT else "left"


def indent(kind: Kind, *, first: bool) -> int:
    """Return what keeps text and numbers clear of each other, and numbers of a filter button."""
    if kind in _RIGHT:
        return 2
    return 0 if first or kind in _CENTRED else 1


def _format(kind: Kind, decimals: int) -> str:
    if kind is Kind.DAY:
        return _DAY_FORMAT
    if kind is Kind.MOMENT:
        return _MOMENT_FORMAT
    if kind is Kind.NUMBER:
        return f"{_COUNT_FORMAT}.{'0' * decimals}" if decimals else _COUNT_FORMAT
    return _TEXT_FORMAT if kind is Kind.CODE else "General"


def _rgb(colour: str) -> str:
    return colour.removeprefix("#")
