"""Deeds about the playing field, and about what is learned."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.demo.deeds.base import Deed, Place
from app.domain.actors import ActorKind, AgreementStatus, Attitude
from app.domain.learning import Certainty, Share, Urgency, Worked
from app.domain.route import Movement


@dataclass(frozen=True, slots=True, kw_only=True)
class AddLesson(Deed):
    """A lesson is noted, with permission to share it; departments by their codes."""

    command: ClassVar[str] = "add_lesson"

    title: str
    worked: Worked
    situation: str
    approach: str
    outcome: str
    certainty: Certainty
    conditions: str
    otherwise: str
    step: str
    neighbourhood: str | None = None
    movement: Movement | None = None
    departments: tuple[str, ...]
    traits: str
    agreed_by: str
    share: Share
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddQuestion(Deed):
    """An open question is noted."""

    command: ClassVar[str] = "add_question"

    question: str
    background: str
    tried: str
    wanted: str
    urgency: Urgency
    step: str
    share: Share
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddActor(Deed):
    """An actor is added, with what is known of it, and linked to the steps it has a part in.

    Attributes:
        neighbourhoods: Names of the wijken; none: all.
        contact: Who in the town hall keeps in touch with it.
    """

    command: ClassVar[str] = "add_actor"

    name: str
    kind: ActorKind
    neighbourhoods: tuple[str, ...] = ()
    interest: str = ""
    concern: str = ""
    needs: str = ""
    brings: str = ""
    influence: int
    attitude: Attitude
    contact: str
    spokesperson: str = ""
    mail: str = ""
    phone: str = ""
    remark: str = ""
    internal_remark: str = ""
    steps: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkTo(Deed):
    """Somebody spoke to an actor.

    Attributes:
        next: When to speak again.
    """

    command: ClassVar[str] = "log_talk"

    actor: str
    spoken_to: str = ""
    summary: str
    next: date | None = None
    internal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agree(Deed):
    """Something is agreed with an actor."""

    command: ClassVar[str] = "agree"

    actor: str
    text: str
    due: date
    step: str = ""
    neighbourhood: str | None = None
    status: AgreementStatus = AgreementStatus.OPEN
    location: str = ""
