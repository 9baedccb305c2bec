"""Actions, and commitments: what somebody will do, and what was promised."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from app.domain.fields import Prose, Refers, Trait


class ActionKind(StrEnum):
    """An action of our own, or something that was promised to or by somebody."""

    ACTION = "action"
    COMMITMENT = "commitment"


class ActionStatus(StrEnum):
    """How far it is."""

    OPEN = "open"
    IN_PROGRESS = "bezig"
    DONE = "gereed"
    DROPPED = "vervallen"
    KEPT = "nagekomen"
    POSTPONED = "verzet"


STATUSES: dict[ActionKind, tuple[ActionStatus, ...]] = {
    ActionKind.ACTION: (
        ActionStatus.OPEN,
        ActionStatus.IN_PROGRESS,
        ActionStatus.DONE,
        ActionStatus.DROPPED,
    ),
    ActionKind.COMMITMENT: (
        ActionStatus.OPEN,
        ActionStatus.KEPT,
        ActionStatus.POSTPONED,
        ActionStatus.DROPPED,
    ),
}
"""The statuses that each kind knows, in order."""

CLOSED = frozenset({ActionStatus.DONE, ActionStatus.DROPPED, ActionStatus.KEPT})
"""Nothing is left to do."""


class Priority(StrEnum):
    """How soon it matters, besides its day."""

    HIGH = "hoog"
    NORMAL = "gewoon"
    LOW = "laag"


@dataclass(frozen=True, slots=True)
class Action:
    """An action or a commitment in its register.

    Attributes:
        number: Unique in the dossier; given by the register as `2026-014`.
        text: What is to be done, or was promised.
        to_whom: Of a commitment: who was promised it, and `by_whom` who did.
        part: The part of the wijk, in words.
        made_on: The day it was agreed.
        origin: Id of the agenda item, meeting or decision that it comes from; may be empty.
        location: Where a promise was written down.
        internal: In no export unless asked for.
    """

    id: str
    number: str = ""
    kind: ActionKind = ActionKind.ACTION
    text: str = ""
    to_whom: Annotated[str, Trait.PERSONAL] = ""
    by_whom: Annotated[str, Trait.PERSONAL] = ""
    part: str = ""
    step: Annotated[str | None, Refers("step")] = None
    neighbourhood: Annotated[str | None, Refers("neighbourhood")] = None
    department: Annotated[str | None, Refers("department")] = None
    owner: Annotated[str | None, Refers("person")] = None
    made_on: date | None = None
    due: date | None = None
    status: ActionStatus = ActionStatus.OPEN
    priority: Priority = Priority.NORMAL
    origin: str = ""
    location: str = ""
    remark: Prose = ""
    internal: bool = False

    @property
    def closed(self) -> bool:
        """Whether nothing is left to do."""
        return self.status in CLOSED

    def late(self, today: date) -> int:
        """How many days it is late; 0 when it is not."""
        if self.closed or self.due is None:
            return 0
        return max((today - self.due).days, 0)
