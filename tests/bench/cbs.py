"""S21: reading a file of the CBS, against going through its cells and doing nothing with them."""

import csv
from pathlib import Path

from openpyxl import load_workbook

from app.exchange.cbs.reading import read_cbs
from tests.bench.places import Place
from tests.bench.timing import Line, Side, alternated, timed
from tests.support.cbs_files import KWB, Cell, area, text, workbook

ROWS = 14_000
_COLUMNS = 124
_FIGURES = (1_840, 75, 20, 5, 2_650, 750, 1_018.5, 12.5, 3.5)
_MORE = tuple(f"x_{number}" for number in range(_COLUMNS - len(KWB)))


class NotReadError(Exception):
    """Not everything was read: the speed means nothing."""


def measure(place: Place, rounds: int) -> list[Line]:
    """The two lines of S21: a workbook, and the same as text."""
    rows = _rows()
    headings = (*KWB, *_MORE)
    book = workbook(place.file("kwb-2024.xlsx"), rows, headings, "KWB2024")
    plain = place.file("kwb-2024.csv")
    plain.write_text(text(rows, headings), encoding="utf-8")
    work = f"CBS-bestand van {ROWS} rijen en {len(headings)} kolommen lezen"
    ours, theirs = alternated(rounds, [_reading(book), _bare_workbook(book)])
    text_ours, text_theirs = alternated(rounds, [_reading(plain), _bare_text(plain)])
    return [
        Line("S21", f"{work}: xlsx", "openpyxl read-only, alle cellen langs", 2.0, ours, theirs),
        Line("S21", f"{work}: csv", "csv.reader, alle cellen langs", None, text_ours, text_theirs),
    ]


def _rows() -> list[list[Cell]]:
    """As the country has them: about nine wijken a municipality, and four buurten a wijk."""
    codes = (
        code
        for town in range(1, 400)
        for code in (
            f"GM{town:04}",
            *(
                part
                for wijk in range(9)
                for part in (
                    f"WK{town:04}{wijk:02}",
                    *(f"BU{town:04}{wijk:02}{buurt:02}" for buurt in range(4)),
                )
            ),
        )
    )
    filler = [1.5 if number % 2 else number for number in range(len(_MORE))]
    return [
        [*area(code, f"Gebied {code}", f"Gemeente {code[2:6]}", *_FIGURES), *filler]
        for code, _ in zip(codes, range(ROWS), strict=False)
    ]


def _reading(path: Path) -> Side:
    def run() -> float:
        with timed() as watch:
            found = read_cbs(path)
        # 46 rows a municipality.
        if len(found.municipalities) != -(-ROWS // 46):
            raise NotReadError(path.name)
        return watch.seconds

    return run


def _bare_workbook(path: Path) -> Side:
    def run() -> float:
        with timed() as watch:
            book = load_workbook(path, read_only=True, data_only=True)
            count = sum(1 for sheet in book.worksheets for _ in sheet.iter_rows(values_only=True))
            book.close()
        if count < ROWS:
            raise NotReadError(path.name)
        return watch.seconds

    return run


def _bare_text(path: Path) -> Side:
    def run() -> float:
        with timed() as watch, path.open(newline="", encoding="utf-8") as file:
            count = sum(1 for _ in csv.reader(file, delimiter=";"))
        if count < ROWS:
            raise NotReadError(path.name)
        return watch.seconds

    return run
