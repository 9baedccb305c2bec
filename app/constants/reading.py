"""Reading constants from TOML: a table per constant, numbers exactly as they are written."""

import tomllib
from decimal import Decimal
from functools import cache
from typing import Any

from app.assets import resource
from app.domain.dossier import Dossier
from app.domain.figures.constants import Basis, Constant, Constants, Key
from app.domain.figures.own import constants_of_dossier


@cache
def bundled_constants() -> Constants:
    """The constants that come with the program."""
    return constants_of(resource("figures", "constants.toml").read_text("utf-8"))


def constants_for(dossier: Dossier) -> Constants:
    """The constants for the figures of a dossier: its own, and else those of the program."""
    return constants_of_dossier(dossier, bundled_constants())


def constants_of(text: str) -> Constants:
    """The constants that a text holds.

    Raises:
        ValueError: It is no TOML, or a constant is missing, not known or not complete.
    """
    tables: dict[str, dict[str, Any]] = tomllib.loads(text, parse_float=Decimal)
    return Constants({Key(name): _constant(Key(name), table) for name, table in tables.items()})


def _constant(key: Key, table: dict[str, Any]) -> Constant:
    try:
        fields = {**table, "value": Decimal(table["value"]), "basis": Basis(table["basis"])}
        return Constant(key, **fields)
    except (KeyError, TypeError, ArithmeticError) as error:
        raise ValueError(f"{key.value} is not complete: {error}") from error
