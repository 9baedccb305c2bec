"""What a proposed agenda item is called, and what changed since the meeting before."""

from collections.abc import Mapping
from datetime import date

from app.domain.agenda import Proposed
from app.domain.dossier import Dossier
from app.domain.meetings import Meeting, Reason
from app.domain.walk import instance_of, step_of
from app.editing.wording import instance_text
from app.words import meetings as words


def changed_since(touched: Mapping[str, date], before: Meeting | None) -> frozenset[str]:
    """Ids of the instances that changed since a meeting; nothing when there was none.

    Args:
        touched: Last day something of each instance changed.
        before: The meeting.
    """
    if before is None or before.date is None:
        return frozenset()
    return frozenset(key for key, day in touched.items() if day > before.date)


def proposed_title(dossier: Dossier, item: Proposed) -> str:
    """`3.5 Eén planning voor straat, riool, groen en energie`, or what it is called itself."""
    if item.reason is Reason.MINUTES:
        return words.approve_minutes(item.day)
    if item.title or not item.instance:
        return item.title
    return step_title(dossier, item.instance)


def step_title(dossier: Dossier, instance: str) -> str:
    """`3.5 Eén planning voor straat, riool, groen en energie`, with the wijk where there is one."""
    step = step_of(dossier, instance_of(dossier, instance))
    return f"{instance_text(dossier, instance)} {step.title}"
