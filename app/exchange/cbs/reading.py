"""Reading *Kerncijfers wijken en buurten*, of whatever year and layout that is known."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import chain, islice
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from app.exchange.cbs.cells import NoNumberError, TwoNumbersError, decimal_signs, read_figure
from app.exchange.cbs.errors import CbsError, CbsTrouble
from app.exchange.cbs.layout import SHARES, Column, Layout, ends_table, layout_of, year_in
from app.exchange.cbs.rows import FIRST_ROWS, Row, Sheet, sheets_of
from app.progress import SILENT, Progress
from app.words.numbers import number_text

MOST_ROWS = 250_000
"""Ten years of the whole country in one table."""

_CODE = re.compile(r"(GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})", re.ASCII)
_COUNTRY = re.compile(r"(NL|LD|PV|CR)\d*", re.ASCII)
_MUNICIPALITY, _WIJK = "GM", "WK"
_TELL = 1_000
_HUNDRED = 100
_LONGEST_NAME = 200
_YEAR = re.compile(r"\d{4}(?=$|JJ00$|\.0$)", re.ASCII)
"""`2023`, as StatLine writes it (`2023JJ00`), or as other programs do."""


class Teller(StrEnum):
    """What tells of which year the figures are, what goes before the other first."""

    ROWS = "rows"
    FILE = "file"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Area:
    """A municipality, wijk or buurt as the file tells of it.

    Attributes:
        code: Of the CBS.
        name: Empty when the file has no names of areas.
        values: Per column its figure; `None` when it is not published, or cannot be.
        wrong: Per column what stands there, when that is no figure or cannot be.
    """

    code: str
    name: str
    values: Mapping[Column, Decimal | None]
    wrong: Mapping[Column, str]


class _Raw(NamedTuple):
    """A row that was not judged yet: most rows are of other municipalities."""

    code: str
    name: object
    year: int | None
    cells: tuple[object, ...]
    number: int


@dataclass(frozen=True, slots=True)
class CbsFile:
    """What a file holds.

    Attributes:
        name: What it is called.
        told: The years by what tells them, as far as anything does; the last year of each first.
        municipalities: Per code the name, in the order of names.
    """

    name: str
    told: Mapping[Teller, tuple[int, ...]]
    municipalities: Mapping[str, str]
    _columns: tuple[Column, ...]
    _raws: Mapping[str, tuple[_Raw, ...]]
    _signs: frozenset[str]

    @property
    def years(self) -> tuple[int, ...]:
        """The years it may be of, the likeliest first: those of its rows, else of its names."""
        named = (year for years in self.told.values() for year in years)
        return self.told.get(Teller.ROWS) or tuple(dict.fromkeys(named))

    @property
    def columns(self) -> tuple[Column, ...]:
        """The figures that this layout has."""
        return self._columns

    def areas(self, municipality: str, year: int) -> tuple[Area, ...]:
        """The wijken and buurten of a municipality.

        Args:
            municipality: Its code.
            year: One of `years`, where there are any.

        Raises:
            CbsError: `two_numbers` (row, text); `twice` (code): rows that say different things.
        """
        found: dict[str, tuple[_Raw, Area]] = {}
        for raw in self._raws.get(municipality, ()):
            if raw.year not in (None, year) or raw.code.startswith(_MUNICIPALITY):
                continue
            area = self._judged(raw)
            if raw.code in found and found[raw.code][1] != area:
                raise CbsError(CbsTrouble.TWICE, code=raw.code)
            found[raw.code] = (raw, area)
        return tuple(area for _, area in found.values())

    def _judged(self, raw: _Raw) -> Area:
        values: dict[Column, Decimal | None] = {}
        wrong: dict[Column, str] = {}
        for column, cell in zip(self._columns, raw.cells, strict=True):
            values[column] = None
            try:
                value = read_figure(cell, column, self._signs)
            except NoNumberError as error:
                wrong[column] = str(error)
                continue
            except TwoNumbersError as error:
                trouble = CbsTrouble.TWO_NUMBERS
                raise CbsError(trouble, row=raw.number, text=str(error)) from error
            if value is not None and not _possible(column, value):
                wrong[column] = number_text(value)
            else:
                values[column] = value
        return Area(raw.code, _area_name(raw.name), values, wrong)


def _area_name(cell: object) -> str:
    """The name in a cell; empty where a file has the code in its place."""
    name = _line(cell)
    return "" if _CODE.fullmatch(name.upper()) else name


def _line(cell: object) -> str:
    return " ".join(str(cell or "").split())[:_LONGEST_NAME]


def _possible(column: Column, value: Decimal) -> bool:
    if column in SHARES:
        return 0 <= value <= _HUNDRED
    whole = column is not Column.HOMES or value == value.to_integral_value()
    # Somebody who sends more power back than he takes has a net delivery below nothing.
    least = -(10**6) if column is Column.NET_DELIVERY else 0
    return whole and least <= value <= 10**6


def read_cbs(path: Path, progress: Progress = SILENT) -> CbsFile:
    """Read a file of the CBS.

    Args:
        path: A workbook, or text with separators.
        progress: Hears how far it is.

    Raises:
        StorageError: The file is not there, or cannot be read.
        CbsError: Why it is no such file, or not one that is known.
        CancelledError: Somebody stopped it.
    """
    seen: list[Layout] = []
    with sheets_of(path) as sheets:
        for sheet in sheets:
            beginning = list(islice(sheet.rows, FIRST_ROWS))
            at, layout = _headings(beginning)
            if layout.complete:
                numbered = enumerate(chain(beginning[at + 1 :], sheet.rows), start=at + 2)
                return _Reader(layout, path, sheet).read(numbered, progress)
            seen.append(layout)
    if any(Column.CODE in layout.places and len(layout.places) > 1 for layout in seen):
        raise CbsError(CbsTrouble.UNKNOWN_LAYOUT)
    raise CbsError(CbsTrouble.OTHER_FILE)


def _headings(beginning: Sequence[Row]) -> tuple[int, Layout]:
    """The row with the headings, or the one that looks most like it."""
    most = (0, Layout({}))
    for at, row in enumerate(beginning):
        layout = layout_of(row)
        if layout.complete:
            return at, layout
        if len(layout.places) > len(most[1].places):
            most = at, layout
    return most


class _Reader:
    """Goes through the rows below the headings."""

    def __init__(self, layout: Layout, path: Path, sheet: Sheet) -> None:
        self._layout, self._path, self._sheet = layout, path, sheet
        self._columns = layout.numbers()
        self._name_at = layout.places.get(Column.NAME)
        self._town_at = layout.places.get(Column.MUNICIPALITY)
        self._year_at = layout.places.get(Column.YEAR)
        self._raws: dict[str, list[_Raw]] = defaultdict(list)
        self._names: dict[str, str] = {}
        self._foreign = ""

    def read(self, rows: Iterator[tuple[int, Row]], progress: Progress) -> CbsFile:
        places = self._layout.places
        code_at, width = places[Column.CODE], max(places.values()) + 1
        # One more, so that it gives a tuple also when there is one column with figures.
        pick = itemgetter(*(places[column] for column in self._columns), code_at)
        for number, row in rows:
            if number % _TELL == 0:
                progress.report(number, max(number, self._sheet.count), self._path.name)
            if number > MOST_ROWS:
                raise CbsError(CbsTrouble.TOO_MANY_ROWS, most=MOST_ROWS)
            if not self._sheet.ragged and len(row) < self._layout.width and not ends_table(row):
                raise CbsError(CbsTrouble.HALF, row=number)
            full = row if len(row) >= width else [*row, *[None] * (width - len(row))]
            code = str(full[code_at] or "").strip().upper()
            if _CODE.fullmatch(code):
                self._take(number, code, full, pick(full)[:-1])
            elif code and not self._foreign and not _COUNTRY.fullmatch(code):
                self._foreign = code
        return self._file()

    def _take(self, number: int, code: str, row: Row, cells: tuple[object, ...]) -> None:
        key = f"{_MUNICIPALITY}{code[2:6]}"
        name = None if self._name_at is None else row[self._name_at]
        if code == key or key not in self._names:
            own = _area_name(name) if code == key else ""
            town = own or ("" if self._town_at is None else _line(row[self._town_at]))
            if town:
                self._names[key] = town
        self._raws[key].append(_Raw(code, name, self._year(row), cells, number))

    def _year(self, row: Row) -> int | None:
        if self._year_at is None:
            return None
        found = _YEAR.match(_line(row[self._year_at]))
        return int(found[0]) if found else None

    def _file(self) -> CbsFile:
        every = [raw for raws in self._raws.values() for raw in raws]
        if not every and self._foreign:
            raise CbsError(CbsTrouble.OTHER_COUNTRY, code=self._foreign[:40])
        with_wijken = {
            key: tuple(raws)
            for key, raws in self._raws.items()
            if any(not raw.code.startswith(_MUNICIPALITY) for raw in raws)
        }
        if not with_wijken:
            raise CbsError(CbsTrouble.NO_WIJKEN)
        names = {key: self._names.get(key, key) for key in with_wijken}
        ordered = dict(sorted(names.items(), key=lambda item: (item[1].casefold(), item[0])))
        return CbsFile(
            self._path.name, self._told(every), ordered, self._columns, with_wijken, _signs(every)
        )

    def _told(self, every: Sequence[_Raw]) -> dict[Teller, tuple[int, ...]]:
        found = {
            Teller.ROWS: {raw.year for raw in every},
            Teller.FILE: {year_in(self._path.stem)},
            Teller.SHEET: {year_in(self._sheet.title)},
        }
        told = {teller: years - {None} for teller, years in found.items()}
        return {
            teller: tuple(sorted(filter(None, years), reverse=True))
            for teller, years in told.items()
            if years
        }


def _signs(every: Sequence[_Raw]) -> frozenset[str]:
    """How numbers are written; buurten tell no more than the larger areas, and are many."""
    large = [raw for raw in every if raw.code.startswith((_MUNICIPALITY, _WIJK))] or every
    return decimal_signs(cell for raw in large for cell in raw.cells)
