"""Taking a record out of a register."""

from app.domain.decisions import Decision, DecisionStep
from app.domain.errors import DomainError
from app.domain.fields import Record
from app.domain.references import references
from app.domain.tables import NAMES
from app.editing.edit import Edit


def remove(edit: Edit, kind: type[Record], key: str) -> None:
    """Take a record out; a decision that another one replaces, or that is waited for, stays.

    Args:
        edit: Where it is kept.
        kind: The class of the record.
        key: Its id.

    Raises:
        DomainError: `still_used` (name, what, tables, references).
    """
    record = edit.dossier.get(kind, key)
    if isinstance(record, Decision):
        edit.delete(*edit.dossier.where(DecisionStep, "decision", key))
    found = references(edit.dossier, record)
    if found:
        raise DomainError(
            "still_used",
            name=getattr(record, "number", "") or key,
            what=NAMES[kind],
            tables=tuple(item.table for item in found),
            references=found,
        )
    edit.delete(record)
