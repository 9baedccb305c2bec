"""Decisions, and the instances they belong to."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from app.domain.fields import Prose, Refers, Trait


class Body(StrEnum):
    """Who takes decisions."""

    CORE_TEAM = "kernteam"
    MANAGEMENT = "MT"
    STEERING_GROUP = "stuurgroep"
    EXECUTIVE = "college"
    COUNCIL = "raad"


class DecisionStatus(StrEnum):
    """How far a decision is."""

    PROPOSED = "voorgesteld"
    TAKEN = "genomen"
    EXECUTED = "uitgevoerd"
    WITHDRAWN = "ingetrokken"


BINDING = (DecisionStatus.TAKEN, DecisionStatus.EXECUTED)
"""The statuses of a decision that was really taken."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision in the register.

    Attributes:
        number: Unique in the dossier; given by the register as `2026-014`.
        date: The day it was (or is to be) taken.
        location: Where it can be found, or its case number.
        publish: May be made public.
        origin: Id of the agenda item or meeting that it comes from; may be empty.
        internal: In no export unless asked for.
    """

    id: str
    number: str = ""
    body: Body = Body.CORE_TEAM
    date: dt.date | None = None
    sentence: str = ""
    reason: Prose = ""
    consequences: Prose = ""
    owner: Annotated[str | None, Refers("person")] = None
    location: str = ""
    status: DecisionStatus = DecisionStatus.TAKEN
    publish: bool = False
    replaces: Annotated[str | None, Refers("decision")] = None
    internal: bool = False
    origin: str = ""


@dataclass(frozen=True, slots=True)
class DecisionStep:
    """A decision belongs to an instance; id `decision/instance`."""

    id: str
    decision: Annotated[str, Refers("decision"), Trait.LINK]
    instance: Annotated[str, Trait.LINK]
