"""What is typed in a cell of the calendar, and how it is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.domain.dossier import Dossier
from app.domain.route import Movement
from app.editing import lookup
from app.editing.commands import developments
from app.editing.commands.registers import unreadable
from app.editing.edit import Edit
from app.ui.models.typed_values import Read, one_of, read_flag, read_needed, read_text
from app.words import choices
from app.words.window.register_lists import UnknownChoiceError


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a development, and what a typed text stands for in it."""

    name: str
    read: Read


def _read_quarter(_: Dossier, text: str, today: date) -> str:
    return developments.quarter(text, today)


def _read_movement(dossier: Dossier, text: str, today: date) -> Movement | None:
    """A movement; nothing is none."""
    if not text.strip():
        return None
    return Movement(one_of(choices.MOVEMENT, Movement)(dossier, text, today))


def _read_wijk(dossier: Dossier, text: str, _: date) -> str:
    return lookup.neighbourhood(dossier, text).id


FIELDS = {
    0: Field("neighbourhood", _read_wijk),
    1: Field("what", read_needed),
    2: Field("from_quarter", _read_quarter),
    3: Field("to_quarter", _read_quarter),
    6: Field("who", read_text),
    7: Field("part", read_text),
    8: Field("movement", _read_movement),
    9: Field("can_combine", read_flag),
}
"""By column."""


def field_writer(column: int, key: str, text: str, today: date) -> Callable[[Edit], None]:
    """What keeps a typed text in a development.

    Args:
        column: In which column it was typed.
        key: Id of the development.
        text: What was typed.
        today: The day from which quarters are seen.
    """
    field = FIELDS[column]

    def write(edit: Edit) -> None:
        try:
            value = field.read(edit.dossier, text, today)
        except UnknownChoiceError as error:
            raise unreadable(str(error)) from None
        developments.change(edit, key, **{field.name: value})

    return write
