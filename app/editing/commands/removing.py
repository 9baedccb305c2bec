"""Deleting a record: only when nothing refers to it."""

from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.references import references
from app.domain.tables import NAMES
from app.domain.town_hall import Department, Person
from app.editing.edit import Edit


def still_used(dossier: Dossier, record: Department | Person) -> DomainError | None:
    """Why a record cannot be deleted: `still_used` (name, what, tables, references)."""
    found = references(dossier, record)
    if not found:
        return None
    return DomainError(
        "still_used",
        name=record.code if isinstance(record, Department) else record.name,
        what=NAMES[type(record)],
        tables=tuple(item.table for item in found),
        references=found,
    )


def remove_unused(edit: Edit, record: Department | Person) -> None:
    """Delete a record that nothing refers to.

    Raises:
        DomainError: `still_used`.
    """
    now = edit.dossier.get(type(record), record.id)
    why = still_used(edit.dossier, now)
    if why is not None:
        raise why
    edit.delete(now)
