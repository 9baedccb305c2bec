"""The backups of a dossier on this laptop, as plain rows; no Qt."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.dossier import Dossier, difference
from app.editing.history_text import change_set_text
from app.storage.backups import DAMAGED, Backup
from app.storage.looking import snapshot
from app.storage.rescue import restore_points
from app.words.window import backups as words


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup.

    Attributes:
        key: Its path, as text.
        backup: The backup itself.
        damaged: Whether it was kept only because it could not be read.
    """

    key: str
    backup: Backup
    size: str
    kind: str
    damaged: bool

    @property
    def at(self) -> datetime:
        """When it was made."""
        return self.backup.at


@dataclass(frozen=True, slots=True)
class BackupContent:
    """What is in a backup.

    Attributes:
        dossier: Its records.
        last: Its last change, in words; empty when there is none.
    """

    dossier: Dossier
    last: str


def backup_rows(document_id: str) -> list[BackupRow]:
    """The backups, newest first."""
    return [
        BackupRow(
            str(backup.path),
            backup,
            words.size(backup.size),
            words.kind(backup.mark),
            backup.mark == DAMAGED,
        )
        for backup in restore_points(document_id)
    ]


def backup_content(path: Path) -> BackupContent:
    """Read a backup, on a private copy.

    Raises:
        StorageError: It cannot be read.
    """
    with snapshot(path) as found:
        last = next(iter(found.history.older_than(None, 1)), None)
        text = (
            words.last_change(last.at, last.by, change_set_text(found.dossier, last))
            if last
            else ""
        )
        return BackupContent(found.dossier, text)


def places_that_differ(now: Dossier, then: Dossier) -> int:
    """How many fields would change by going back."""
    return len(difference(now, then))
