"""What to know before figures are taken over: are they of this municipality, and of this year?"""

from collections.abc import Iterator
from datetime import date

from app.domain.dossier import Dossier
from app.exchange.cbs.reading import CbsFile, Teller
from app.exchange.cbs.recognising import named_municipality, possible, years_of
from app.words import cbs as words


def doubts(
    dossier: Dossier, found: CbsFile, municipality: str, year: int, today: date
) -> Iterator[str]:
    """A sentence for each doubt about what was chosen in a file.

    Args:
        dossier: Into which it would be taken over.
        found: The file.
        municipality: Code of the municipality that was chosen.
        year: The year that was chosen.
        today: Later years cannot be.
    """
    if _is_other_town(dossier, found, municipality):
        own, name = dossier.municipality, found.municipalities.get(municipality, municipality)
        yield words.other_town(name, municipality, own.name, own.code)
    if _is_told_otherwise(found, year, today):
        told = {teller.value: years for teller, years in found.told.items()}
        yield words.other_years(told, year, _why(found, year, today))


def _is_other_town(dossier: Dossier, found: CbsFile, municipality: str) -> bool:
    """By its code; where the dossier has none, by its name."""
    own = dossier.municipality
    return (own.code.upper() or named_municipality(own.name, found)) != municipality


def _is_told_otherwise(found: CbsFile, year: int, today: date) -> bool:
    """Whether something tells a year that cannot be, or a name one that the rows do not have."""
    rows = found.told.get(Teller.ROWS, ())
    return any(
        (told != year and told not in rows) or not possible(told, today)
        for years in found.told.values()
        for told in years
    )


def _why(found: CbsFile, year: int, today: date) -> str:
    """Why this year was taken."""
    if year != next(iter(years_of(found, today)), None):
        return words.IT_WAS_CHOSEN
    never = [told for told in found.years if not possible(told, today)]
    if never:
        return words.cannot_be_year(never)
    return words.ROWS_GO_BEFORE if Teller.ROWS in found.told else words.FILE_GOES_BEFORE
