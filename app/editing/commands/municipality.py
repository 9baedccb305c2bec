"""What is known of the municipality itself."""

import re
from dataclasses import replace

from app.domain.errors import DomainError
from app.domain.town_hall import Municipality
from app.editing.commands.naming import named
from app.editing.edit import Edit

EARLIEST_TARGET, LATEST_TARGET = 2000, 2150

_CODE = re.compile(r"GM\d{4}", re.ASCII)


def rename(edit: Edit, name: str) -> None:
    """Give the municipality another name.

    Raises:
        DomainError: `name_missing`.
    """
    edit.save(replace(_now(edit), name=named(name, "municipality")))


def set_code(edit: Edit, code: str) -> None:
    """Give the municipality its CBS code, or none.

    Raises:
        DomainError: `bad_municipality_code`.
    """
    edit.save(replace(_now(edit), code=checked_code(code)))


def set_target_year(edit: Edit, year: int | None) -> None:
    """Say in which year the goal must be reached.

    Raises:
        DomainError: `bad_year`.
    """
    edit.save(replace(_now(edit), target_year=checked_year(year)))


def set_home_done_definition(edit: Edit, text: str) -> None:
    """Say when a home counts as done."""
    edit.save(replace(_now(edit), home_done_definition=text.strip()))


def set_one_team_reason(edit: Edit, reason: str) -> None:
    """Say why one team may both be accountable and do the work; empty asks for two again."""
    edit.save(replace(_now(edit), one_team_reason=reason.strip()))


def checked_code(code: str) -> str:
    """The CBS code of a municipality, or an empty one.

    Raises:
        DomainError: `bad_municipality_code`.
    """
    wanted = code.strip().upper()
    if wanted and not _CODE.fullmatch(wanted):
        raise DomainError("bad_municipality_code", value=code)
    return wanted


def checked_year(year: int | None) -> int | None:
    """A target year, or none.

    Raises:
        DomainError: `bad_year`.
    """
    if year is not None and not EARLIEST_TARGET <= year <= LATEST_TARGET:
        raise DomainError("bad_year", value=year)
    return year


def _now(edit: Edit) -> Municipality:
    return edit.dossier.municipality
