"""What registers share: taking a record out, and what a record may be changed into."""

from dataclasses import replace

from app.domain.decisions import Decision, DecisionStep
from app.domain.errors import DomainError
from app.domain.fields import Record
from app.domain.interests import DecisionInterest
from app.domain.references import references
from app.domain.tables import NAMES
from app.editing.edit import Edit


def remove(edit: Edit, kind: type[Record], key: str) -> None:
    """Take a record out; what something else refers to stays, such as a decision that is replaced.

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
        edit.delete(*edit.dossier.where(DecisionInterest, "decision", key))
    found = references(edit.dossier, record)
    if found:
        raise DomainError(
            "still_used",
            name=getattr(record, "number", "") or getattr(record, "interest", "") or key,
            what=NAMES[kind],
            tables=tuple(item.table for item in found),
            references=found,
        )
    edit.delete(record)


def needed(text: str) -> str:
    """A text without which nobody knows what a record is about.

    Raises:
        DomainError: `text_needed`: there is none.
    """
    if not text.strip():
        raise DomainError("text_needed")
    return text.strip()


def set_replaced(edit: Edit, key: str, before: Decision | None) -> None:
    """Let a decision replace another; one that was replaced is replaced once.

    Raises:
        DomainError: `replaced_already` (number, by).
    """
    for other in edit.dossier.where(Decision, "replaces", before.id) if before else ():
        if before and other.id != key:
            raise DomainError("replaced_already", number=before.number, by=other.number)
    found = edit.dossier.get(Decision, key)
    edit.save(replace(found, replaces=before.id if before else None))


def unreadable(sentence: str) -> DomainError:
    """The refusal of a text that stands for nothing: `unreadable` (sentence)."""
    return DomainError("unreadable", sentence=sentence)
