"""A workbook that is written row by row, with styles that are worked out once.

openpyxl writes rows as they come, but finds the type and the style of every cell anew. The sheets
here are told both, which makes a styled sheet about as fast as openpyxl's plain one. Sheets are
kept in memory: nothing of a dossier is left in a folder for temporary files when the user cancels.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from types import MappingProxyType, NoneType

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table as NativeTable
from openpyxl.xml.functions import Element, SubElement
from typing_extensions import override

from app.reports.excel.styles import Look, Style, dress, look
from app.reports.excel.texts import escaped, opens_formula
from app.reports.excel.values import Stored

_TYPES: Mapping[type, str] = MappingProxyType(
    {str: "s", int: "n", float: "n", Decimal: "n", date: "d", datetime: "d", NoneType: "n"}
)

Item = tuple[Stored, int]
"""What a cell holds and the number of its style."""


class _StyledCell(Cell):
    """A cell that is told its type and style instead of finding them."""

    has_style = True
    style_id = 0

    def hold(self, row: int, column: int, item: Item) -> None:
        """Become the cell at `row` and `column`; text is text, whatever it begins with."""
        value, self.style_id = item
        self.row = row
        self.column = column
        self.data_type = _TYPES[value.__class__]
        self._value = escaped(value) if isinstance(value, str) else value


class _MemoryWriter(WorksheetWriter):
    """Writes the XML of a sheet to memory."""

    def __init__(self, sheet: "Sheet") -> None:
        super().__init__(sheet, out=BytesIO())

    @override
    def write_drawings(self) -> None:
        """Write what stands just before the drawings as well; openpyxl has no place for it."""
        if self.ws.text_range:
            ignored = Element("ignoredErrors")
            SubElement(
                ignored, "ignoredError", {"sqref": self.ws.text_range, "numberStoredAsText": "1"}
            )
            self.xf.send(ignored)
        super().write_drawings()

    @override
    def cleanup(self) -> None:
        """Let go of the XML once it is in the archive."""
        self.out.close()


class Sheet(WriteOnlyWorksheet):
    """A sheet that takes rows of `Item`; widths and views are set before the first row.

    Attributes:
        text_range: Cells in which a number written as text is meant so.
        rows_written: How many rows there are so far.
        size: Range of all cells; without it a reader has to look through the sheet for it.
    """

    _writer: _MemoryWriter | None = None

    def __init__(self, book: "Book", title: str) -> None:
        super().__init__(book, title)
        self.text_range = ""
        self.rows_written = 0
        self.size = "A1"

    def calculate_dimension(self) -> str:
        """Return the range of all cells; openpyxl asks before the first row."""
        return self.size

    def add(self, items: Sequence[Item | None], height: Mapping[str, str]) -> int:
        """Write the next row, `height` being its attributes of that, and return its number."""
        self.rows_written += 1
        self.row_dimensions[self.rows_written] = height
        self.append(items)
        return self.rows_written

    def link(self, cell: str, title: str, text: str) -> None:
        """Let a written cell lead to the first cell of the sheet called `title`."""
        place = "'" + title.replace("'", "''") + "'!A1"
        self._hyperlinks.append(Hyperlink(ref=cell, location=escaped(place), display=escaped(text)))

    def add_native(self, table: NativeTable) -> None:
        """Add a table whose columns are named; openpyxl would warn that it cannot name them."""
        self._tables.add(table)

    @override
    def _get_writer(self) -> None:
        if self._writer is None:
            self._writer = _MemoryWriter(self)
            self._writer.write_top()

    @override
    def _values_to_row(self, values: Sequence[Item | None], row_idx: int) -> Iterator[_StyledCell]:
        cell = _StyledCell(self)
        for column, item in enumerate(values, 1):
            if item is not None:
                cell.hold(row_idx, column, item)
                yield cell


class Book(Workbook):
    """A workbook of such sheets."""

    def __init__(self) -> None:
        super().__init__(write_only=True)
        self._numbers: dict[Style, int] = {}
        self._model = WriteOnlyWorksheet(self, "model")

    def sheet(self, title: str) -> Sheet:
        """Add a sheet at the end."""
        sheet = Sheet(self, title)
        self._add_sheet(sheet)
        return sheet

    def number_of(self, style: Style) -> int:
        """Make `style` part of the workbook, once, and return its number there."""
        number = self._numbers.get(style)
        if number is None:
            cell = Cell(self._model)
            dress(cell, style)
            number = self._numbers[style] = cell.style_id
        return number

    def discard(self) -> None:
        """Let go of the sheets of a workbook that is not going to be saved."""
        for sheet in self.worksheets:
            if not sheet.closed:
                sheet.close()

    def item(self, value: Stored, name: Look) -> Item:
        """Return a cell outside the body of a table."""
        quoted = isinstance(value, str) and opens_formula(value)
        return value, self.number_of(look(name, quoted=quoted))
