"""Which column of a file holds what; the names are data, in `resources/cbs/columns.toml`."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from app.assets import resource


class Column(StrEnum):
    """What a column holds, as far as it is used."""

    CODE = "code"
    NAME = "name"
    MUNICIPALITY = "municipality"
    YEAR = "year"
    HOMES = "homes"
    OWNER_OCCUPIED = "owner_occupied"
    HOUSING_ASSOCIATION = "housing_association"
    PRIVATE_RENTAL = "private_rental"
    GAS = "gas"
    DELIVERY = "delivery"
    NET_DELIVERY = "net_delivery"
    FEED_IN = "feed_in"
    OFF_GAS = "off_gas"
    DISTRICT_HEATING = "district_heating"


SHARES = frozenset(
    {
        Column.OWNER_OCCUPIED,
        Column.HOUSING_ASSOCIATION,
        Column.PRIVATE_RENTAL,
        Column.OFF_GAS,
        Column.DISTRICT_HEATING,
    }
)
"""Percentages of the homes."""

NUMBERS = tuple(
    column
    for column in Column
    if column not in {Column.CODE, Column.NAME, Column.MUNICIPALITY, Column.YEAR}
)
"""The columns with figures."""

MOST_COLUMNS = 500
"""Further columns are not looked at; the widest file of the CBS has a quarter of these."""

_BRACKETS = re.compile(r"\([^()]*\)")
_NUMBER = re.compile(r"_\d+\s*$")
_SIGNS = re.compile(r"[\W_]+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where in a row everything stands.

    Attributes:
        places: Per column its place, counted from 0; what a file does not have is not in it.
        width: How many cells a row has: up to the last heading, of a column that is known or not.
    """

    places: Mapping[Column, int]
    width: int = 0

    @property
    def complete(self) -> bool:
        """Whether figures follow from it: nothing can be worked out without codes and homes."""
        return Column.CODE in self.places and Column.HOMES in self.places

    def numbers(self) -> tuple[Column, ...]:
        """The columns with figures that the file has."""
        return tuple(column for column in NUMBERS if column in self.places)


@cache
def _data() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(resource("cbs", "columns.toml").read_text("utf-8"))


def layout_of(headings: Sequence[object]) -> Layout:
    """What a row of headings says; empty when it is no such row."""
    written = [text if isinstance(text, str) else "" for text in headings[:MOST_COLUMNS]]
    exact = _places([_bare(heading) for heading in written])
    stems = _places([_bare(_NUMBER.sub("", heading)) for heading in written])
    found: dict[Column, int] = {}
    for column in Column:
        names = [_bare(name) for name in _data()["columns"][column.value]]
        places = [known[name] for name in names for known in (exact, stems) if name in known]
        if places:
            found[column] = places[0]
    last = max((at for at, heading in enumerate(headings, start=1) if _line(heading)), default=0)
    return Layout(found, last)


def ends_table(row: Sequence[object]) -> bool:
    """Whether a row is no more than a line below the table: nothing, or whose figures these are."""
    told = [text for text in map(_line, row) if text]
    return not told or (len(told) == 1 and told[0].startswith(tuple(_data()["closing"]["begins"])))


def _line(cell: object) -> str:
    return str(cell or "").strip().casefold()


def _places(names: Sequence[str]) -> dict[str, int]:
    """Per name the first column that is called so."""
    return {name: at for at, name in reversed(list(enumerate(names))) if name}


@lru_cache(maxsize=4096)
def _bare(heading: str) -> str:
    return _SIGNS.sub("", _BRACKETS.sub("", heading)).casefold()


def year_in(text: str) -> int | None:
    """The year that a name tells, of a file or of a sheet; `None` when it tells none or several."""
    tables = {year for table, year in _data()["tables"].items() if table in text.upper()}
    years = tables or {int(year) for year in _YEAR.findall(text)}
    return int(next(iter(years))) if len(years) == 1 else None
