"""Tables, cut over pages between rows or inside a row.

A row that is cut stays one row in the structure tree. A heading row that is repeated on a next page
is printed for the eye only.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.look.tokens import LIGHT
from app.reports.content.model import Table
from app.reports.pdf.blocks import Block, Piece, Strips
from app.reports.pdf.grid import Grid, Head, Line, set_grid
from app.reports.pdf.pen import HAIRLINE_WIDTH, Pen
from app.reports.pdf.prose import text_strips
from app.reports.pdf.setting import Setting
from app.reports.pdf.structure import Node

_CUT_FROM = 0.3
"""Share of a page; a row that is taller may be cut though it would fit on the next page."""
_WHOLE = 0.8
"""Share of a page; a taller table is cut, however much it belongs together."""
_LINES_TOGETHER = 2
"""Lines of a cut row at either side."""


@dataclass(frozen=True, slots=True)
class _Slice:
    """Some lines of text of a row, on one page."""

    line: Line
    start: int
    stop: int

    @property
    def ends(self) -> bool:
        """Whether the row is complete here."""
        return self.stop == self.line.count


@dataclass(frozen=True, slots=True)
class TableBlock:
    """What is left of a table.

    Attributes:
        grid: The table.
        row: Index of the first row.
        start: Its first line that is not yet printed.
        space_before: Room above.
        stays_with_next: Never.
        together: It begins on a next page rather than be cut, when it fits on one.
    """

    grid: Grid
    row: int = 0
    start: int = 0
    space_before: float = 0.0
    stays_with_next: bool = False
    together: bool = False

    def least(self) -> float:
        """Return the height of what is repeated, with the first lines of text."""
        if self.together and (whole := self._whole_height()) <= _WHOLE * self.grid.page_height:
            return whole
        return self._repeated_height() + self._least_from(self.row, self.start)

    def _whole_height(self) -> float:
        grid = self.grid
        return grid.head_height + sum(grid.height(line, line.count) for line in grid.lines)

    def _least_from(self, row: int, start: int) -> float:
        """Return the least height of what begins at `row`; a group comes with its first row."""
        line = self.grid.lines[row]
        left = line.count - start
        height = self.grid.height(line, left)
        if height > _CUT_FROM * self.grid.page_height:
            return self.grid.height(line, min(left, _LINES_TOGETHER))
        if line.is_group and row + 1 < len(self.grid.lines):
            return height + self._least_from(row + 1, 0)
        return height

    def cut(self, room: float) -> tuple[Piece, Block | None]:
        """Return the rows that fit in `room`."""
        grid = self.grid
        room -= self._repeated_height()
        slices: list[_Slice] = []
        row, start = self.row, self.start
        while row < len(grid.lines):
            stop = self._stop(row, start, room, must=not slices)
            if stop is None:
                break
            line = grid.lines[row]
            slices.append(_Slice(line, start, stop))
            room -= grid.height(line, stop - start)
            if stop < line.count:
                start = stop
                break
            row, start = row + 1, 0
        rest = TableBlock(grid, row, start) if row < len(grid.lines) else None
        return self._piece(slices), rest

    def _stop(self, row: int, start: int, room: float, *, must: bool) -> int | None:
        """Return up to which line a row fits in `room`; None when it should not begin there."""
        grid, line = self.grid, self.grid.lines[row]
        left = line.count - start
        height = grid.height(line, left)
        if height <= room and (must or self._least_from(row, start) <= room):
            return line.count
        fits = int((room - 2 * grid.styles.pad_y) // line.leading)
        together = min(fits, left - _LINES_TOGETHER)
        if height > _CUT_FROM * grid.page_height and together >= _LINES_TOGETHER:
            return start + together
        return start + max(min(fits, left), 1) if must else None

    def _repeated_height(self) -> float:
        again = self._group_again()
        group = self.grid.height(again.line, again.stop) if again else 0.0
        return self.grid.head_height + group

    def _group_again(self) -> _Slice | None:
        """Return the title of the group this page goes on with, where the page begins inside it."""
        line = self.grid.lines[self.row]
        if not line.group or line.is_group or (self.row == 0 and self.start == 0):
            return None
        return _Slice(self.grid.continued[line.group], 0, 1)

    def _piece(self, slices: Sequence[_Slice]) -> Piece:
        grid, again = self.grid, self._group_again()
        first = self.row == 0 and self.start == 0
        height = self._repeated_height() + sum(
            grid.height(part.line, part.stop - part.start) for part in slices
        )

        def draw(pen: Pen, x: float, top: float) -> None:
            if grid.head:
                _draw_head(pen, grid, grid.head, x, top, repeated=not first)
                top -= grid.head.height
            if again:
                top = _draw_slice(pen, grid, again, x, top)
            for part in slices:
                top = _draw_slice(pen, grid, part, x, top)

        return Piece(height, draw)


def table(block: Table, setting: Setting, root: Node, *, caption: bool) -> list[Block]:
    """Return a table below its title; the sentence `empty` instead when it has no rows."""
    columns = [column for column in block.columns if not column.hidden]
    clean = setting.texts.clean
    if not block.rows or not columns:
        titles = _title(block, setting, root.add("P")) if caption else []
        style = setting.styles.secondary
        strips = text_strips(clean(block.empty), style, setting, root.add("P"), setting.width)
        return [*titles, Strips(strips, space_before=5)]
    node = root.add("Table", summary=clean(block.summary))
    titles = _title(block, setting, node.add("Caption")) if caption else []
    grid = set_grid(block, setting, node)
    # What is to be overseen at a glance should not be on two pages.
    return [*titles, TableBlock(grid, space_before=4, together=block.dense)]


def _title(block: Table, setting: Setting, node: Node) -> list[Block]:
    style = setting.styles.caption
    strips = text_strips(setting.texts.clean(block.title), style, setting, node, setting.width)
    return [Strips(strips, space_before=16, stays_with_next=True)]


def _draw_head(pen: Pen, grid: Grid, head: Head, x: float, top: float, *, repeated: bool) -> None:
    style = grid.styles.head
    bottom = top - head.height
    pen.rule(x, x + grid.width, bottom, LIGHT.border, HAIRLINE_WIDTH)
    left = x
    for index, (column, lines) in enumerate(zip(grid.columns, head.cells, strict=True)):
        node = None if repeated else head.nodes[index]
        if index in head.turned:
            with pen.tagged(node):
                across = left + (column.width - len(lines) * style.leading) / 2 + style.drop
                for line in lines:
                    pen.text_up(across, bottom + grid.styles.pad_y, line, style)
                    across += style.leading
        else:
            # Headings stand on the line below them.
            base = bottom + grid.styles.pad_y + len(lines) * style.leading
            column.draw_lines(pen, lines, style, left, base, node)
        left += column.width


def _draw_slice(pen: Pen, grid: Grid, part: _Slice, x: float, top: float) -> float:
    """Draw some lines of a row; return where the next row begins."""
    line = part.line
    height = grid.height(line, part.stop - part.start)
    bottom = top - height
    if line.is_group:
        pen.ground(x, bottom, grid.width, height, LIGHT.surface)
    if line.rule_above and part.start == 0:
        pen.rule(x, x + grid.width, top, LIGHT.secondary, HAIRLINE_WIDTH)
    if part.ends:
        pen.rule(x, x + grid.width, bottom, LIGHT.hairline, HAIRLINE_WIDTH)
    text_top = top - grid.styles.pad_y
    if line.is_group:
        _draw_group(pen, line, part, x + grid.styles.pad_x, text_top)
        return bottom
    lines = slice(part.start, part.stop)
    for column, cell, node in zip(grid.columns, line.cells, line.nodes, strict=True):
        column.draw(pen, cell, lines, x, text_top, node)
        x += column.width
    return bottom


def _draw_group(pen: Pen, line: Line, part: _Slice, x: float, top: float) -> None:
    cell = line.cells[0]
    with pen.tagged(line.nodes[0] if line.nodes else None):
        for text in cell.lines[part.start : part.stop]:
            pen.text(x, top - cell.style.drop, text, cell.style)
            top -= cell.style.leading
