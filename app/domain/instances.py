"""How far a step is: its instance per wijk, its checks, and what each department contributes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from app.domain.fields import InternalProse, Prose, Refers, Trait
from app.domain.ids import instance_id, part_id


class Status(StrEnum):
    """Where an instance or a contribution stands."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    PENDING_DECISION = "pending_decision"
    DONE = "done"
    NOT_APPLICABLE = "not_applicable"

    @property
    def closed(self) -> bool:
        """Whether nothing is left to do."""
        return self in (Status.DONE, Status.NOT_APPLICABLE)


class Answer(StrEnum):
    """Answer to a checkpoint; no answer is `None`."""

    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "na"


@dataclass(frozen=True, slots=True)
class StepInstance:
    """A step as walked by the town hall or by one wijk; id `step` or `step@neighbourhood`.

    Attributes:
        status: Set by hand; `None` follows the contributions.
        result_location: Where the result can be found.
        approved_on: The day the owner approved; the day the step was done.
        review_on: The next review when it was set by hand; else it follows from `approved_on`.
        decided_by: Who decided that the step does not apply.
        body: The body that is to decide, and `body_date` the meeting.
    """

    id: str
    step: Annotated[str, Refers("step"), Trait.LINK]
    neighbourhood: Annotated[str | None, Refers("neighbourhood"), Trait.LINK] = None
    status: Status | None = None
    owner: Annotated[str | None, Refers("person")] = None
    due: date | None = None
    result_location: str = ""
    approved_on: date | None = None
    review_on: date | None = None
    decided_by: str = ""
    na_reason: Prose = ""
    body: str = ""
    body_date: date | None = None
    remark: Prose = ""
    internal_remark: InternalProse = ""

    @classmethod
    def default(cls, step: str, neighbourhood: str | None) -> "StepInstance":
        """The instance of which nothing was recorded yet."""
        return cls(instance_id(step, neighbourhood), step, neighbourhood)

    @property
    def says_nothing(self) -> bool:
        """Whether nothing differs from the default."""
        return self == StepInstance.default(self.step, self.neighbourhood)


@dataclass(frozen=True, slots=True)
class Check:
    """The answer to one checkpoint of one instance; id `instance/checkpoint`.

    `instance` need not exist as a record: one of which nothing differs from the default does not.
    """

    id: str
    instance: Annotated[str, Trait.LINK]
    checkpoint: Annotated[str, Refers("checkpoint"), Trait.LINK]
    answer: Answer | None = None
    reason: Prose = ""

    @classmethod
    def default(cls, instance: str, checkpoint: str) -> "Check":
        """The open check."""
        return cls(part_id(instance, checkpoint), instance, checkpoint)

    @property
    def says_nothing(self) -> bool:
        """Whether nothing differs from the default."""
        return self == Check.default(self.instance, self.checkpoint)


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one department does for one instance; id `instance/department`.

    Attributes:
        status: Set by hand; `None` follows the instance.
        contact: Who to ask; `None` is the default (the owner for the A department).
        text: What the department contributes.
    """

    id: str
    instance: Annotated[str, Trait.LINK]
    department: Annotated[str, Refers("department"), Trait.LINK]
    status: Status | None = None
    contact: Annotated[str | None, Refers("person")] = None
    text: Prose = ""
    due: date | None = None
    remark: Prose = ""
    internal_remark: InternalProse = ""

    @classmethod
    def default(cls, instance: str, department: str) -> "Contribution":
        """The contribution of which nothing was recorded yet."""
        return cls(part_id(instance, department), instance, department)

    @property
    def says_nothing(self) -> bool:
        """Whether nothing differs from the default."""
        return self == Contribution.default(self.instance, self.department)
