"""The hours per week that departments need for the route and have: what is short."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.town_hall import Department


def shortage(item: Department) -> int | None:
    """Hours per week that a department is short; `None` while it is not known."""
    if item.hours_needed is None or item.hours_available is None:
        return None
    return max(item.hours_needed - item.hours_available, 0)


@dataclass(frozen=True, slots=True)
class HoursTotal:
    """Hours per week of the departments that said both.

    Attributes:
        needed: Together.
        available: Together.
        short: The shortages together: what one department has over helps no other one.
        places: How many departments are short.
        known: How many departments said both.
        of: How many departments there are.
    """

    needed: int
    available: int
    short: int
    places: int
    known: int
    of: int


def hours_total(departments: Iterable[Department]) -> HoursTotal:
    """The hours of departments together."""
    every = list(departments)
    known = [item for item in every if shortage(item) is not None]
    return HoursTotal(
        sum(item.hours_needed or 0 for item in known),
        sum(item.hours_available or 0 for item in known),
        sum(shortage(item) or 0 for item in known),
        sum(1 for item in known if shortage(item)),
        len(known),
        len(every),
    )
