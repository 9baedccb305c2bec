"""Sets a table: measures its cells, deals out its width, and breaks its texts into lines.

The result knows nothing of pages; `table` cuts it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.reports.content.model import Column, Kind, Row, Table
from app.reports.pdf.cells import Cell, ColumnSetter
from app.reports.pdf.setting import Setting
from app.reports.pdf.structure import Node
from app.reports.pdf.styles import Style, TableStyles
from app.reports.pdf.values import Printed, one_line, printed
from app.reports.pdf.widths import content_widths
from app.words import reports as words

_DENSE_FROM = 10
"""Columns from which a table is set in small type."""
_TALLEST_HEAD = 0.3
"""Share of a page a repeated heading may take; a taller one is not repeated."""
_TALLEST_TURNED = 100.0
"""Points a turned heading may be high."""
_ROLE_PADS = (1.2, 1.2)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table, set.

    Attributes:
        cells: One per column; of a group only the first.
        nodes: Where each cell stands in the structure tree.
        count: Lines of its tallest cell.
        leading: Height of a line.
        group: Title of the group the row is in.
        is_group: The row is the title of a group itself.
        rule_above: The row is set apart from those above it.
    """

    cells: tuple[Cell, ...]
    nodes: tuple[Node, ...]
    count: int
    leading: float
    group: str = ""
    is_group: bool = False
    rule_above: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The heading row.

    Attributes:
        cells: The lines of each heading.
        nodes: Where they stand in the structure tree.
        turned: Headings that are printed upwards, by index of their column.
        height: Of the row.
    """

    cells: tuple[tuple[str, ...], ...]
    nodes: tuple[Node, ...]
    turned: frozenset[int]
    height: float


@dataclass(frozen=True, slots=True)
class Grid:
    """What all pages of one table share.

    Attributes:
        columns: In order.
        styles: At the density of the table.
        head: None where the table has no headings, or headings too tall to repeat.
        lines: All rows.
        page_height: Room on an empty page.
        continued: Per group the row that repeats its title on a next page.
    """

    columns: tuple[ColumnSetter, ...]
    styles: TableStyles
    head: Head | None
    lines: tuple[Line, ...]
    page_height: float
    continued: Mapping[str, Line]

    @property
    def width(self) -> float:
        """Return the width of all columns."""
        return sum(column.width for column in self.columns)

    @property
    def head_height(self) -> float:
        """Return what the heading takes on every page."""
        return self.head.height if self.head else 0.0

    def height(self, line: Line, count: int) -> float:
        """Return the height of `count` lines of text of a row."""
        return count * line.leading + 2 * self.styles.pad_y


def set_grid(block: Table, setting: Setting, node: Node) -> Grid:
    """Return `block`, which has rows and visible columns, set at the width of the page.

    Args:
        block: The table.
        setting: Of the report.
        node: The table in the structure tree; its rows are added to it.
    """
    return _GridSetter(block, setting, node).grid()


class _GridSetter:
    """Goes once over the table to measure it, and once more to set it."""

    def __init__(self, block: Table, setting: Setting, node: Node) -> None:
        self._block = block
        self._setting = setting
        self._node = node
        self._visible = [i for i, column in enumerate(block.columns) if not column.hidden]
        dense = block.dense or len(self._visible) >= _DENSE_FROM
        self._styles = setting.styles.dense_table if dense else setting.styles.table
        self._titles = [setting.texts.clean(block.columns[index].title) for index in self._visible]
        self._columns = self._make_columns()

    def grid(self) -> Grid:
        rows = [self._printed(row) for row in self._block.rows]
        self._share_width(rows)
        head = self._head() if any(self._titles) else None
        for column in self._columns[: self._heads()]:
            column.quiet = head is None
        lines: list[Line] = []
        if head and head.height > _TALLEST_HEAD * self._setting.height:
            lines.append(self._head_as_line(head))
            head = None
        continued: dict[str, Line] = {}
        lines.extend(self._lines(rows, continued))
        return Grid(
            tuple(self._columns),
            self._styles,
            head,
            tuple(lines),
            self._setting.height,
            continued,
        )

    # Columns

    def _make_columns(self) -> list[ColumnSetter]:
        count = len(self._visible)
        return [
            ColumnSetter(
                self._block.columns[index],
                self._styles,
                self._setting,
                self._pads(self._block.columns[index], first=place == 0, last=place == count - 1),
            )
            for place, index in enumerate(self._visible)
        ]

    def _pads(self, column: Column, *, first: bool, last: bool) -> tuple[float, float]:
        """Return the room beside texts; a table begins and ends flush with the text around it."""
        if column.kind is Kind.ROLE:
            return _ROLE_PADS
        pad = self._styles.pad_x
        indent = pad if self._has_groups() else 0.0
        return (indent if first else pad, 0.0 if last and not self._has_groups() else pad)

    def _has_groups(self) -> bool:
        return any(row.group for row in self._block.rows)

    def _share_width(self, rows: Iterable[Sequence[Printed]]) -> None:
        width = self._setting.width
        values = list(zip(*rows, strict=True))
        least = [
            column.least(title, set(found), width)
            for column, title, found in zip(self._columns, self._titles, values, strict=True)
        ]
        lengths = {
            at: column.lengths(values[at]) for at, column in enumerate(self._columns) if column.runs
        }
        weights = [max(column.column.weight, 0.0) for column in self._columns]
        widths = content_widths(weights, least, lengths, width)
        for column, share in zip(self._columns, widths, strict=True):
            column.give_width(share)

    # Heading

    def _head(self) -> Head:
        style, pad = self._styles.head, 2 * self._styles.pad_y
        row = self._node.add("THead").add("TR")
        nodes = tuple(row.add("TH", scope="Column") for _ in self._columns)
        turned = self._turned()
        cells = tuple(
            self._setting.lines(title, style, _TALLEST_TURNED if index in turned else column.room)
            for index, (title, column) in enumerate(zip(self._titles, self._columns, strict=True))
        )
        level = max(
            (len(lines) for index, lines in enumerate(cells) if index not in turned), default=1
        )
        upward = max((style.width(line) for index in turned for line in cells[index]), default=0.0)
        return Head(cells, nodes, turned, max(level * style.leading, upward) + pad)

    def _turned(self) -> frozenset[int]:
        """Return the columns of roles, if one of their titles is too wide to stand level."""
        style = self._styles.head
        roles = [
            index for index, column in enumerate(self._columns) if column.column.kind is Kind.ROLE
        ]
        level = all(style.width(self._titles[i]) <= self._columns[i].room for i in roles)
        fits = all(
            len(self._setting.lines(self._titles[i], style, _TALLEST_TURNED)) * style.leading
            <= self._columns[i].width
            for i in roles
        )
        return frozenset(roles) if fits and not level else frozenset()

    def _head_as_line(self, head: Head) -> Line:
        """Return a heading as a row that can be cut; its titles stand level."""
        style = self._styles.head
        cells = tuple(
            Cell(self._setting.lines(title, style, column.room), style)
            for title, column in zip(self._titles, self._columns, strict=True)
        )
        return _line(cells, head.nodes, style)

    # Rows

    def _printed(self, row: Row) -> list[Printed]:
        texts = self._setting.texts
        if len(row.cells) != len(self._block.columns):
            raise ValueError(
                f"row {row.key} of table {self._block.key} has another number of cells"
            )
        return [printed(row.cells[index], texts) for index in self._visible]

    def _lines(
        self, rows: Iterable[Sequence[Printed]], continued: dict[str, Line]
    ) -> Iterable[Line]:
        body, group, strong = None, "", False
        for row, values in zip(self._block.rows, rows, strict=True):
            if body is None or row.group != group:
                group = row.group
                body = self._node.add("TBody")
                if group:
                    yield self._group_line(self._setting.texts.clean(group), group, body)
                    again = words.continued(self._setting.texts.clean(group))
                    continued[group] = self._group_line(again, group, None)
            rule_above = row.strong and not strong
            strong = row.strong
            yield self._row_line(row, values, body.add("TR"), rule_above=rule_above)

    def _row_line(
        self, row: Row, values: Sequence[Printed], node: Node, *, rule_above: bool
    ) -> Line:
        heads = self._heads()
        cells = tuple(
            column.cell(value, strong=row.strong)
            for column, value in zip(self._columns, values, strict=True)
        )
        nodes = tuple(
            _cell_node(node, value, head=index < heads) for index, value in enumerate(values)
        )
        return _line(cells, nodes, self._styles.cell, group=row.group, rule_above=rule_above)

    def _heads(self) -> int:
        """Return how many of the visible columns head their row."""
        return sum(index < self._block.row_headers for index in self._visible)

    def _group_line(self, title: str, group: str, body: Node | None) -> Line:
        style = self._styles.group
        title = one_line(title)
        lines = self._setting.lines(title, style, self._setting.width - 2 * self._styles.pad_x)
        if body is None:
            return _line((Cell(lines[:1], style),), (), style, group=group, is_group=True)
        node = body.add("TR").add("TH", scope="Row", columns=len(self._columns))
        return _line((Cell(lines, style),), (node,), style, group=group, is_group=True)


def _cell_node(row: Node, value: Printed, *, head: bool) -> Node:
    cell = row.add("TH", scope="Row") if head else row.add("TD")
    return cell.add("Span", spoken=value.spoken) if value.spoken else cell


def _line(
    cells: tuple[Cell, ...],
    nodes: tuple[Node, ...],
    style: Style,
    *,
    group: str = "",
    is_group: bool = False,
    rule_above: bool = False,
) -> Line:
    count = max(1, *(len(cell.lines) for cell in cells))
    return Line(cells, nodes, count, style.leading, group, is_group, rule_above)
