"""The cells of a table: measured, broken into lines, and drawn.

A table of thousands of rows has tens of thousands of cells with few different texts, so what was
set once in a column is not set again.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.look.tokens import LIGHT, StatusLook
from app.reports.content.model import Column, Kind
from app.reports.pdf.breaking import longest_word
from app.reports.pdf.marks import (
    Badge,
    Pill,
    badge_width,
    draw_mark,
    look_of,
    mark_width,
    pill_width,
)
from app.reports.pdf.pen import Pen
from app.reports.pdf.setting import Setting
from app.reports.pdf.structure import Node
from app.reports.pdf.styles import Style, TableStyles
from app.reports.pdf.values import Printed

_ROLE_PAD = 1.2
"""Beside the ground of a role: neighbours nearly touch, as in the matrix on screen."""
_WIDEST_WORD = 92.0
"""Points a column of text may ask for one word; longer words are cut."""
_WIDEST_SHARE = 0.3
"""Of the table, that any other column may ask for."""
_WIDEST_ROLE_HEAD = 20.0
"""Points: a code of three letters; longer ones are turned or cut."""
_UNBROKEN = frozenset({Kind.CODE, Kind.DAY, Kind.MOMENT, Kind.NUMBER})
_KEPT_WHOLE = _UNBROKEN | {Kind.STATUS, Kind.ROLE}
_SQUEEZED_PAD = 0.8
_SQUEEZED_ROOM = 2.0
"""Sizes of the text; a column with less room loses its padding."""
_MARK_GAP = 0.4
"""Between a mark and the text it stands before, in sizes of the text."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is ready to be drawn.

    Attributes:
        lines: The text, broken.
        style: Of the text.
        drawing: Word and mark as one drawing, instead of the lines.
        mark: A mark on the first line, where there is no room for a drawing.
        indent: Of the lines, beside the mark.
    """

    lines: tuple[str, ...]
    style: Style
    drawing: Pill | Badge | None = None
    mark: StatusLook | None = None
    indent: float = 0.0


class ColumnSetter:
    """Sets and draws the cells of one column.

    Attributes:
        column: The column.
        width: Of the column with its padding.
        quiet: Its texts step back, as headings do.
    """

    def __init__(
        self, column: Column, styles: TableStyles, setting: Setting, pads: tuple[float, float]
    ) -> None:
        self.column = column
        self.width = 0.0
        self.quiet = False
        self._styles = styles
        self._setting = setting
        self._pad_left, self._pad_right = pads
        self._squeezed = min(*pads, _SQUEEZED_PAD)
        self._cells: dict[tuple[str, str, bool], Cell] = {}

    @property
    def room(self) -> float:
        """Width for text."""
        return self.width - self._pad_left - self._pad_right

    def give_width(self, width: float) -> None:
        """Take `width`; when that is next to nothing, the padding gives way first."""
        self.width = width
        if self.room < _SQUEEZED_ROOM * self._styles.cell.size:
            self._pad_left = self._pad_right = self._squeezed

    def least(self, title: str, values: Collection[Printed], table_width: float) -> float:
        """Return the width the column needs so that words, numbers and marks stay whole."""
        kind = self.column.kind
        # A heading can always be broken: a name without blanks must not push the others aside.
        head = min(longest_word(title, self._styles.head), _WIDEST_WORD)
        if kind is Kind.ROLE:
            head = min(head, _WIDEST_ROLE_HEAD)
        widest = max(map(self._need, values), default=0.0)
        most = table_width * _WIDEST_SHARE if kind in _KEPT_WHOLE else _WIDEST_WORD
        return min(max(head, widest) + 0.1, most) + self._pad_left + self._pad_right

    @property
    def runs(self) -> bool:
        """Whether the texts may be broken into lines."""
        return self.column.kind not in _KEPT_WHOLE

    def lengths(self, values: Sequence[Printed]) -> list[float]:
        """Return how wide the column must be for each text to stand on one line."""
        pads = self._pad_left + self._pad_right + 0.1
        known = {value.text: self._styles.strong.width(value.text) for value in values}
        return [known[value.text] + pads for value in values]

    def _need(self, value: Printed) -> float:
        strong = self._styles.strong
        if look_of(value.status):
            if self.column.kind is Kind.ROLE:
                return badge_width(value.text, strong) + 2 * _ROLE_PAD
            return pill_width(value.text, self._styles.cell)
        if self.column.kind in _UNBROKEN:
            return strong.width(value.text)
        return longest_word(value.text, strong)

    def cell(self, value: Printed, *, strong: bool) -> Cell:
        """Return the cell for `value`."""
        key = (value.text, value.status, strong)
        found = self._cells.get(key)
        if found is None:
            found = self._cells[key] = self._set(value, strong=strong)
        return found

    def _set(self, value: Printed, *, strong: bool) -> Cell:
        style = self._styles.head if self.quiet else self._styles.cell
        style = self._styles.strong if strong else style
        look = look_of(value.status)
        if look is None:
            lines = self._setting.lines(value.text, style, self.room) if value.text else ()
            return Cell(lines, style)
        return self._drawn(value.text, look, style) or self._marked(value.text, look, style)

    def _drawn(self, text: str, look: StatusLook, style: Style) -> Cell | None:
        """Return a cell that is one drawing; None when it does not fit on a line."""
        if "\n" in text or not text:
            return None
        if self.column.kind is not Kind.ROLE:
            fits = pill_width(text, style) <= self.room
            return Cell((text,), style, drawing=Pill(text, look, style)) if fits else None
        letter = self._styles.strong if text == "A" else style
        ground = self.width - 2 * _ROLE_PAD
        fits = badge_width(text, letter) <= ground
        return Cell((text,), letter, drawing=Badge(text, look, letter, ground)) if fits else None

    def _marked(self, text: str, look: StatusLook, style: Style) -> Cell:
        """Return a cell with the mark before its text, or above it where that is too narrow."""
        indent = mark_width(style) + _MARK_GAP * style.size
        if self.room - indent < _SQUEEZED_ROOM * style.size:
            lines = ("", *self._setting.lines(text, style, self.room))
            return Cell(lines, style, mark=look)
        lines = self._setting.lines(text, style, self.room - indent)
        return Cell(lines, style, mark=look, indent=indent)

    def draw(self, pen: Pen, cell: Cell, lines: slice, x: float, top: float, node: Node) -> None:
        """Draw some lines of `cell` in a column that begins at `x`."""
        begins = lines.start == 0
        if cell.drawing:
            if begins:
                pad = _ROLE_PAD if isinstance(cell.drawing, Badge) else self._pad_left
                cell.drawing.draw(pen, x + pad, top, node)
            return
        if cell.mark and begins:
            mark = mark_width(cell.style)
            middle = top - cell.style.leading / 2
            draw_mark(pen, x + self._pad_left + mark / 2, middle, mark, cell.mark)
        self.draw_lines(pen, cell.lines[lines], cell.style, x + cell.indent, top, node)

    def draw_lines(
        self,
        pen: Pen,
        lines: tuple[str, ...],
        style: Style,
        x: float,
        top: float,
        node: Node | None,
    ) -> None:
        """Draw `lines` in a column that begins at `x`, as content of `node` or of nobody."""
        baseline = top - style.drop
        with pen.tagged(node):
            for line in lines:
                self._draw_line(pen, line, style, x, baseline)
                baseline -= style.leading

    def _draw_line(self, pen: Pen, line: str, style: Style, x: float, baseline: float) -> None:
        match self.column.kind:
            case Kind.NUMBER:
                pen.text_right(x + self.width - self._pad_right, baseline, line, style)
            case Kind.ROLE:
                free = self.room - style.width(line.rstrip(" "))
                pen.text(x + self._pad_left + free / 2, baseline, line, style, LIGHT.secondary)
            case _:
                pen.text(x + self._pad_left, baseline, line, style)
