"""Lessons and open questions of our own, and those that other municipalities shared."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from app.domain.dossier import Dossier
from app.domain.learning import Answer, Lesson, OpenQuestion, Share

Learned = TypeVar("Learned", Lesson, OpenQuestion)

LONGEST_TITLE = 60
"""Letters of the title of a lesson that is shared."""


class ShareGap(StrEnum):
    """What keeps a record from being shared."""

    TITLE = "title"
    TITLE_TOO_LONG = "title_too_long"
    PERMISSION = "permission"
    CONTACT = "contact"
    INTERNAL = "internal"


def own(dossier: Dossier, kind: type[Learned]) -> list[Learned]:
    """Our own records, the oldest first."""
    return _in_order(item for item in dossier.all(kind) if not item.from_whom)


def of_others(dossier: Dossier, kind: type[Learned]) -> list[Learned]:
    """What other municipalities shared, per municipality."""
    found = _in_order(item for item in dossier.all(kind) if item.from_whom)
    return sorted(found, key=lambda item: item.from_whom.casefold())


def _in_order(found: Iterable[Learned]) -> list[Learned]:
    return sorted(found, key=lambda item: (str(item.made_on or ""), item.id))


def numbers(dossier: Dossier, kind: type[Learned]) -> dict[str, int]:
    """How our own records are called: `les 3`; by id."""
    return {item.id: number for number, item in enumerate(own(dossier, kind), start=1)}


def answers_to(dossier: Dossier, question: str) -> list[Answer]:
    """The answers to a question, the oldest first."""
    found = dossier.where(Answer, "question", question)
    return sorted(found, key=lambda item: (str(item.date or ""), item.id))


def share_gaps(record: Lesson | OpenQuestion) -> tuple[ShareGap, ...]:
    """What a record lacks to be shared, whatever its texts say."""
    if isinstance(record, Lesson):
        title, agreed = record.title, bool(record.agreed_by.strip() and record.agreed_on)
        too_long = len(title) > LONGEST_TITLE
    else:
        title, agreed, too_long = record.question, True, False
    found = (
        (ShareGap.TITLE, not title.strip()),
        (ShareGap.TITLE_TOO_LONG, too_long),
        (ShareGap.PERMISSION, not agreed),
        (ShareGap.CONTACT, "@" not in record.contact),
        (ShareGap.INTERNAL, record.internal),
    )
    return tuple(gap for gap, there in found if there)


def reaches(share: Share, audience: Share) -> bool:
    """Whether a record with this permission may go to an audience: the region, or everybody."""
    return share is Share.EVERYBODY or (share is Share.REGION and audience is Share.REGION)
