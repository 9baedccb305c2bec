"""The table of the calendar: its columns, and what can be typed in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from typing_extensions import override

from app.reports.content.listing import ListColumn, Listing, ListRow
from app.reports.content.model import Kind
from app.ui.models.calendar_rows import CalendarRow, NoteRow
from app.ui.models.editable_rows_model import EditableRowsModel, Index
from app.ui.models.rows_model import Shown
from app.words.window import calendar as words


class CalendarModel(EditableRowsModel[CalendarRow]):
    """A step of the route is changed in *Route*, not here."""

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.row_at(index).is_step:
            flags &= ~Qt.ItemFlag.ItemIsEditable
        return flags


def columns() -> Sequence[Shown[CalendarRow]]:
    """The columns; those with their numbers in `calendar_editing.FIELDS` can be typed in."""
    wijk, what, first, last, strip, marks, who, part, movement, combine = words.COLUMNS
    return (
        Shown(wijk, lambda row: row.wijk_name),
        Shown(what, lambda row: row.what),
        Shown(first, lambda row: row.first),
        Shown(last, lambda row: row.last),
        Shown(strip, lambda row: row.said),
        Shown(marks, lambda row: row.marks, tone=lambda row: "overdue" if row.clashes else ""),
        Shown(who, lambda row: row.who),
        Shown(part, lambda row: row.part),
        Shown(movement, lambda row: row.movement),
        Shown(combine, lambda row: row.combine),
    )


def listing(rows: Sequence[CalendarRow], title: str) -> Listing:
    """The calendar for paper and Excel: the strips in words, and the reasons of what meets."""
    wijk, what, first, last, _, marks, who, part, movement, combine = words.COLUMNS
    names = (wijk, words.KIND, what, first, last, who, part, movement, combine)
    return Listing(
        title,
        (*(ListColumn(name) for name in names), ListColumn(marks, Kind.PROSE, weight=4)),
        tuple(
            ListRow(
                (
                    row.wijk_name,
                    words.STEP if row.is_step else words.DEVELOPMENT,
                    row.what,
                    row.first,
                    row.last,
                    row.who,
                    row.part,
                    row.movement,
                    row.combine,
                    row.why,
                )
            )
            for row in rows
        ),
    )


def note_columns() -> Sequence[Shown[NoteRow]]:
    """The columns of what clashes, or can be combined."""
    kind, wijk, why = words.NOTE_COLUMNS
    return (
        Shown(kind, lambda row: row.kind, tone=lambda row: "overdue" if row.clashes else ""),
        Shown(wijk, lambda row: row.wijk_name),
        Shown(why, lambda row: row.text),
    )
