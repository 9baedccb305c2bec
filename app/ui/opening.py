"""Opening and making dossiers for the window: from a path to a desk, or the reason why not."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.editing.session import Session
from app.editing.viewing import Viewing
from app.storage.document import open_document, way_back
from app.storage.errors import DAMAGE, StorageError, Trouble
from app.storage.publish import Outcome
from app.ui.desk import Desk
from app.ui.notice import Notice
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
        why = _why(error)
        desk = Desk(Viewing(path, name), why_read_only=why, today=today)
        return Opened(desk, (Notice("read_only", why, ("copy",), closable=False),))
    notices = []
    if document.set_aside:
        notices.append(Notice("aside", trouble.set_aside(document.working_file.parent.parent)))
    if document.outcome is Outcome.BESIDE:
        place = words.place_name(document.path)
        notices.append(Notice("beside", words.beside(document.path.stem, place), ("show_folder",)))
    return Opened(Desk(Session(document, name), today=today), tuple(notices))


def why_not(error: StorageError, path: Path) -> tuple[str, Path | None]:
    """The sentence for a dossier that cannot be opened, and what can be opened instead."""
    data = dict(error.data)
    back = way_back(path) if error.trouble in DAMAGE or error.data.get("work") else None
    if back is not None:
        data |= {"backup": back.at, "backup_path": back.path}
    return trouble.trouble(error.trouble.value, data), back.path if back else None


def _why(error: StorageError) -> str:
    if error.trouble is not Trouble.LOCKED:
        return trouble.trouble(error.trouble.value, error.data)
    try:
        since = datetime.fromisoformat(str(error.data.get("since", "")))
    except ValueError:
        since = None
    return words.locked(str(error.data.get("user") or ""), since)
