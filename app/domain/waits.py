"""Who waits on what."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from app.domain.fields import Prose, Trait


class WaitOn(StrEnum):
    """The kind of thing an answer is awaited from."""

    DEPARTMENT = "department"
    PERSON = "person"
    ACTOR = "actor"
    DECISION = "decision"
    INSTANCE = "instance"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Wait:
    """An instance or a contribution stands still until an answer comes.

    Attributes:
        subject: Id of the instance or contribution that waits.
        on_kind: What `on` is: an id of that kind, or free text.
        what: What is awaited.
        answered_on: The day the answer came; open while empty.
    """

    id: str
    subject: Annotated[str, Trait.LINK]
    on_kind: WaitOn = WaitOn.TEXT
    on: str = ""
    what: Prose = ""
    since: date | None = None
    answered_on: date | None = None
    answer: Prose = ""

    @property
    def open(self) -> bool:
        """Whether the answer has not come yet."""
        return self.answered_on is None
