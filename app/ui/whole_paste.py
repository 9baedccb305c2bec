"""Pasting rows as a whole or not at all: half of them would come twice the next time."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from app.editing.bulk import on_each
from app.editing.edit import Edit
from app.editing.wording import refusal_text
from app.ui.desk import Desk
from app.ui.widgets.refusal_list import Refusal, RefusalList
from app.words import pasting

R = TypeVar("R")


def paste_rows(
    desk: Desk,
    refusals: RefusalList,
    command: str,
    rows: Mapping[int, R],
    keep: Callable[[Edit, R], object],
) -> int | None:
    """Keep all rows in one change, or list which ones cannot be kept, and why.

    Each row is tried once, and what was tried is what is kept: numbers are handed out once.

    Args:
        desk: The dossier; it tells that nothing was pasted.
        refusals: Where the wrong rows are listed.
        command: Name of the command, for the history.
        rows: What was pasted, by its number from 1.
        keep: Keeps a row; raises `DomainError` for one that may not be.

    Returns:
        How many rows were new or changed something; `None` when nothing was kept.
    """
    edit = Edit(desk.dossier)
    result = on_each(edit, map(str, rows), lambda edit, key: keep(edit, rows[int(key)]))
    wrong = [
        Refusal(
            item.key,
            pasting.row_name(int(item.key)),
            refusal_text(desk.dossier, item.error, kept=True),
        )
        for item in result.refused
    ]
    title = pasting.rows_not_pasted(len(wrong))
    refusals.tell(title, wrong)
    if wrong:
        desk.refused.emit(title)
        return None
    kept = desk.run(lambda session: session.do(edit.draft(command)))
    return len(result.changed) if kept else None
