"""What was counted or estimated of a wijk or of the town, on a day, with where that comes from."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from app.domain.fields import Refers
from app.domain.quantities import Quantity


class Quality(StrEnum):
    """How sure a value is."""

    MEASURED = "gemeten"
    COMPUTED = "berekend"
    ESTIMATED = "geschat"
    ASSUMED = "aanname"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class Package:
    """What is done to a home, of a kind: insulation, a heat pump.

    Attributes:
        neighbourhood: The wijk it is offered in; empty: in all.
    """

    id: str
    name: str = ""
    neighbourhood: Annotated[str | None, Refers("neighbourhood")] = None


@dataclass(frozen=True, slots=True)
class Measurement:
    """A value of a quantity on a day; an older one stays when a newer one is added.

    Attributes:
        neighbourhood: The wijk; empty: the whole town.
        package: Of which package, for what differs between these; empty: of all.
        date: The day, or the last day of the year, of which it tells.
        value: `None` when it is not known, which is not 0.
        unit: As people write it.
        source: Who says so.
    """

    id: str
    quantity: Quantity
    neighbourhood: Annotated[str | None, Refers("neighbourhood")] = None
    package: Annotated[str | None, Refers("package")] = None
    date: dt.date | None = None
    value: Decimal | None = None
    unit: str = ""
    source: str = ""
    quality: Quality = Quality.MEASURED
