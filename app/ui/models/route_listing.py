"""*Route* as it is on screen, for paper and for Excel; no Qt."""

from collections.abc import Sequence

from app.ui.listing import Column, Kind, Listing, Value
from app.ui.models.route_order import Arranged, GroupRow
from app.ui.models.route_rows import StepRow
from app.words.window import route as words

_KINDS = {"due": Kind.DAY, "status": Kind.STATUS}


def route_listing(found: Arranged, columns: Sequence[str], filter_text: str) -> Listing:
    """The rows of the screen; what they are grouped by becomes the first column."""
    grouped = any(isinstance(row, GroupRow) for row in found.rows)
    heads = [Column(words.HEADINGS[name], _KINDS.get(name, Kind.TEXT)) for name in columns]
    rows: list[tuple[Value, ...]] = []
    title = ""
    for row in found.rows:
        if isinstance(row, GroupRow):
            title = row.title
            continue
        cells = [_value(row, name) for name in columns]
        rows.append((title, *cells) if grouped else tuple(cells))
    first = [Column(words.GROUP)] if grouped else []
    return Listing(words.TITLE, filter_text, (*first, *heads), tuple(rows))


def _value(row: StepRow, name: str) -> Value:
    if name == "due":
        return row.due
    return row.status.value if name == "status" else row.texts.get(name, "")
