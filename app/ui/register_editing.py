"""What is done in a register: adding, typing in cells, keys for the chosen rows, and pasting.

Of several rows what is allowed is done, and what is refused is listed with the reason. A table that
is pasted is taken over as a whole or not at all.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from app.editing.bulk import Bulk, on_each
from app.editing.commands.noting import NUMBERED, Said, keep
from app.editing.commands.registers import remove
from app.editing.edit import Edit
from app.editing.numbering import Numbers
from app.editing.quick_entry import Entry, read_entry
from app.editing.wording import refusal_text
from app.exchange.clipboard import read_cells
from app.exchange.errors import PasteError
from app.ui.desk import Desk
from app.ui.models.register import Line, Register
from app.ui.models.register_pasting import PastedRow, Paster, named_lines, read_table
from app.ui.whole_paste import paste_rows
from app.ui.widgets.refusal_list import Refusal, RefusalList
from app.words import pasting
from app.words.when import UnreadableDayError
from app.words.window import register_lists as words


class RegisterEditing:
    """Carries it out; what came of it is told by the desk, and listed under the table."""

    def __init__(self, register: Register, desk: Desk, refusals: RefusalList) -> None:
        self._register, self._desk, self._refusals = register, desk, refusals

    # Adding

    def entry(self, text: str) -> Entry:
        """What a typed line says."""
        kind = self._register.kind
        return read_entry(self._desk.dossier, text, self._desk.today, kind=kind)

    def cells(self, text: str) -> Mapping[int, str]:
        """What a typed line says, where the list makes its records itself."""
        making = self._register.making
        return making.read(self._desk.dossier, text) if making else {}

    def add(self, lines: Sequence[str]) -> bool:
        """Add a record for each line; tells whether they were kept."""
        if self._register.making is not None:
            return self._make(lines)
        made, next_number = self._register.adapted, self._numbers()

        def work(edit: Edit) -> None:
            for line in lines:
                said = Said(self._desk.today, number=next_number())
                edit.save(made(keep(edit, self.entry(line), said)))

        return self._desk.edit("note", work)

    def _make(self, lines: Sequence[str]) -> bool:
        paster = Paster(self._register, {}, self._desk.today, str)
        rows = [PastedRow(at, self.cells(line)) for at, line in enumerate(lines, start=1)]

        def work(edit: Edit) -> None:
            for row in rows:
                paster.keep(edit, row)

        return self._desk.edit(f"add_{self._register.table}", work)

    def _numbers(self) -> Callable[[], str]:
        session, kind = self._desk.session, self._register.kind
        table = NUMBERED.get(kind) if kind else None
        if session is None or table is None:
            return str
        return partial(Numbers(session), table, self._desk.today.year)

    def paste(self, text: str) -> None:
        """Take over a table with the headings of this list; of any other text a record per line."""
        try:
            cells = read_cells(text) if "\t" in text else ()
        except PasteError as error:
            self._desk.refused.emit(pasting.paste_trouble(error.code, error.data))
            return
        rows = read_table(self._register, cells)
        if rows is not None:
            self._paste_rows(rows)
            return
        lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
        if lines and self._register.grows:
            self.add(lines)

    def _paste_rows(self, rows: Sequence[PastedRow]) -> None:
        desk, register = self._desk, self._register
        lines = named_lines(register, register.lines(desk.dossier, desk.today))
        paster = Paster(register, lines, desk.today, self._numbers())
        by_number = {row.at: row for row in rows}
        count = paste_rows(desk, self._refusals, "paste_register", by_number, paster.keep)
        if count is not None:
            desk.told.emit(words.pasted(count))

    # Changing

    def write(self, column: int, lines: Sequence[Line], text: str) -> bool:
        """Keep what was typed in a cell, in each of some rows; tells whether it was kept."""
        write, today = self._register.fields[column].write, self._desk.today
        if write is None:
            return False
        try:
            return self._on_each(lines, lambda edit, key: write(edit, key, text, today))
        except (UnreadableDayError, words.UnknownChoiceError) as error:
            self._desk.refused.emit(str(error))
            return False

    def set_status(self, digit: str, lines: Sequence[Line]) -> None:
        """Set the status that a digit stands for."""
        status = (self._register.statuses or {}).get(digit)
        change = self._register.set_status
        if status is not None and change is not None:
            self._on_each(lines, lambda edit, key: change(edit, key, status))

    def remove(self, lines: Sequence[Line]) -> None:
        """Take records out of the register."""
        record = self._register.record
        self._carry_out(
            f"remove_{self._register.table}",
            lines,
            lambda edit, key: remove(edit, record, key),
            words.removed,
        )

    def _on_each(self, lines: Sequence[Line], change: Callable[[Edit, str], object]) -> bool:
        told = words.changed_many if len(lines) > 1 else None
        return self._carry_out(f"set_{self._register.table}", lines, change, told)

    def _carry_out(
        self,
        command: str,
        lines: Sequence[Line],
        change: Callable[[Edit, str], object],
        told: Callable[[int, int], str] | None,
    ) -> bool:
        found: list[Bulk] = []

        def work(edit: Edit) -> None:
            found.append(on_each(edit, [line.key for line in lines], change))

        if not lines or not self._desk.edit(command, work):
            return False
        result = found[-1]
        if len(lines) == 1 and result.refused:
            self._desk.refused.emit(self._why(result)[0])
            return False
        names = {line.key: str(line.values[0] or "") for line in lines}
        self._list(result, names)
        if told is not None:
            self._desk.told.emit(told(len(result.changed), len(result.refused)))
        return True

    def _why(self, result: Bulk) -> list[str]:
        return [refusal_text(self._desk.dossier, item.error, kept=True) for item in result.refused]

    def _list(self, result: Bulk, names: Mapping[str, str]) -> None:
        """List what was refused, by what each row is called; nothing when nothing was."""
        refusals = [
            Refusal(item.key, names[item.key], why, item.key)
            for item, why in zip(result.refused, self._why(result), strict=True)
        ]
        self._refusals.tell(words.stayed(len(refusals)), refusals)
