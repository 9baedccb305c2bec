"""A table that is pasted into a register: copied here or edited in Excel, with its headings; no Qt.

A row with a number that is in the register changes that record, any other row makes one. Cells of
columns in which nothing can be typed, such as the days something is late, are left out.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.editing.commands.noting import Said, keep
from app.editing.commands.registers import needed, unreadable
from app.editing.edit import Edit
from app.editing.quick_entry import Entry, EntryKind
from app.ui.models.register import Line, Register
from app.ui.models.rows_model import shown_text
from app.words.names import folded
from app.words.when import UnreadableDayError
from app.words.window import register_lists as words


@dataclass(frozen=True, slots=True)
class PastedRow:
    """A row below the headings.

    Attributes:
        at: Its number in the text, from 1.
        cells: The text of each column of the register that stands in it.
    """

    at: int
    cells: Mapping[int, str]


def read_table(register: Register, cells: Sequence[Sequence[str]]) -> list[PastedRow] | None:
    """The rows of a table with headings of a register; `None` for any other text.

    The text of a record, or its number, is among the headings.
    """
    known = {folded(field.heading): at for at, field in enumerate(register.fields)}
    heads = [known.get(folded(cell)) for cell in cells[0]] if cells else []
    if None in heads or not {0, register.stretch} & set(heads):
        return None
    rows = []
    for at, row in enumerate(cells[1:], start=1):
        found = {head: text for head, text in zip(heads, row, strict=False) if head is not None}
        if any(text.strip() for text in found.values()):
            rows.append(PastedRow(at, found))
    return rows


@dataclass(frozen=True, slots=True)
class Paster:
    """Keeps pasted rows.

    Attributes:
        register: Where they go.
        kind: What a row becomes.
        lines: What is in it now.
        today: The day from which days are seen.
        number: Gives the number of the next record.
    """

    register: Register
    kind: EntryKind
    lines: Mapping[str, Line]
    today: date
    number: Callable[[], str]

    def keep(self, edit: Edit, row: PastedRow) -> None:
        """Keep a row: change the record with its number, or make one.

        Raises:
            DomainError: As the rules say; `unreadable` (sentence): a cell stands for nothing.
        """
        line = self.lines.get(row.cells.get(0, "").strip())
        key = line.key if line else self._made(edit, row.cells.get(self.register.stretch, ""))
        for at, text in row.cells.items():
            write = self.register.fields[at].write
            before = shown_text(line.values[at]) if line else ""
            if write is None or text.strip() == before.strip():
                continue
            try:
                write(edit, key, text, self.today)
            except (UnreadableDayError, words.UnknownChoiceError) as error:
                raise unreadable(str(error)) from error

    def _made(self, edit: Edit, text: str) -> str:
        said = Said(self.today, number=self.number())
        record: Any = keep(edit, Entry(self.kind, given=True, text=needed(text)), said)
        edit.save(self.register.adapted(record))
        return str(record.id)
