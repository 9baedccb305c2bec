"""What was done with residents, and how many took part."""

from dataclasses import replace
from datetime import date

from app.domain.errors import DomainError
from app.domain.ids import new_id
from app.domain.wijk_life import ResidentActivity
from app.editing.edit import Edit
from app.words.names import cleaned

MOST = 1_000_000


def add(
    edit: Edit,
    neighbourhood: str,
    what: str,
    day: date | None,
    number: int | None = None,
    unit: str = "",
) -> ResidentActivity:
    """Add an activity in a wijk.

    Raises:
        DomainError: `name_missing` (what); `count_outside` (value, most).
    """
    if not cleaned(what):
        raise DomainError("name_missing", what="resident_activity")
    _judge(number)
    made = ResidentActivity(new_id(), neighbourhood, day, cleaned(what), number, cleaned(unit))
    edit.save(made)
    return made


def count(edit: Edit, key: str, number: int | None) -> None:
    """Say how many there were; `None`: nobody counted.

    Raises:
        DomainError: `count_outside` (value, most).
    """
    _judge(number)
    edit.save(replace(edit.dossier.get(ResidentActivity, key), number=number))


def _judge(number: int | None) -> None:
    if number is not None and not 0 <= number <= MOST:
        raise DomainError("count_outside", value=number, most=MOST)
