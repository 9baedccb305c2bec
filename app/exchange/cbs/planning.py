"""What a file would add to a dossier: worked out first, seen by somebody, then carried out.

What the dossier says already is kept. A figure of the same day is only corrected when it came out
of the same publication before: the CBS mends its figures, and what somebody else counted is not
for the CBS to overwrite.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.dossier import Dossier
from app.domain.measured import history
from app.domain.measurements import Measurement
from app.domain.quantities import Quantity
from app.domain.town_hall import Neighbourhood
from app.editing.commands import neighbourhoods
from app.editing.commands.measuring import measure
from app.editing.edit import Edit
from app.exchange.cbs.figures import Figure, figures_of, given_by, shares_disagree
from app.exchange.cbs.layout import Column
from app.exchange.cbs.reading import Area, CbsFile
from app.exchange.cbs.recognising import WIJK, WijkMatching, is_elsewhere
from app.exchange.patterns import cbs_code
from app.words import cbs as words


class Fate(StrEnum):
    """What becomes of a figure."""

    ADDED = "added"
    CORRECTED = "corrected"
    THERE = "there"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class PlannedFigure:
    """A figure and what becomes of it."""

    figure: Figure
    fate: Fate

    @property
    def changes(self) -> bool:
        """Whether it changes the dossier."""
        return self.fate in (Fate.ADDED, Fate.CORRECTED)


@dataclass(frozen=True, slots=True)
class PlannedWijk:
    """A wijk of the file, and what becomes of it.

    Attributes:
        code: Of the CBS.
        name: As it is called in the dossier, or will be.
        existing: Id of the wijk in the dossier; `None` when it is new.
        fills_code: Whether the wijk in the dossier gets its code.
        archived: Whether it was put in the archive.
        figures: What the file gives.
        warnings: Sentences about what was not taken as it stands in the file.
        notes: Sentences about what is good to know.
        problem: Why it cannot be taken over; empty when it can.
    """

    code: str
    name: str
    existing: str | None
    fills_code: bool
    archived: bool
    figures: tuple[PlannedFigure, ...]
    warnings: tuple[str, ...]
    notes: tuple[str, ...]
    problem: str

    @property
    def changes(self) -> bool:
        """Whether taking it over would change the dossier."""
        told = self.existing is None or self.fills_code
        return not self.problem and (told or any(item.changes for item in self.figures))

    def value(self, quantity: Quantity) -> Decimal | None:
        """What the file says of a quantity."""
        return next(
            (item.figure.value for item in self.figures if item.figure.quantity is quantity), None
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file would do for one municipality.

    Attributes:
        municipality: Its code.
        name: What the file calls it.
        year: The year the figures tell of.
        quantities: What the layout of the file gives.
        wijken: In the order of their codes.
    """

    municipality: str
    name: str
    year: int
    quantities: tuple[Quantity, ...]
    wijken: tuple[PlannedWijk, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """What taking over did: wijken that are new, figures that were added, and corrected."""

    wijken: int
    added: int
    corrected: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody chose in a file, for a dossier that is still being made.

    Attributes:
        file: What was read.
        municipality: Code of the municipality.
        year: The year of the figures.
        codes: Of the wijken.
    """

    file: CbsFile
    municipality: str
    year: int
    codes: frozenset[str]

    def take_over(self, edit: Edit) -> Applied:
        """Plan it for the dossier as it is now, and carry it out; raises as `plan` and `apply`."""
        found = plan(edit.dossier, self.file, self.municipality, self.year)
        return apply(edit, found, self.codes)


def plan(dossier: Dossier, found: CbsFile, municipality: str, year: int) -> Plan:
    """What taking a file over would do; nothing is changed.

    Buurten are no wijken here, but for one that the dossier follows itself: a wijk with the code of
    a buurt gets the figures of that buurt.

    Raises:
        CbsError: `two_numbers`, `twice`.
    """
    areas = found.areas(municipality, year)
    quantities = given_by(found.columns)
    matching = WijkMatching(dossier, areas)
    wijken = [
        _planned(dossier, area, matching, year)
        for area in sorted(areas, key=lambda area: area.code)
        if area.code.startswith(WIJK) or matching.coded(area.code) is not None
    ]
    name = found.municipalities.get(municipality, municipality)
    return Plan(municipality, name, year, quantities, tuple(wijken))


def _planned(dossier: Dossier, area: Area, matching: WijkMatching, year: int) -> PlannedWijk:
    wijk, named = matching.coded(area.code), matching.named(area)
    problem = ""
    if wijk is None and named is not None:
        problem = _not_this_one(named, area, matching)
        named = None if problem else named
    wijk = wijk or named
    made = figures_of(area, year)
    there = _there(dossier, wijk, year)
    figures = tuple(PlannedFigure(item, _fate(item, there, year)) for item in made)
    return PlannedWijk(
        code=area.code,
        name=wijk.name if wijk else matching.name(area),
        existing=wijk.id if wijk else None,
        fills_code=wijk is not None and not wijk.code,
        archived=wijk is not None and wijk.archived,
        figures=figures,
        warnings=tuple(_warnings(area, wijk, figures)),
        notes=tuple(_notes(area, wijk)),
        problem=problem,
    )


def _not_this_one(named: Neighbourhood, area: Area, matching: WijkMatching) -> str:
    """Why the wijk with the name of an area is not that area; empty when it may be."""
    if matching.is_other(named):
        return words.name_of_other(named.name, named.code)
    if is_elsewhere(named, area):
        return words.code_elsewhere(named.name, named.code, area.code)
    return ""


_Known = Mapping[tuple[Quantity, object], Measurement]


def _there(dossier: Dossier, wijk: Neighbourhood | None, year: int) -> _Known:
    """What the dossier says of a wijk in a year, per quantity and day."""
    if wijk is None:
        return {}
    return {
        (item.quantity, item.date): item
        for item in history(dossier, wijk.id)
        if item.package is None and item.date is not None and item.date.year == year
    }


def _fate(item: Figure, there: _Known, year: int) -> Fate:
    known = there.get((item.quantity, item.date))
    if known is None or known.value is None:
        return Fate.ADDED
    if known.value == item.value:
        return Fate.THERE
    return Fate.CORRECTED if known.source == words.source(year) else Fate.KEPT


def _warnings(
    area: Area, wijk: Neighbourhood | None, figures: tuple[PlannedFigure, ...]
) -> Iterator[str]:
    for column, text in area.wrong.items():
        yield words.cannot_be(column.value, text)
    if shares_disagree(area):
        yield words.SHARES
    if wijk is not None and wijk.code and cbs_code(wijk.code) != area.code:
        yield words.code_stays(wijk.code)
    kept = [item.figure.quantity.value for item in figures if item.fate is Fate.KEPT]
    if kept:
        yield words.kept(kept)


def _notes(area: Area, wijk: Neighbourhood | None) -> Iterator[str]:
    if wijk is not None and wijk.archived:
        yield words.IN_ARCHIVE
    if wijk is None and not area.name:
        yield words.NAMELESS
    heated = area.values.get(Column.DISTRICT_HEATING)
    if heated and area.values.get(Column.GAS) is not None:
        yield words.district_heating(heated)


def apply(edit: Edit, found: Plan, codes: Collection[str]) -> Applied:
    """Take the wijken with these codes over, with their figures.

    Raises:
        DomainError: The dossier changed since the plan was made.
    """
    chosen = [wijk for wijk in found.wijken if wijk.code in codes and not wijk.problem]
    fates: Counter[Fate] = Counter()
    for wijk in chosen:
        key = _taken(edit, wijk)
        for item in wijk.figures:
            if item.changes:
                _measure(edit, item.figure, key, found.year)
                fates[item.fate] += 1
    added = sum(1 for wijk in chosen if wijk.existing is None)
    return Applied(added, fates[Fate.ADDED], fates[Fate.CORRECTED])


def _taken(edit: Edit, wijk: PlannedWijk) -> str:
    """The id of the wijk in the dossier, which is added where it is new."""
    if wijk.existing is None:
        return neighbourhoods.add(edit, wijk.name, wijk.code).id
    if wijk.fills_code:
        neighbourhoods.set_code(edit, edit.dossier.get(Neighbourhood, wijk.existing), wijk.code)
    return wijk.existing


def _measure(edit: Edit, figure: Figure, wijk: str, year: int) -> None:
    found = Measurement(
        "",
        figure.quantity,
        neighbourhood=wijk,
        date=figure.date,
        value=figure.value,
        source=words.source(year),
        quality=figure.quality,
    )
    measure(edit, found)
