"""S19 and S20: the figures of every wijk against reading their measurements; a chart on screen."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from random import Random

from app.constants.reading import bundled_constants
from app.domain.dossier import Dossier
from app.domain.figures.of_town import town_figures
from app.domain.measurements import Measurement, Quality
from app.domain.quantities import ABOUT, Quantity
from app.domain.tables import TABLES
from app.domain.town_hall import Neighbourhood
from app.editing.edit import Edit
from tests.bench.places import Place, opened
from tests.bench.sizes import new_id
from tests.bench.timing import Line, Side, alternated, timed
from tests.bench.window import run

_DAYS = tuple(dt.date(year, 12, 31) for year in (2023, 2024, 2025))
"""Three measurements of everything: that of last year counts, the older ones must be passed by."""

_FRAME = 1 / 60
_READ = (
    "SELECT id, quantity, neighbourhood, package, date, value, unit, source, quality"
    " FROM measurement ORDER BY neighbourhood, date"
)


class NotEveryFigureError(Exception):
    """A wijk has no figures: what was measured means nothing."""


def of_every_wijk(source: Path, place: Place, rounds: int) -> Line:
    """S19: the figures of all wijken, and of the town."""
    with opened(place.copy(source, "S19")) as session:
        edit = Edit(session.dossier)
        for item in _measurements(session.dossier):
            edit.save(item)
        session.do(edit.draft("measure"))
        dossier, file = session.dossier, session.document.working_file
        ours, theirs = alternated(rounds, [_worked_out(dossier), _read(file)])
    count = len(dossier.all(Measurement))
    return Line(
        "S19",
        f"de cijfers van alle wijken van {source.stem} en van de gemeente",
        f"hun {count} metingen lezen: sqlite3, met datum en getal als waarde",
        2.0,
        ours,
        theirs,
    )


def on_screen(source: Path, place: Place, rounds: int) -> Line:
    """S20: from a chart as data to the chart on screen; the 95th percentile of twenty charts."""
    found = run("chart", place.copy(source, "S20"), rounds)
    ours = tuple(found["ours"])
    return Line(
        "S20",
        "een grafiek op het scherm als haar gegevens er zijn, p95",
        "één beeld van een scherm dat zestig keer in een seconde tekent",
        1.0,
        ours,
        (_FRAME,) * len(ours),
        note="opmaken en tekenen; telkens een andere grafiek",
    )


def _measurements(dossier: Dossier) -> Iterator[Measurement]:
    source = Random(19)
    for wijk in dossier.all(Neighbourhood):
        for quantity in Quantity:
            about = ABOUT[quantity]
            for day in _DAYS:
                most = min(about.most, 5_000)
                value = Decimal(source.randrange(max(about.least, 1), most))
                yield Measurement(
                    new_id(source),
                    quantity,
                    wijk.id,
                    date=day,
                    value=value,
                    unit=about.unit,
                    source="Bron van de meting",
                    quality=Quality.ESTIMATED,
                )


def _worked_out(dossier: Dossier) -> Side:
    constants, day = bundled_constants(), dt.date(2026, 6, 1)

    def side() -> float:
        # A dossier that was looked through before would know where everything is.
        fresh = Dossier({name: dossier.table(kind) for name, kind in TABLES.items()})
        with timed() as watch:
            found = town_figures(fresh, day, constants)
        if any(len(wijk.measured) != len(Quantity) for wijk in found.wijken):
            raise NotEveryFigureError
        return watch.seconds

    return side


def _read(file: Path) -> Side:
    def side() -> float:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as plain:
            watch, read = _timed_read(plain)
        if not read:
            raise NotEveryFigureError
        return watch

    return side


def _timed_read(plain: sqlite3.Connection) -> tuple[float, list[tuple[object, ...]]]:
    with timed() as watch:
        read = [
            (*row[:4], dt.date.fromisoformat(row[4]), Decimal(row[5]), *row[6:])
            for row in plain.execute(_READ)
        ]
    return watch.seconds, read
