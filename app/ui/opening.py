"""Opening and making dossiers for the window: from a path to a desk, or the reason why not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.editing.session import Session
from app.editing.viewing import Viewing
from app.storage.document import Document
from app.storage.errors import DAMAGE, StorageError, Trouble
from app.storage.opening import open_document
from app.storage.process import host_name
from app.storage.rescue import way_back
from app.storage.schema import FORMAT
from app.storage.state import backup_folder
from app.ui.desk import Desk
from app.ui.notice import Notice
from app.ui.outcomes import notice_of
from app.words import trouble
from app.words.window import shell as words

_LOOK_INSTEAD = frozenset({Trouble.LOCKED, Trouble.READ_ONLY, Trouble.NO_RIGHTS})
"""Not for changing, but it can be looked at."""

Today = Callable[[], date]


@dataclass(frozen=True, slots=True)
class Opened:
    """A dossier that was opened, and what to tell of it."""

    desk: Desk
    notices: tuple[Notice, ...]


def open_desk(path: Path, name: str, *, today: Today = date.today) -> Opened:
    """Open a dossier for changing; when that may not be, for looking.

    Raises:
        StorageError: It cannot even be looked at.
    """
    path = path.resolve()
    try:
        document = open_document(path, name)
    except StorageError as error:
        if error.trouble not in _LOOK_INSTEAD:
            raise
        why = _why(error, name)
        desk = Desk(Viewing(path, name), why_read_only=why, today=today)
        return Opened(desk, (Notice("read_only", why, ("copy",), closable=False),))
    return Opened(Desk(Session(document, name), today=today), tuple(_notices(document)))


def _notices(document: Document) -> Iterator[Notice]:
    """What opening met that a person should know."""
    if document.older is not None:
        kept = backup_folder(document.document_id)
        text = trouble.brought_up_to_date(document.older, FORMAT, kept)
        yield Notice("brought_up", text, ("backups",))
    if document.set_aside:
        yield Notice("aside", trouble.set_aside(document.working_file.parent.parent))
    if document.came_from is not None:
        yield Notice("came_from", trouble.came_from(document.came_from.place))
    for number, left in enumerate(document.left_behind):
        yield Notice(f"left_{number}", trouble.left_behind(left.place, left.database))
    met = notice_of(document.outcome, document.path)
    if met is not None:
        yield met


def why_not(error: StorageError, path: Path) -> tuple[str, Path | None]:
    """The sentence for a dossier that cannot be opened, and what can be opened instead."""
    data = dict(error.data)
    back = way_back(path) if error.trouble in DAMAGE or error.data.get("work") else None
    if back is not None:
        data |= {"backup": back.at, "backup_path": back.path}
    return trouble.trouble(error.trouble.value, data), back.path if back else None


def _why(error: StorageError, name: str) -> str:
    if error.trouble is not Trouble.LOCKED:
        return trouble.trouble(error.trouble.value, error.data)
    if error.data.get("user") == name and error.data.get("host") == host_name():
        return words.locked_by_yourself()
    try:
        since = datetime.fromisoformat(str(error.data.get("since", "")))
    except ValueError:
        since = None
    return words.locked(str(error.data.get("user") or ""), since)
