"""Which municipality, year and wijken of a dossier a file of the CBS tells of."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date

from app.domain.dossier import Dossier
from app.domain.town_hall import Neighbourhood
from app.exchange.cbs.errors import CbsError, CbsTrouble
from app.exchange.cbs.reading import Area, CbsFile, Teller
from app.exchange.patterns import cbs_code
from app.words.names import folded, nearest

_NUMBERED = re.compile(r"wijk\s+[0-9A-Z]{1,3}\s+(?=\S)", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_TOWN = slice(2, 6)
"""Where the code of a wijk has the number of its municipality."""

WIJK = "WK"
"""How the code of a wijk begins."""

FIRST_YEAR = 1995
"""The first year of which the CBS tells of wijken."""


def municipality_of(dossier: Dossier, found: CbsFile) -> str:
    """The code of the municipality of a dossier, as the file knows it; empty when it does not."""
    town = dossier.municipality
    if town.code.upper() in found.municipalities:
        return town.code.upper()
    # A code that the file does not know is of another year, or of another country: the name tells.
    return named_municipality(town.name, found)


def named_municipality(text: str, found: CbsFile) -> str:
    """The code of a municipality by code or name; empty when the file does not have it."""
    if text.strip().upper() in found.municipalities:
        return text.strip().upper()
    for key in (folded, _without_brackets):
        same = [code for code, name in found.municipalities.items() if key(name) == key(text)]
        if len(same) == 1:
            return same[0]
    return ""


def _without_brackets(name: str) -> str:
    """Groningen, for `Groningen (gemeente)`."""
    return folded(_BRACKETS.sub("", name))


def no_municipality(name: str, found: CbsFile) -> CbsError:
    """A municipality that is not in a file, with those that look like it."""
    near = nearest(name, found.municipalities.values())
    return CbsError(CbsTrouble.NO_MUNICIPALITY, name=name, file=found.name, near=near)


def possible(year: int, today: date) -> bool:
    """Whether there can be figures of a year."""
    return FIRST_YEAR <= year <= today.year


def years_of(found: CbsFile, today: date) -> tuple[int, ...]:
    """The years that can be taken over, the likeliest first; empty when the file tells none.

    Raises:
        CbsError: `bad_year` (years, first, last): its rows are of no year that can be.
    """
    years = tuple(year for year in found.years if possible(year, today))
    if not years and Teller.ROWS in found.told:
        raise bad_year(found.years, today)
    return years


def year_of(found: CbsFile, today: date, asked: int | None = None) -> int:
    """The year to take over: the one asked for, or the likeliest of a file.

    Raises:
        CbsError: `bad_year` (years, first, last); `no_year` (file, years); `other_year` (asked,
            years).
    """
    years = years_of(found, today)
    if asked is None:
        if not years:
            raise CbsError(CbsTrouble.NO_YEAR, file=found.name, years=found.years)
        return years[0]
    if not possible(asked, today):
        raise bad_year((asked,), today)
    if years and asked not in years:
        raise CbsError(CbsTrouble.OTHER_YEAR, asked=asked, years=years)
    return asked


def bad_year(years: Sequence[int], today: date) -> CbsError:
    """Years of which there are no figures: before the first of the CBS, or still to come."""
    return CbsError(CbsTrouble.BAD_YEAR, years=years, first=FIRST_YEAR, last=today.year)


class WijkMatching:
    """Which wijk of the dossier an area is: by its code, or else by its name."""

    def __init__(self, dossier: Dossier, areas: Collection[Area]) -> None:
        wijken = dossier.all(Neighbourhood)
        self._by_code = {cbs_code(wijk.code): wijk for wijk in wijken if wijk.code}
        self._by_name = {folded(wijk.name): wijk for wijk in wijken}
        self._in_file = {area.code for area in areas}
        bare = Counter(folded(_bare(area.name)) for area in areas if area.code.startswith(WIJK))
        self._doubled = {name for name, count in bare.items() if count > 1}

    def coded(self, code: str) -> Neighbourhood | None:
        """The wijk with a code."""
        return self._by_code.get(code)

    def name(self, area: Area) -> str:
        """What a new wijk is called: without the number of the CBS, where names stay apart."""
        bare = _bare(area.name)
        return (area.name if folded(bare) in self._doubled else bare) or area.code

    def named(self, area: Area) -> Neighbourhood | None:
        """The wijk with the name of an area, with the number of the CBS in it or not."""
        for name in (area.name, self.name(area)):
            if name and (found := self._by_name.get(folded(name))):
                return found
        return None

    def is_other(self, wijk: Neighbourhood) -> bool:
        """Whether a wijk has a code that is of another area of the same file."""
        return cbs_code(wijk.code) in self._in_file


def is_elsewhere(wijk: Neighbourhood, area: Area) -> bool:
    """Whether a wijk has a code of another municipality than an area is of."""
    code = cbs_code(wijk.code)
    return bool(code) and code[_TOWN] != area.code[_TOWN]


def _bare(name: str) -> str:
    """Korenakkers, for `Wijk 01 Korenakkers`."""
    return _NUMBERED.sub("", name, count=1) if _NUMBERED.match(name) else name
