"""The rows of one sheet of a workbook, read as it streams by.

Of 124 columns a dozen are used: a cell in another column costs no more than passing it, which is
what makes this several times as fast as a library that makes something of every cell.
"""

from collections.abc import Collection, Iterator, Sequence
from decimal import Context, Decimal, InvalidOperation
from typing import IO

from app.exchange.cbs.errors import CbsError, CbsTrouble
from app.exchange.cbs.layout import MOST_COLUMNS
from app.exchange.cbs.xml_parts import CHUNK, damage, local, safe_parser

Numbered = tuple[int, Sequence[object]]

_LONGEST = 32_767
"""Characters of one cell; a spreadsheet holds no more either."""

_LETTERS = 26
_AS_SHOWN = Context(prec=15)
"""A spreadsheet shows fifteen digits, and writes 8.7 as 8.699999999999999."""


class SheetRows:
    """Goes through a sheet once.

    Attributes:
        count: How many rows the sheet says it has; 0 while that is not known.
    """

    def __init__(self, content: IO[bytes], texts: Sequence[str]) -> None:
        self.count = 0
        self._content, self._texts = content, texts
        self._kinds: dict[str, str] = {}
        self._places: dict[str, int] = {}
        self._wanted: frozenset[int] = frozenset(range(MOST_COLUMNS))
        self._width = 0
        self._done: list[Numbered] = []
        self._number = self._last = 0
        self._row: list[object] | None = None
        self._at, self._type = -1, ""
        self._text: list[str] = []
        self._parser = safe_parser()
        self._parser.StartElementHandler = self._start

    def only(self, places: Collection[int]) -> None:
        """Leave all other columns out of the rows that follow."""
        self._wanted, self._width = frozenset(places), max(places) + 1

    def __iter__(self) -> Iterator[Numbered]:
        """Each row that is there, with its number; what is between two is empty.

        Raises:
            CbsError: `damaged`, `hostile`.
        """
        last = False
        while not last:
            with damage():
                piece = self._content.read(CHUNK)
                last = not piece
                self._parser.Parse(piece, last)
                if last:
                    self._end_row()
            done, self._done = self._done, []
            yield from done

    def _start(self, name: str, given: list[str]) -> None:
        kind = self._kinds.get(name)
        if kind is None:
            kind = self._kinds[name] = local(name)
        if kind == "c":
            self._start_cell(given)
        elif kind in ("v", "t"):
            if self._at >= 0:
                self._parser.CharacterDataHandler = self._take
                self._parser.EndElementHandler = self._stop
        elif kind == "row":
            self._start_row(given)
        elif kind == "dimension":
            self.count = _last_row(given)

    def _take(self, text: str) -> None:
        if sum(map(len, self._text)) < _LONGEST:
            self._text.append(text)

    def _stop(self, _: str) -> None:
        self._parser.CharacterDataHandler = self._parser.EndElementHandler = None

    def _start_row(self, given: list[str]) -> None:
        self._end_row()
        attributes = dict(zip(given[::2], given[1::2], strict=True))
        self._number = int(attributes.get("r", self._number + 1))
        self._row = [None] * self._width
        self._last = -1

    def _start_cell(self, given: list[str]) -> None:
        if self._at >= 0:
            self._end_cell()
        place, kind = self._last + 1, ""
        for at in range(0, len(given), 2):
            if given[at] == "r":
                place = self._place(given[at + 1])
            elif given[at] == "t":
                kind = given[at + 1]
        self._last = place
        if place in self._wanted:
            self._at, self._type = place, kind

    def _place(self, reference: str) -> int:
        """Which column `AB12` stands in, counted from 0."""
        letters = reference.rstrip("0123456789")
        known = self._places.get(letters)
        if known is None:
            known = self._places[letters] = _column(letters)
        return known

    def _end_row(self) -> None:
        if self._at >= 0:
            self._end_cell()
        if self._row is not None:
            self._done.append((self._number, self._row))
        self._row = None

    def _end_cell(self) -> None:
        row, at, text = self._row, self._at, "".join(self._text)
        self._at = -1
        self._text.clear()
        if row is None:
            raise CbsError(CbsTrouble.DAMAGED)
        if at >= len(row):
            row.extend([None] * (at + 1 - len(row)))
        row[at] = self._value(text)

    def _value(self, text: str) -> object:
        if self._type == "s":
            return self._texts[int(text)] if text else None
        if self._type in ("", "n"):
            return _number(text)
        return text == "1" if self._type == "b" else text


def _number(text: str) -> Decimal | str | None:
    if not text.strip():
        return None
    try:
        return _AS_SHOWN.create_decimal(text.strip())
    except InvalidOperation:
        return text


def _column(letters: str) -> int:
    found = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            raise CbsError(CbsTrouble.DAMAGED)
        found = found * _LETTERS + ord(letter) - ord("A") + 1
    return found - 1


def _last_row(given: list[str]) -> int:
    """The last row of `A1:DT14001`."""
    reference = given[given.index("ref") + 1] if "ref" in given else ""
    digits = reference.rpartition(":")[2].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ$")
    return int(digits) if digits.isdecimal() else 0
