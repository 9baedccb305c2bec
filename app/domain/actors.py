"""The playing field: who outside the town hall has influence, what they want, what was agreed."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from app.domain.fields import InternalProse, Prose, Refers, Trait

LEAST_INFLUENCE, MOST_INFLUENCE = 1, 3
"""The scale of influence: 1 cannot hold up or hasten the plan, without 3 it does not happen."""


class ActorKind(StrEnum):
    """The kinds of parties in a wijk."""

    HOME_OWNERS = "huiseigenaren"
    TENANTS = "huurders"
    OWNERS_ASSOCIATIONS = "vve"
    RESIDENTS_INITIATIVE = "bewonersinitiatief"
    HOUSING_ASSOCIATION = "corporatie"
    PRIVATE_LANDLORDS = "verhuurders"
    GRID_OPERATOR = "netbeheerder"
    HEAT_COMPANY = "warmtebedrijf"
    INSTALLERS = "installatiebedrijven"
    BUILDERS = "bouwbedrijven"
    ENERGY_DESK = "energieloket"
    LENDERS = "geldverstrekkers"
    SCHOOLS = "opleiders"
    LABOUR_MARKET = "arbeidsmarkt"
    WELFARE = "welzijn"
    SHOPKEEPERS = "ondernemers"
    PROVINCE = "provincie"
    STATE = "rijk"
    ENVIRONMENT = "omgevingsdienst"
    WATER = "water"


class Attitude(StrEnum):
    """Where an actor stands towards the plan."""

    UNKNOWN = "onbekend"
    AGAINST = "tegen"
    WAITING = "afwachtend"
    POSITIVE = "positief"
    TAKES_PART = "werkt_mee"


class AgreementStatus(StrEnum):
    """What became of an agreement."""

    OPEN = "open"
    KEPT = "nagekomen"
    MOVED = "verzet"
    LAPSED = "vervallen"


@dataclass(frozen=True, slots=True)
class Actor:
    """A party outside the town hall.

    Attributes:
        neighbourhoods: Ids of the wijken it matters in; empty: in all.
        role: What it does or decides.
        needs: What it needs to take part.
        brings: What it can bring: money, people, knowledge, buildings, contacts, planning.
        influence: 1 to 3; `None` while nobody judged it.
        contact: Who in the town hall keeps in touch with it.
        spokesperson: Who speaks for it; `mail` and `phone` are theirs.
        next_contact: When somebody should speak to it again.
    """

    id: str
    name: str = ""
    kind: ActorKind = ActorKind.HOME_OWNERS
    neighbourhoods: tuple[str, ...] = ()
    role: Prose = ""
    interest: Prose = ""
    concern: Annotated[str, Trait.PROSE, Trait.INTERNAL] = ""
    needs: Prose = ""
    brings: Prose = ""
    influence: Annotated[int | None, Trait.INTERNAL] = None
    attitude: Annotated[Attitude, Trait.INTERNAL] = Attitude.UNKNOWN
    contact: Annotated[str | None, Refers("person")] = None
    spokesperson: Annotated[str, Trait.PERSONAL, Trait.INTERNAL] = ""
    mail: Annotated[str, Trait.PERSONAL, Trait.INTERNAL] = ""
    phone: Annotated[str, Trait.PERSONAL, Trait.INTERNAL] = ""
    next_contact: dt.date | None = None
    remark: Prose = ""
    internal_remark: InternalProse = ""
    archived: bool = False


@dataclass(frozen=True, slots=True)
class ActorStep:
    """An actor has a part in an instance; id `actor/instance`."""

    id: str
    actor: Annotated[str, Refers("actor"), Trait.LINK]
    instance: Annotated[str, Trait.LINK]


@dataclass(frozen=True, slots=True)
class ActorContact:
    """A talk with an actor.

    Attributes:
        by: Who of the town hall spoke to it.
        spoken_to: With whom, there.
        summary: What was said.
    """

    id: str
    actor: Annotated[str, Refers("actor")]
    date: dt.date | None = None
    by: Annotated[str | None, Refers("person")] = None
    spoken_to: Annotated[str, Trait.PERSONAL, Trait.INTERNAL] = ""
    summary: Prose = ""
    internal: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was agreed with an actor.

    Attributes:
        made_on: The day it was agreed.
        due: Before when it is done.
        location: Where it was written down.
    """

    id: str
    actor: Annotated[str, Refers("actor")]
    text: str = ""
    made_on: dt.date | None = None
    due: dt.date | None = None
    step: Annotated[str | None, Refers("step")] = None
    neighbourhood: Annotated[str | None, Refers("neighbourhood")] = None
    status: AgreementStatus = AgreementStatus.OPEN
    location: str = ""
    internal: bool = False
