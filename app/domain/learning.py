"""What was learned, and what nobody knows yet: lessons and open questions."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from app.domain.fields import Prose, Refers
from app.domain.route import Movement


class Worked(StrEnum):
    """Whether it worked."""

    YES = "werkte"
    PARTLY = "werkte_deels"
    NO = "werkte_niet"


class Certainty(StrEnum):
    """How sure it is."""

    MEASURED = "gemeten"
    SIGNALS = "signalen"
    IMPRESSION = "eerste_indruk"


class Share(StrEnum):
    """With whom it may be shared."""

    INTERNAL = "intern"
    REGION = "regio"
    EVERYBODY = "alle"


class Urgency(StrEnum):
    """How soon an answer is needed."""

    CAN_WAIT = "kan_wachten"
    THIS_QUARTER = "dit_kwartaal"
    HOLDS_US_UP = "houdt_ons_op"


@dataclass(frozen=True, slots=True)
class Lesson:
    """What we tried, and what came of it.

    Attributes:
        title: At most 60 characters, when it is shared.
        traits: Of the wijk, so that others can judge whether it fits: years, tenure, rounded homes.
        agreed_by: The job title of who agreed that it is shared, and `agreed_on` when.
        contact: Job title, organisation and a general mail address; no name of a person.
        origin: Id of the agenda item or meeting that it comes from; may be empty.
        internal: In no export unless asked for.
        departments: Ids of those that took part.
        from_whom: The municipality that shared it with us; empty: it is our own.
    """

    id: str
    title: str = ""
    worked: Worked = Worked.YES
    situation: Prose = ""
    approach: Prose = ""
    outcome: Prose = ""
    certainty: Certainty = Certainty.IMPRESSION
    conditions: Prose = ""
    otherwise: Prose = ""
    step: Annotated[str | None, Refers("step")] = None
    neighbourhood: Annotated[str | None, Refers("neighbourhood")] = None
    traits: str = ""
    agreed_by: str = ""
    agreed_on: dt.date | None = None
    share: Share = Share.INTERNAL
    contact: str = ""
    made_on: dt.date | None = None
    origin: str = ""
    internal: bool = False
    movement: Movement | None = None
    departments: tuple[str, ...] = ()
    from_whom: str = ""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What we do not know, and would like to hear from others.

    Attributes:
        question: In one sentence.
        tried: What was tried already, also what did not help.
        wanted: What kind of help is looked for.
        contact: Job title, organisation and a general mail address; no name of a person.
        origin: Id of the agenda item or meeting that it comes from; may be empty.
        internal: In no export unless asked for.
        from_whom: The municipality that asks it; empty: we do.
    """

    id: str
    question: str = ""
    background: Prose = ""
    tried: Prose = ""
    wanted: str = ""
    urgency: Urgency = Urgency.CAN_WAIT
    step: Annotated[str | None, Refers("step")] = None
    neighbourhood: Annotated[str | None, Refers("neighbourhood")] = None
    share: Share = Share.INTERNAL
    contact: str = ""
    made_on: dt.date | None = None
    origin: str = ""
    internal: bool = False
    from_whom: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A tip that came in on an open question.

    Attributes:
        organisation: Which organisation it is from; no name of a person.
        use: What we do with it.
        from_whom: The municipality that sent it in a package; empty: it was typed here.
    """

    id: str
    question: Annotated[str, Refers("open_question")]
    tip: Prose = ""
    organisation: str = ""
    date: dt.date | None = None
    use: Prose = ""
    from_whom: str = ""
