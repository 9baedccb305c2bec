"""What a cell of the tables of steps and roles says, as it is copied to the clipboard."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from app.domain.dossier import Dossier
from app.domain.instances import StepInstance
from app.domain.route import CONTRIBUTING, Level, Phase
from app.domain.status import effective, effective_contribution
from app.domain.town_hall import Neighbourhood
from app.domain.walk import contribution, instance_of, letters, step_of
from app.editing.wording import name_of
from app.exchange.clipboard import Value, write_cells
from app.exchange.place import Column, RoleColumn
from app.exchange.reading import BODY, STATUS, WRITABLE
from app.words import choices


def copied(dossier: Dossier, keys: Iterable[str], columns: Sequence[Column]) -> str:
    """The text of a block for the clipboard; pasted in its place it changes nothing.

    Args:
        dossier: What is there.
        keys: Ids of instances, in the order of the screen.
        columns: Names of fields, also `code`, `title`, `phase` and `neighbourhood`; or
            departments.
    """
    return write_cells([cell(dossier, key, column) for column in columns] for key in keys)


def cell(dossier: Dossier, key: str, column: Column) -> Value:
    """What one cell says; `None` for a column that is not known here."""
    item = instance_of(dossier, key)
    if isinstance(column, RoleColumn):
        return _role(dossier, item, column.department)
    if column in _SHOWN:
        return _SHOWN[column](dossier, item)
    if column not in WRITABLE:
        return None
    value = getattr(item, column)
    if WRITABLE[column].refers_to == "person":
        return name_of(dossier, value)
    return value if isinstance(value, date) else value or None


def _role(dossier: Dossier, item: StepInstance, department: str) -> str:
    """`A B`: the letter, and that of the status where there is one contribution to speak of."""
    letter = letters(dossier, item.step).get(department)
    if letter is None:
        return ""
    of_all_wijken = (
        item.neighbourhood is None and step_of(dossier, item).level is Level.PER_NEIGHBOURHOOD
    )
    if letter not in CONTRIBUTING or of_all_wijken:
        return letter.value
    part = contribution(dossier, item.id, department)
    return f"{letter.value} {choices.STATUS_LETTER[effective_contribution(dossier, part).value]}"


def _phase(dossier: Dossier, item: StepInstance) -> str:
    found = dossier.find(Phase, step_of(dossier, item).phase)
    return f"{found.order} {found.title}" if found else ""


def _wijk(dossier: Dossier, item: StepInstance) -> str:
    found = dossier.find(Neighbourhood, item.neighbourhood)
    return found.name if found else ""


_SHOWN: Mapping[str, Callable[[Dossier, StepInstance], str]] = MappingProxyType(
    {
        STATUS: lambda dossier, item: choices.word(choices.STATUS, effective(dossier, item)),
        BODY: lambda _, item: choices.BODY.get(item.body, (item.body,))[0],
        "code": lambda dossier, item: step_of(dossier, item).code,
        "title": lambda dossier, item: step_of(dossier, item).title,
        "phase": _phase,
        "neighbourhood": _wijk,
    }
)
"""The columns that say something else than the value of a field."""
