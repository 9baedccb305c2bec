"""The sheets of R0 with a native chart of the figures, each above the table that it draws."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.constants.reading import constants_for
from app.domain.figures.of_wijk import WijkFigures, figures_of
from app.domain.figures.over_time import course_of, together, value_on
from app.domain.figures.unknown import Figure
from app.domain.figures.vessels import Vessel
from app.domain.measured import history
from app.domain.quantities import Quantity
from app.domain.town_hall import Neighbourhood
from app.reports.content.model import (
    MOST_BESIDE,
    ChartShape,
    Column,
    Kind,
    Row,
    Table,
    TableChart,
    Value,
)
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import report_figures as words
from app.words.dates import day_text
from app.words.numbers import number_text

_MOST_LINES = 5
"""So many wijken have a line of their own; of more there is only the sum."""

_MOST_TOLD = 12
_TENTH = Decimal("0.1")


def chart_tables(request: Request, view: View) -> tuple[Table, ...]:
    """The tables with a chart: the goal, the vessels, and the course of the homes."""
    wijken = request.chosen()
    constants = constants_for(view.dossier)
    found = [
        _Wijk(
            view.text(wijk.name),
            figures_of(view.dossier, wijk.id, request.reference_date, constants),
        )
        for wijk in wijken
    ]
    return _goal(found), _vessels(found), _course(request, view, wijken)


@dataclass(frozen=True, slots=True)
class _Wijk:
    """A wijk as a reader may see it, with its figures."""

    name: str
    figures: WijkFigures

    def value(self, *quantities: Quantity) -> Decimal | None:
        """The first of some quantities that is known."""
        for quantity in quantities:
            item = self.figures.measured.get(quantity)
            if item is not None and item.value is not None:
                return item.value
        return None


def _goal(wijken: Sequence[_Wijk]) -> Table:
    rows = [
        Row(
            one.figures.neighbourhood,
            (
                one.name,
                one.value(Quantity.HOMES_DONE),
                # Without a goal of its own all homes of a wijk are to be done.
                one.value(Quantity.TARGET_HOMES, Quantity.HOMES_TOTAL),
            ),
        )
        for one in wijken
    ]
    return _table("grafiek_doel", ("homes_done", "target"), rows, words.HOMES)


def _vessels(wijken: Sequence[_Wijk]) -> Table:
    rows = [
        Row(
            one.figures.neighbourhood,
            (
                one.name,
                *(_rounded(one.figures.vessels.homes_per_year[vessel]) for vessel in Vessel),
                _rounded(one.figures.pace.needed_per_year),
            ),
        )
        for one in wijken
    ]
    columns = (*(vessel.value for vessel in Vessel), "needed")
    return _table("grafiek_vaten", columns, rows, words.HOMES_PER_YEAR)


def _table(key: str, columns: Sequence[str], rows: Sequence[Row], up: str) -> Table:
    """A table of wijken with their values beside each other."""
    heads = [words.CHART_HEADINGS[name] for name in columns]
    title = words.CHART_TITLES[key]
    told = words.told(title, _told(rows, [head.lower() for head in heads]))
    shown = words.first_of(title, MOST_BESIDE) if len(rows) > MOST_BESIDE else title
    chart = TableChart(ChartShape.COLUMNS, shown, tuple(columns), words.WIJK, up, told)
    wijk = Column("neighbourhood", words.WIJK, Kind.TEXT, 2)
    numbers = (Column(name, head, Kind.NUMBER) for name, head in zip(columns, heads, strict=True))
    return _made(key, (wijk, *numbers), rows if _any_known(rows) else (), chart)


def _told(rows: Iterable[Row], heads: Sequence[str]) -> list[str]:
    """The first rows in words; the table has the rest."""
    return [
        words.row_told(str(row.cells[0]), zip(heads, map(_text, row.cells[1:]), strict=True))
        for row in list(rows)[:_MOST_TOLD]
    ]


def _course(request: Request, view: View, wijken: Sequence[Neighbourhood]) -> Table:
    """How many homes were done on each day of which any wijk was measured."""
    courses = [
        course_of(history(view.dossier, wijk.id), Quantity.HOMES_DONE, request.reference_date)
        for wijk in wijken
    ]
    alone = list(wijken) if len(wijken) <= _MOST_LINES else []
    lines = courses if alone else []
    rows = [
        Row(day.isoformat(), (day, *(value_on(course, day) for course in lines), total))
        for day, total in together(courses).items()
    ]
    named = [(f"wijk{at}", view.text(wijk.name)) for at, wijk in enumerate(alone, 1)]
    named.append(("together", words.CHART_HEADINGS["together"]))
    title = words.CHART_TITLES["grafiek_verloop"]
    ends = dict.fromkeys([*rows[:1], *rows[-1:]])
    heads = [head for _, head in named]
    told = [
        words.row_told(day_text(date.fromisoformat(row.key)), _pairs(heads, row)) for row in ends
    ]
    chart = TableChart(
        ChartShape.LINES,
        title,
        tuple(key for key, _ in named),
        words.DAY,
        words.HOMES,
        words.told(title, told),
    )
    first = Column("date", words.DAY, Kind.DAY)
    numbers = (Column(key, head, Kind.NUMBER) for key, head in named)
    return _made("grafiek_verloop", (first, *numbers), rows, chart)


def _pairs(heads: Sequence[str], row: Row) -> list[tuple[str, str]]:
    return [(head, _text(value)) for head, value in zip(heads, row.cells[1:], strict=True)]


def _made(key: str, columns: tuple[Column, ...], rows: Sequence[Row], chart: TableChart) -> Table:
    told = words.TABLES[key]
    return Table(
        key=key,
        title=told.title,
        columns=columns,
        rows=tuple(rows),
        summary=told.summary,
        empty=words.NONE_MEASURED,
        chart=chart,
    )


def _any_known(rows: Iterable[Row]) -> bool:
    return any(value is not None for row in rows for value in row.cells[1:])


def _rounded(value: Figure) -> Decimal | None:
    return value.quantize(_TENTH, ROUND_HALF_UP) if isinstance(value, Decimal) else None


def _text(value: Value) -> str:
    return number_text(value) if isinstance(value, Decimal) else words.NOT_KNOWN
