"""The sheets of R0 with what was measured, and with what follows from it for each wijk."""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.constants.reading import constants_for
from app.domain.figures.of_wijk import WijkFigures, figures_of
from app.domain.figures.unknown import Figure
from app.domain.figures.vessels import Vessel
from app.domain.measurements import Measurement, Package
from app.domain.quantities import Quantity
from app.domain.town_hall import Neighbourhood
from app.reports.content.model import Column, Kind, Row, Table
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import choices, report_texts
from app.words import figures as figure_words
from app.words import report_figures as words

_ALL = Decimal(100)
_TENTH, _WHOLE = Decimal("0.1"), Decimal(1)


def measurements(request: Request, view: View) -> Table:
    """Every measurement, also the older ones: by wijk, figure and day."""
    order = {wijk.id: at for at, wijk in enumerate(request.chosen())}
    found = [
        item
        for item in view.dossier.all(Measurement)
        if request.covers(item.neighbourhood)
        and (item.neighbourhood is None or item.neighbourhood in order)
    ]
    found.sort(
        key=lambda item: (
            order.get(item.neighbourhood or "", -1),
            list(Quantity).index(item.quantity),
            item.date or date.min,
            item.id,
        )
    )
    columns = _columns(
        ("neighbourhood", Kind.TEXT, 1.4),
        ("quantity", Kind.TEXT, 2.4),
        ("package", Kind.TEXT, 1.6),
        ("value", Kind.NUMBER, 1.2),
        ("unit", Kind.TEXT, 1.1),
        ("date", Kind.DAY, 1.1),
        ("source", Kind.PROSE, 2.6),
        ("quality", Kind.TEXT, 1),
    )
    rows = [_measurement_row(view, item) for item in found]
    return _table("metingen", (*columns, _ID), rows)


def _measurement_row(view: View, item: Measurement) -> Row:
    wijk = view.dossier.find(Neighbourhood, item.neighbourhood)
    package = view.dossier.find(Package, item.package)
    return Row(
        item.id,
        (
            view.text(wijk.name) if wijk else words.WHOLE_TOWN,
            figure_words.label(item.quantity.value),
            view.text(package.name) if package else "",
            item.value,
            item.unit,
            item.date,
            view.text(item.source),
            choices.word(choices.QUALITY, item.quality),
            item.id,
        ),
    )


def wijk_figures(request: Request, view: View) -> Table:
    """What follows from the measurements, a row per wijk; unknown is empty."""
    columns = _columns(
        ("neighbourhood", Kind.TEXT, 1.6),
        ("homes_total", Kind.NUMBER, 1),
        ("homes_done", Kind.NUMBER, 1),
        ("needed_per_year", Kind.NUMBER, 1),
        ("current_per_year", Kind.NUMBER, 1),
        ("down", Kind.NUMBER, 1),
        ("up", Kind.NUMBER, 1),
        ("stop", Kind.NUMBER, 1),
        ("residents", Kind.NUMBER, 1),
        ("companies", Kind.NUMBER, 1),
        ("workers", Kind.NUMBER, 1),
        ("lowest", Kind.TEXT, 1.4),
        ("achievable", Kind.NUMBER, 1),
        ("fill_rate", Kind.NUMBER, 1),
        ("order_book", Kind.NUMBER, 1),
    )
    constants = constants_for(view.dossier)
    rows = [
        _wijk_row(view, wijk, figures_of(view.dossier, wijk.id, request.reference_date, constants))
        for wijk in request.chosen()
    ]
    return _table("wijkcijfers", (*columns, _ID), rows)


def _wijk_row(view: View, wijk: Neighbourhood, found: WijkFigures) -> Row:
    moves, vessels = found.movements, found.vessels
    return Row(
        wijk.id,
        (
            view.text(wijk.name),
            _measured(found, Quantity.HOMES_TOTAL),
            _measured(found, Quantity.HOMES_DONE),
            _rounded(found.pace.needed_per_year),
            _rounded(found.pace.current_per_year),
            *(_percent(part) for part in (moves.down, moves.up, moves.stop)),
            *(_rounded(vessels.homes_per_year[vessel]) for vessel in Vessel),
            ", ".join(figure_words.VESSELS[vessel.value] for vessel in vessels.bottlenecks),
            _rounded(vessels.achievable_pace),
            _percent(found.fill_rate.rate),
            _rounded(found.order_book.months),
            wijk.id,
        ),
    )


def _measured(found: WijkFigures, quantity: Quantity) -> Decimal | None:
    item = found.measured.get(quantity)
    return item.value if item else None


def _rounded(value: Figure) -> Decimal | None:
    return value.quantize(_TENTH, ROUND_HALF_UP) if isinstance(value, Decimal) else None


def _percent(value: Figure) -> Decimal | None:
    if not isinstance(value, Decimal):
        return None
    return (value * _ALL).quantize(_WHOLE, ROUND_HALF_UP)


_ID = Column("id", words.HEADINGS["id"], Kind.TEXT, hidden=True)


def _columns(*wanted: tuple[str, Kind, float]) -> tuple[Column, ...]:
    return tuple(Column(key, words.HEADINGS[key], kind, weight) for key, kind, weight in wanted)


def _table(key: str, columns: tuple[Column, ...], rows: Iterable[Row]) -> Table:
    return Table(
        key=key,
        title=words.TABLES[key].title,
        columns=columns,
        rows=tuple(rows),
        summary=words.TABLES[key].summary,
        empty=words.NONE_MEASURED if key == "metingen" else report_texts.EMPTY_LIST,
    )
