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


class OwnerType(StrEnum):
    """Who decides about a home."""

    OCCUPIER = "eigenaar_bewoner"
    OWNERS_ASSOCIATION = "vve"
    HOUSING_ASSOCIATION = "corporatie"
    PRIVATE_LANDLORD = "verhuurder"


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example for a kind of owner and a package; every input is per home.

    Attributes:
        investment: In euros, with VAT.
        discount_pct: The collective discount.
        subsidy: In euros.
        gas_saving: In m³ a year.
        power_change: In kWh a year; positive is more use.
        maintenance: In euros a year.
        gas_price: In euros per m³.
        power_price: In euros per kWh.
        rate_pct: Interest a year.
        months: How long the loan runs.
    """

    id: str
    neighbourhood: Annotated[str, Refers("neighbourhood")]
    owner_type: OwnerType = OwnerType.OCCUPIER
    package: Annotated[str | None, Refers("package")] = None
    investment: Decimal | None = None
    discount_pct: Decimal | None = None
    subsidy: Decimal | None = None
    gas_saving: Decimal | None = None
    power_change: Decimal | None = None
    maintenance: Decimal | None = None
    gas_price: Decimal | None = None
    power_price: Decimal | None = None
    rate_pct: Decimal | None = None
    months: int | None = None


@dataclass(frozen=True, slots=True)
class OwnConstant:
    """A constant of the formulas, with the value that this town uses; the id is its key.

    Attributes:
        source: Who says so.
        checked_on: When somebody last compared it with its source.
        assumed: Whether it is an assumption, and is marked as one wherever it is used.
    """

    id: str
    value: Decimal | None = None
    source: str = ""
    checked_on: dt.date | None = None
    assumed: bool = True
