"""What is typed in a cell of the calendar, and how it is kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.dossier import Dossier
from app.domain.route import Movement
from app.domain.wijk_life import Development
from app.editing import lookup
from app.editing.commands import developments
from app.editing.commands.registers import unreadable
from app.editing.edit import Edit
from app.exchange.clipboard import read_cells
from app.ui.models.typed_values import Read, one_of, read_flag, read_needed, read_text
from app.words import choices
from app.words.names import folded
from app.words.window import calendar as words
from app.words.window.register_lists import UnknownChoiceError


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a development, and what a typed text stands for in it."""

    name: str
    read: Read


def _read_quarter(_: Dossier, text: str, today: date) -> str:
    return developments.quarter(text, today)


def _read_movement(dossier: Dossier, text: str, today: date) -> Movement | None:
    """A movement; nothing is none."""
    if not text.strip():
        return None
    return Movement(one_of(choices.MOVEMENT, Movement)(dossier, text, today))


def _read_wijk(dossier: Dossier, text: str, _: date) -> str:
    return lookup.neighbourhood(dossier, text).id


FIELDS = {
    0: Field("neighbourhood", _read_wijk),
    1: Field("what", read_needed),
    2: Field("from_quarter", _read_quarter),
    3: Field("to_quarter", _read_quarter),
    6: Field("who", read_text),
    7: Field("part", read_text),
    8: Field("movement", _read_movement),
    9: Field("can_combine", read_flag),
}
"""By column."""


def field_writer(column: int, key: str, text: str, today: date) -> Callable[[Edit], None]:
    """What keeps a typed text in a development.

    Args:
        column: In which column it was typed.
        key: Id of the development.
        text: What was typed.
        today: The day from which quarters are seen.
    """

    def write(edit: Edit) -> None:
        developments.change(edit, key, **values_of(edit.dossier, {column: text}, today))

    return write


def values_of(dossier: Dossier, typed: Mapping[int, str], today: date) -> dict[str, Any]:
    """What typed texts stand for, by the name of the field.

    Args:
        dossier: Knows the wijken.
        typed: The texts, by column.
        today: The day from which quarters are seen.

    Raises:
        DomainError: A text stands for nothing.
    """
    found = {}
    for column, text in typed.items():
        field = FIELDS[column]
        try:
            found[field.name] = field.read(dossier, text, today)
        except UnknownChoiceError as error:
            raise unreadable(str(error)) from None
    return found


@dataclass(frozen=True, slots=True)
class PastedRows:
    """Rows of a table with the headings of the calendar, or a line each; by their number."""

    rows: Mapping[int, Mapping[int, str]]
    wijk: str
    today: date

    @classmethod
    def of(cls, text: str, wijk: str, today: date) -> "PastedRows":
        """What a pasted text holds.

        Args:
            text: As it was on the clipboard.
            wijk: Id of the wijk of rows that name none.
            today: The day from which quarters are seen.

        Raises:
            PasteError: It is too much to be a table.
        """
        cells = [list(row) for row in read_cells(text)]
        known = {folded(heading): at for at, heading in enumerate(words.COLUMNS)}
        heads = [known.get(folded(cell)) for cell in cells[0]] if cells else []
        columns: list[int | None] = [*_WITHOUT_HEADS]
        if _WHAT in heads:
            columns, cells[0] = heads, []
        rows = {
            at: {
                column: cell
                for column, cell in zip(columns, row, strict=False)
                if column is not None and column in FIELDS
            }
            for at, row in enumerate(cells, start=1)
            if any(cell.strip() for cell in row) and not _is_step(columns, row)
        }
        return cls(rows, wijk, today)

    def keep(self, edit: Edit, row: Mapping[int, str]) -> None:
        """Add the development of a row; one of that name in that part of the wijk is changed.

        Raises:
            DomainError: As the rules say.
        """
        typed = {at: text for at, text in row.items() if at != _WIJK or text.strip()}
        values = values_of(edit.dossier, typed, self.today)
        wijk = values.pop("neighbourhood", "") or self.wijk
        what = values.pop("what", "")
        alike = (folded(what), folded(values.get("part", "")))
        for item in edit.dossier.where(Development, "neighbourhood", wijk):
            if (folded(item.what), folded(item.part)) == alike:
                developments.change(edit, item.id, **values)
                return
        developments.add(edit, wijk, what, **values)


_WIJK, _WHAT, _STRIP = 0, 1, 4
_WITHOUT_HEADS = (1, 2, 3, 6, 7, 8, 9)
"""The columns of a table without headings: what, from, to, who, part, movement, combine."""


def _is_step(columns: Sequence[int | None], row: Sequence[str]) -> bool:
    """Whether a row was copied of a step of the route: that is no development."""
    told = dict(zip(columns, row, strict=False)).get(_STRIP, "")
    return told.startswith(words.STEP)
