"""Cells of a matrix as a report knows them: a role with the status of its contribution."""

from app.domain.instances import Status
from app.domain.route import Letter
from app.reports.content.listing import Plain, Role
from app.ui.models.matrix_model import Cell
from app.words.choices import STATUS_LETTER

_STATUS = {letter: Status(key) for key, letter in STATUS_LETTER.items()}
_LETTERS = {letter.value: letter for letter in Letter}


def status_of(letter: str) -> Status | None:
    """The status with a letter; `None` for no letter."""
    return _STATUS.get(letter)


def as_role(cell: Cell) -> Plain:
    """The role in a cell; what is no role stays the text that it is."""
    letter = _LETTERS.get(cell.text)
    return Role(letter, status_of(cell.status)) if letter else cell.value
