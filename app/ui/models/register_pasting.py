"""A table that is pasted into a register: copied here or edited in Excel, with its headings; no Qt.

A row with a number, or another name, that is in the register changes that record; any other row
makes one where the list grows. Cells of columns in which nothing can be typed, such as the days
something is late, are left out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.editing.commands.noting import Said, keep
from app.editing.commands.registers import needed, unreadable
from app.editing.edit import Edit
from app.editing.quick_entry import Entry
from app.reports.content.model import Kind
from app.ui.models.register import Line, Register
from app.ui.models.rows_model import shown_text
from app.words.dates import day_text
from app.words.names import folded
from app.words.when import UnreadableDayError, read_when
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

    The text of a record, or what names it, is among the headings.
    """
    known = {folded(field.heading): at for at, field in enumerate(register.fields)}
    heads = [known.get(folded(cell)) for cell in cells[0]] if cells else []
    if None in heads or not {register.named_by[0], register.stretch} & set(heads):
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
        lines: What is in it now, by what names each.
        today: The day from which days are seen.
        number: Gives the number of the next record.
    """

    register: Register
    lines: Mapping[tuple[str, ...], Line]
    today: date
    number: Callable[[], str]

    def keep(self, edit: Edit, row: PastedRow) -> None:
        """Keep a row: change the record that it names, or make one.

        Raises:
            DomainError: As the rules say; `unreadable` (sentence): a cell stands for nothing.
        """
        name = self._name(row)
        line = self.lines.get(name) if any(name) else None
        key = line.key if line else self._made(edit, row.cells)
        for at, text in row.cells.items():
            write = self.register.fields[at].write
            before = shown_text(line.values[at]) if line else ""
            if write is None or text.strip() == before.strip():
                continue
            with readable():
                write(edit, key, text, self.today)

    def _name(self, row: PastedRow) -> tuple[str, ...]:
        """What names the record of a row; Excel writes days as it likes."""
        return tuple(self._plain(at, row.cells.get(at, "")) for at in self.register.named_by)

    def _plain(self, at: int, text: str) -> str:
        if self.register.fields[at].kind is Kind.DAY:
            with suppress(UnreadableDayError):
                return day_text(read_when(text, self.today))
        return folded(text)

    def _made(self, edit: Edit, cells: Mapping[int, str]) -> str:
        register = self.register
        if register.making is not None:
            with readable():
                return register.making.make(edit, cells, self.today).id
        if register.kind is None:
            raise unreadable(words.not_in_list(cells.get(register.named_by[0], "")))
        entry = Entry(register.kind, given=True, text=needed(cells.get(register.stretch, "")))
        record: Any = keep(edit, entry, Said(self.today, number=self.number()))
        edit.save(register.adapted(record))
        return str(record.id)


def named_lines(register: Register, lines: Sequence[Line]) -> dict[tuple[str, ...], Line]:
    """The rows of a register by what names each."""
    return {
        tuple(folded(shown_text(line.values[at])) for at in register.named_by): line
        for line in lines
    }


@contextmanager
def readable() -> Iterator[None]:
    """Turn what cannot be read into a refusal.

    Raises:
        DomainError: `unreadable` (sentence).
    """
    try:
        yield
    except (UnreadableDayError, words.UnknownChoiceError) as error:
        raise unreadable(str(error)) from error
