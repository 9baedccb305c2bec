"""Typing and pasting figures: each value becomes a measurement with its day, source and quality."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from app.domain.measurements import Measurement, Quality
from app.domain.quantities import ABOUT, Quantity
from app.editing.commands import measuring
from app.editing.commands.registers import unreadable
from app.editing.edit import Edit
from app.exchange.clipboard import read_cells
from app.exchange.errors import PasteError
from app.ui.desk import Desk
from app.ui.models.figures_rows import FigureRow
from app.ui.models.typed_values import Read
from app.ui.whole_paste import paste_rows
from app.ui.widgets.refusal_list import RefusalList
from app.words import choices, pasting
from app.words import figures as words
from app.words.names import folded
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


@dataclass(frozen=True, slots=True)
class _Value:
    """A value that was typed or pasted: of which figure and package, and the text."""

    figure: str
    package: str | None
    text: str


class FiguresEditing:
    """Keeps figures; what cannot be kept is told by the desk, and listed for a paste."""

    def __init__(self, desk: Desk, refusals: RefusalList) -> None:
        self._desk, self._refusals = desk, refusals

    def write(self, row: FigureRow, text: str, entry: Entry) -> bool:
        """Keep a value that was typed on a row; tells whether it was kept."""
        self._refusals.hide()
        value = _Value(row.key, row.package, text)
        return self._desk.edit("measure", lambda edit: _measure(entry, edit, value))

    def correct(self, key: str, name: str, read: Read, text: str) -> bool:
        """Change the day, source or quality of a measurement; tells whether it was kept."""
        desk = self._desk

        def work(edit: Edit) -> None:
            value = read(edit.dossier, text, desk.today)
            measuring.correct(edit, key, **{name: value})

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

    def paste(self, text: str, shown: Sequence[FigureRow], first: int, entry: Entry) -> None:
        """Take over a column of values, or names of figures with their values: all, or nothing.

        Args:
            text: From the clipboard.
            shown: The rows of the page.
            first: The number of the chosen one, where a column of values begins.
            entry: What the values get.
        """
        desk = self._desk
        try:
            cells = read_cells(text)
        except PasteError as error:
            desk.refused.emit(pasting.paste_trouble(error.code, error.data))
            return
        rows = _rows(cells, shown, first)
        if not rows:
            return
        keep = partial(_measure, entry)
        if paste_rows(desk, self._refusals, "measure", rows, keep) is not None:
            desk.told.emit(window.pasted(len(rows)))


def _rows(
    cells: Sequence[Sequence[str]], shown: Sequence[FigureRow], first: int
) -> Mapping[int, _Value]:
    """Per row its value; a row of one cell is of the next figure, a cell without text is a gap."""
    found: dict[int, _Value] = {}
    for at, row in enumerate(cells):
        label, value = (row[0], row[1]) if len(row) > 1 else ("", row[0] if row else "")
        if value.strip() and (label, value) != window.COLUMNS[:2]:
            under = shown[first + at] if first + at < len(shown) else None
            found[at + 1] = _value(label, value, shown, under)
    return found


def _value(label: str, text: str, shown: Sequence[FigureRow], under: FigureRow | None) -> _Value:
    """A value with what it is of: the figure that is named, else the one it is pasted on."""
    if not label.strip():
        return _Value(under.key, under.package, text) if under else _Value("", None, text)
    known = choices.read(words.QUANTITIES, label)
    for row in shown:
        if folded(row.label) == folded(label) or row.key == known:
            return _Value(row.key, row.package, text)
    return _Value(known or label.strip(), None, text)


def _measure(entry: Entry, edit: Edit, typed: _Value) -> None:
    if typed.figure not in set(Quantity):
        raise unreadable(window.no_figure(typed.figure))
    quantity = Quantity(typed.figure)
    try:
        value = words.read_value(typed.text, in_thousands=ABOUT[quantity].in_thousands)
    except UnreadableNumberError as error:
        raise unreadable(str(error)) from error
    found = Measurement(
        "",
        quantity,
        entry.wijk,
        typed.package,
        entry.day,
        value,
        source=entry.source,
        quality=Quality.UNKNOWN if value is None else entry.quality,
    )
    measuring.measure(edit, found)
