"""Typing and pasting figures: each value becomes a measurement with its day, source and quality."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from app.domain.measurements import Measurement, Quality
from app.domain.quantities import Quantity
from app.editing.commands import measuring
from app.editing.commands.measuring import Reading
from app.editing.commands.registers import unreadable
from app.editing.edit import Edit
from app.exchange.clipboard import read_cells
from app.exchange.errors import PasteError
from app.ui.desk import Desk
from app.ui.models.typed_values import Read
from app.ui.whole_paste import paste_rows
from app.ui.widgets.refusal_list import RefusalList
from app.words import choices, pasting
from app.words import figures as words
from app.words.numbers import UnreadableNumberError
from app.words.when import UnreadableDayError
from app.words.window import figures as window
from app.words.window.register_lists import UnknownChoiceError


@dataclass(frozen=True, slots=True)
class Entry:
    """What a value gets that is typed now.

    Attributes:
        wijk: Id of the wijk; `None`: the town.
        day: The day of which it tells.
        source: Who says so.
        quality: How sure it is.
    """

    wijk: str | None
    day: date
    source: str
    quality: Quality


class FiguresEditing:
    """Keeps figures; what cannot be kept is told by the desk, and listed for a paste."""

    def __init__(self, desk: Desk, refusals: RefusalList) -> None:
        self._desk, self._refusals = desk, refusals

    def write(self, quantity: str, text: str, entry: Entry) -> bool:
        """Keep a value that was typed; tells whether it was kept."""
        self._refusals.hide()
        return self._desk.edit("measure", lambda edit: _measure(edit, quantity, text, entry))

    def correct(self, key: str, name: str, read: Read, text: str) -> bool:
        """Change the day, source or quality of a measurement; tells whether it was kept."""
        desk = self._desk

        def work(edit: Edit) -> None:
            value = read(edit.dossier, text, desk.today)
            edit.save(replace(edit.dossier.get(Measurement, key), **{name: value}))

        try:
            return desk.edit("measure", work)
        except (UnreadableDayError, UnknownChoiceError) as error:
            desk.refused.emit(str(error))
            return False

    def remove(self, key: str) -> None:
        """Take a measurement out; the one before is shown again."""
        if not key:
            self._desk.told.emit(window.NOTHING_TO_REMOVE)
        elif self._desk.edit("remove_measurement", lambda edit: measuring.remove(edit, key)):
            self._desk.told.emit(window.REMOVED)

    def paste(self, text: str, below: Sequence[str], entry: Entry) -> None:
        """Take over a column of values, or names of figures with their values: all, or nothing.

        Args:
            text: From the clipboard.
            below: Identifiers of the figures from the chosen row on.
            entry: What the values get.
        """
        desk = self._desk
        try:
            cells = [row for row in read_cells(text) if any(cell.strip() for cell in row)]
        except PasteError as error:
            desk.refused.emit(pasting.paste_trouble(error.code, error.data))
            return
        rows = _rows(cells, below)
        keep = partial(_measure_row, entry)
        if rows and paste_rows(desk, self._refusals, "measure", rows, keep) is not None:
            desk.told.emit(window.pasted(len(rows)))


def _rows(cells: Sequence[Sequence[str]], below: Sequence[str]) -> Mapping[int, tuple[str, str]]:
    """Per row its figure and its value; a row of one cell is of the next figure in the list."""
    found: dict[int, tuple[str, str]] = {}
    for at, row in enumerate(cells):
        label, value = (row[0], row[1]) if len(row) > 1 else ("", row[0])
        known = choices.read(words.QUANTITIES, label) if label.strip() else None
        under = below[at] if at < len(below) else ""
        found[at + 1] = (known or label.strip() or under, value)
    return found


def _measure_row(entry: Entry, edit: Edit, row: tuple[str, str]) -> None:
    _measure(edit, *row, entry)


def _measure(edit: Edit, quantity: str, text: str, entry: Entry) -> None:
    if quantity not in set(Quantity):
        raise unreadable(window.no_figure(quantity))
    try:
        value = words.read_value(text)
    except UnreadableNumberError as error:
        raise unreadable(str(error)) from error
    quality = Quality.UNKNOWN if value is None else entry.quality
    reading = Reading(Quantity(quantity), entry.wijk, value, entry.day, entry.source, quality)
    measuring.measure(edit, reading)
