"""The sheet of R0 with what happens in the wijken anyway."""

from app.domain.town_hall import Neighbourhood
from app.domain.wijk_calendar import developments
from app.domain.wijk_life import Development
from app.editing.calendar_text import CalendarNote, calendar_notes
from app.reports.content.cells import column, yes_no
from app.reports.content.model import Kind, Row, Table
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import choices
from app.words import report_tables as tables
from app.words import report_texts as words


def developments_table(request: Request, view: View) -> Table:
    """The developments by wijk, the first to begin first."""
    rows = [row for wijk in request.chosen() for row in _of_wijk(view, wijk)]
    return Table(
        key="ontwikkelingen",
        title=tables.TABLES["ontwikkelingen"].title,
        columns=(
            column("neighbourhood", Kind.TEXT, 1.4),
            column("development", Kind.PROSE, 2.4),
            column("who", Kind.TEXT, 1.6),
            column("part", Kind.TEXT, 1.6),
            column("from_quarter", Kind.TEXT, 1),
            column("to_quarter", Kind.TEXT, 1),
            column("movement", Kind.TEXT, 0.9),
            column("can_combine", Kind.TEXT, 1),
            column("calendar_notes", Kind.PROSE, 3.4),
            column("remark", Kind.PROSE, 2.4),
            column("id", Kind.TEXT, hidden=True),
        ),
        rows=tuple(rows),
        summary=tables.TABLES["ontwikkelingen"].summary,
        empty=words.EMPTY_LIST,
    )


def _of_wijk(view: View, wijk: Neighbourhood) -> list[Row]:
    notes = calendar_notes(view.dossier, wijk.id, view.text)
    return [_row(view, wijk, item, notes) for item in developments(view.dossier, wijk.id)]


def _row(view: View, wijk: Neighbourhood, item: Development, notes: list[CalendarNote]) -> Row:
    told = [f"{note.kind}: {note.text}" for note in notes if item.id in note.developments]
    return Row(
        item.id,
        (
            view.text(wijk.name),
            view.text(item.what),
            view.outsider(item.who),
            view.text(item.part),
            item.from_quarter,
            item.to_quarter,
            choices.word(choices.MOVEMENT, item.movement),
            yes_no(item.can_combine),
            "\n".join(told),
            view.text(item.remark),
            item.id,
        ),
    )
