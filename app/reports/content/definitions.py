"""What the words of a report mean."""

from collections.abc import Sequence

from app.reports.content.cells import column
from app.reports.content.model import Kind, Row, Table
from app.words import report_tables as tables
from app.words import report_texts as words
from app.words.report_definitions import SHARED


def definitions(own: Sequence[tuple[str, str]]) -> Table:
    """The words that all reports share, and those that only this one has."""
    return Table(
        key="begrippen",
        title=tables.TABLES["begrippen"].title,
        columns=(
            column("term", Kind.TEXT, 2),
            column("meaning", Kind.PROSE, 7),
        ),
        rows=tuple(Row(term, (term, meaning)) for term, meaning in (*SHARED, *own)),
        summary=tables.TABLES["begrippen"].summary,
        empty=words.EMPTY_LIST,
        dense=True,
    )
