"""Developments in a wijk: adding one, changing it, and taking it out."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.errors import DomainError
from app.domain.ids import new_id
from app.domain.quarters import read_key
from app.domain.town_hall import Neighbourhood
from app.domain.wijk_life import Development
from app.editing.commands.registers import needed, unreadable
from app.editing.edit import Edit
from app.words.quarters import UnreadableQuarterError, read_quarter


def add(edit: Edit, neighbourhood: str, what: str, **values: Any) -> Development:
    """Add a development to a wijk.

    Args:
        edit: Where it is kept.
        neighbourhood: Id of the wijk.
        what: What happens.
        values: The other fields.

    Raises:
        DomainError: `text_needed`: nobody says what happens; `no_such_record`: there is no such
            wijk; `quarter_unreadable`, `quarters_reversed`.
    """
    wijk = edit.dossier.get(Neighbourhood, neighbourhood)
    made = _judged(Development(new_id(), wijk.id, what=needed(what), **values))
    edit.save(made)
    return made


def change(edit: Edit, key: str, **values: Any) -> Development:
    """Change fields of a development.

    Raises:
        DomainError: `text_needed`, `quarter_unreadable`, `quarters_reversed`.
    """
    made = _judged(replace(edit.dossier.get(Development, key), **values))
    edit.save(replace(made, what=needed(made.what)))
    return made


def remove(edit: Edit, key: str) -> None:
    """Take a development out."""
    edit.delete(edit.dossier.get(Development, key))


def quarter(text: str, today: date) -> str:
    """The quarter that somebody typed, as it is kept; empty for none.

    Raises:
        DomainError: `unreadable` (sentence).
    """
    try:
        return read_quarter(text, today)
    except UnreadableQuarterError as error:
        raise unreadable(str(error)) from None


def _judged(item: Development) -> Development:
    """A development with both quarters or none, the last not before the first.

    Of one that lasts a single quarter people fill in one of them.

    Raises:
        DomainError: `quarter_unreadable` (value), `quarters_reversed` (first, last).
    """
    first, last = item.from_quarter or item.to_quarter, item.to_quarter or item.from_quarter
    for key in filter(None, (first, last)):
        if read_key(key) is None:
            raise DomainError("quarter_unreadable", value=key)
    if last < first:
        raise DomainError("quarters_reversed", first=first, last=last)
    return replace(item, from_quarter=first, to_quarter=last)
