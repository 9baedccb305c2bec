"""What happens in a wijk beside the route: developments, and activities with residents."""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated

from app.domain.fields import Prose, Refers
from app.domain.route import Movement


@dataclass(frozen=True, slots=True)
class Development:
    """Something that happens in a wijk anyway, and may be combined with the route.

    Attributes:
        what: Such as "riool vervangen".
        who: Who does it.
        part: In which part of the wijk; empty: in all of it.
        from_quarter: `2027-K1`: the first quarter; so written, quarters sort as they follow.
        to_quarter: The last quarter, included.
        movement: The movement that it can help.
        can_combine: Whether it can be done together with steps of the route.
    """

    id: str
    neighbourhood: Annotated[str, Refers("neighbourhood")]
    what: str = ""
    who: str = ""
    part: str = ""
    from_quarter: str = ""
    to_quarter: str = ""
    movement: Movement | None = None
    can_combine: bool = False
    remark: Prose = ""


@dataclass(frozen=True, slots=True)
class ResidentActivity:
    """Something done with residents, and how many took part; never who.

    Attributes:
        what: Such as "huisbezoek" or "informatieavond".
        number: How many of `unit`; `None` when nobody counted.
    """

    id: str
    neighbourhood: Annotated[str, Refers("neighbourhood")]
    date: dt.date | None = None
    what: str = ""
    number: int | None = None
    unit: str = ""
