"""*Route* as it is on screen, for paper and for Excel; no Qt."""

from collections.abc import Sequence

from app.reports.content.listing import ListColumn, Listing, ListRow, Plain
from app.reports.content.model import Kind
from app.ui.models.route_order import Arranged, GroupRow
from app.ui.models.route_rows import StepRow
from app.words.window import route as words

_KINDS = {"code": Kind.CODE, "due": Kind.DAY, "status": Kind.STATUS}
_WEIGHTS = {"title": 6.0}


def route_listing(found: Arranged, columns: Sequence[str], filter_text: str) -> Listing:
    """The rows of the screen, under what they are grouped by."""
    rows: list[ListRow] = []
    group = ""
    for row in found.rows:
        if isinstance(row, GroupRow):
            group = row.title
        else:
            rows.append(ListRow(tuple(_value(row, name) for name in columns), group))
    return Listing(
        words.TITLE,
        tuple(_column(name) for name in columns),
        tuple(rows),
        filter_text,
        of=found.of if filter_text else None,
        things=words.THINGS,
        grouped_by=words.GROUP,
    )


def _column(name: str) -> ListColumn:
    return ListColumn(words.HEADINGS[name], _KINDS.get(name, Kind.TEXT), _WEIGHTS.get(name, 0.0))


def _value(row: StepRow, name: str) -> Plain:
    if name == "due":
        return row.due
    return row.status if name == "status" else row.texts.get(name, "")
