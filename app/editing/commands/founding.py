"""Making a dossier."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.changes import FOUNDING, Draft, Origin, created
from app.domain.dossier import Dossier, difference
from app.domain.fields import Record
from app.domain.ids import new_id
from app.domain.town_hall import Municipality, Neighbourhood
from app.editing.commands.municipality import checked_code, checked_year
from app.editing.commands.naming import named
from app.editing.commands.neighbourhoods import checked_name


@dataclass(frozen=True, slots=True)
class Founding:
    """What is known of a new dossier.

    Attributes:
        municipality: Its name.
        code: CBS code, `GM` and four digits; may be empty.
        target_year: The year the goal must be reached.
        neighbourhoods: Names of wijken, in order.
        home_done_definition: When a home counts as done.
        route: Name and version of the route, for the log.
    """

    municipality: str
    route: str
    code: str = ""
    target_year: int | None = None
    neighbourhoods: Sequence[str] = ()
    home_done_definition: str = ""


def found(plan: Founding, route: Iterable[Record]) -> Draft:
    """The first change set of a dossier: municipality, route, departments and wijken.

    Raises:
        DomainError: `name_missing`, `bad_municipality_code`, `bad_year`, `name_taken`.
    """
    municipality = Municipality(
        name=named(plan.municipality, "municipality"),
        code=checked_code(plan.code),
        target_year=checked_year(plan.target_year),
        home_done_definition=plan.home_done_definition,
    )
    wijken = _wijken(plan.neighbourhoods)
    records: list[Record] = [municipality, *wijken, *route]
    changes = [created(record) for record in records]
    return Draft(FOUNDING, tuple(changes), reason=plan.route, origin=Origin.ROUTE)


def found_like(dossier: Dossier) -> Draft:
    """The first change set of a new dossier with the records of another, without its history."""
    return Draft(FOUNDING, difference(Dossier(), dossier), origin=Origin.ROUTE)


def _wijken(names: Sequence[str]) -> list[Neighbourhood]:
    found: list[Neighbourhood] = []
    for order, name in enumerate(names, start=1):
        found.append(Neighbourhood(new_id(), name=checked_name(found, name), order=order))
    return found
