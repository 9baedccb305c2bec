"""Sentences about files of the CBS: what they are, what is wrong with one, what was taken over."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from app.words.figures import LABELS
from app.words.names import listed
from app.words.numbers import number_text

_UNTOUCHED = "Er is niets gewijzigd."
_KIND = 'het bestand "Kerncijfers wijken en buurten" van het CBS (xlsx of csv)'

_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "in_use": (
            f"{{path}} mag niet worden gelezen. {_UNTOUCHED} Is het open in Excel, sluit het daar"
            " en probeer het opnieuw; vraag anders om rechten."
        ),
        "empty": f"Het bestand is leeg. {_UNTOUCHED} Kies {_KIND}.",
        "too_large": (
            f"Het bestand is groter dan {{most}} MB en is niet gelezen. {_UNTOUCHED} Kies {_KIND}."
        ),
        "protected": (
            f"De werkmap is met een wachtwoord beveiligd en is niet te lezen. {_UNTOUCHED} Open"
            " haar in Excel, bewaar haar zonder wachtwoord en kies haar opnieuw."
        ),
        "old_workbook": (
            f"Dit is een bestand van een oude versie van Office (zoals xls). {_UNTOUCHED} Open"
            " het in Excel, bewaar het als xlsx en kies het opnieuw."
        ),
        "no_table": f"Dit is geen werkmap (xlsx) en geen csv. {_UNTOUCHED} Kies {_KIND}.",
        "damaged": (
            f"Het bestand is beschadigd en is niet te lezen. {_UNTOUCHED} Haal het opnieuw op bij"
            " het CBS."
        ),
        "half": (
            f"Het bestand is beschadigd: rij {{row}} is niet heel. {_UNTOUCHED} Haal het opnieuw"
            " op bij het CBS."
        ),
        "hostile": (
            f"Dit bestand is niet veilig: uitgepakt wordt het veel te groot. {_UNTOUCHED} Haal het"
            " opnieuw op bij het CBS."
        ),
        "too_many_rows": (
            f"Dit bestand heeft meer dan {{most}} rijen. {_UNTOUCHED} Kies een bestand van één"
            " jaar."
        ),
        "other_file": (
            f"In dit bestand staan geen kerncijfers van wijken. {_UNTOUCHED} Kies {_KIND}."
        ),
        "unknown_layout": (
            "De indeling van dit bestand is niet bekend: er is geen kolom met het aantal woningen,"
            f" zoals a_woning of Woningvoorraad. {_UNTOUCHED} Kies de kerncijfers van 2013 of"
            " later."
        ),
        "other_country": (
            'In dit bestand staan geen Nederlandse gemeenten, wijken of buurten: "{code}" is geen'
            f" code van het CBS. {_UNTOUCHED} Kies {_KIND}."
        ),
        "no_wijken": (
            f"In dit bestand staan geen wijken, alleen grotere gebieden. {_UNTOUCHED} Kies {_KIND}."
        ),
        "two_numbers": (
            '"{text}" in rij {row} kan twee getallen zijn: in dit bestand staan punten én komma\'s'
            f" voor decimalen. {_UNTOUCHED} Haal het bestand opnieuw op bij het CBS."
        ),
        "twice": (
            f"{{code}} staat twee keer in het bestand, met andere cijfers. {_UNTOUCHED} Haal de rij"
            " weg die niet klopt."
        ),
    }
)


def trouble(code: str, data: Mapping[str, Any]) -> str:
    """The sentence for a file of which nothing is taken over.

    Raises:
        KeyError: There is no sentence for it.
    """
    writer = _WRITERS.get(code)
    shown = {key: _shown(value) for key, value in data.items()}
    return writer(data) if writer else _SENTENCES[code].format(**shown)


def _shown(value: object) -> str:
    return number_text(Decimal(value)) if isinstance(value, int) else str(value)


def _no_municipality(data: Mapping[str, Any]) -> str:
    near = data.get("near") or ()
    meant = f" Bedoel je {listed(near, 'of')}?" if near else ""
    return f"{data['name']} staat niet in {data['file']}. {_UNTOUCHED}{meant}"


def _other_year(data: Mapping[str, Any]) -> str:
    years = listed(str(year) for year in data["years"])
    return f"Dit bestand gaat over {years}, niet over {data['asked']}. {_UNTOUCHED}"


def _no_year(data: Mapping[str, Any]) -> str:
    """Nothing tells the year, or what is told cannot be."""
    never = f" {cannot_be_year(data['years'])}." if data["years"] else ""
    return (
        f"Uit {data['file']} blijkt niet over welk jaar de cijfers gaan.{never} {_UNTOUCHED} Geef"
        " het jaar op met --year, of noem het in de naam van het bestand, zoals kwb-2023.xlsx."
    )


def _bad_year(data: Mapping[str, Any]) -> str:
    return (
        f"{cannot_be_year(data['years'])}: het CBS heeft cijfers van {data['first']} tot en met"
        f" {data['last']}. {_UNTOUCHED}"
    )


def _no_such_wijk(data: Mapping[str, Any]) -> str:
    near = data.get("near") or ()
    meant = f" Bedoel je {listed(near, 'of')}?" if near else ""
    return f'"{data["name"]}" is geen wijk van {data["municipality"]}. {_UNTOUCHED}{meant}'


_WRITERS: Mapping[str, Callable[[Mapping[str, Any]], str]] = MappingProxyType(
    {
        "no_municipality": _no_municipality,
        "other_year": _other_year,
        "no_year": _no_year,
        "bad_year": _bad_year,
        "no_such_wijk": _no_such_wijk,
    }
)


IT_WAS_CHOSEN = "dat jaar is gekozen"
ROWS_GO_BEFORE = "wat in de rijen staat gaat voor"
FILE_GOES_BEFORE = "de naam van het bestand gaat voor"

_TELLERS: Mapping[str, str] = MappingProxyType(
    {
        "rows": "de kolom met het jaar",
        "file": "de naam van het bestand",
        "sheet": "de naam van het tabblad",
    }
)


def cannot_be_year(years: Iterable[int]) -> str:
    """Years before the first figures, or still to come."""
    return f"{listed((str(year) for year in years), 'of')} kan niet het jaar van de cijfers zijn"


def other_years(told: Mapping[str, Iterable[int]], year: int, why: str) -> str:
    """What tells the year does not agree.

    Args:
        told: The years, by what tells them.
        year: The one that was taken.
        why: Why.
    """
    said = listed(
        f"{_TELLERS[teller]} zegt {listed(str(number) for number in years)}"
        for teller, years in told.items()
    )
    return f"{said[0].upper()}{said[1:]}. De cijfers gelden als die van {year}: {why}."


def other_town(name: str, code: str, own_name: str, own_code: str) -> str:
    """The figures are of another municipality than the dossier."""
    own = _town(own_name, own_code)
    return f"Deze cijfers zijn van {_town(name, code)}; dit dossier is van {own}."


def _town(name: str, code: str) -> str:
    return f"{name} ({code})" if code and code != name else name


def source(year: int) -> str:
    """Where a figure comes from."""
    return f"CBS kerncijfers wijken en buurten {year}"


_COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "homes": "het aantal woningen",
        "owner_occupied": "het aandeel koopwoningen",
        "housing_association": "het aandeel corporatiewoningen",
        "private_rental": "het aandeel particuliere huurwoningen",
        "gas": "het gemiddelde gasverbruik",
        "delivery": "de gemiddelde levering van stroom",
        "net_delivery": "de gemiddelde netto levering van stroom",
        "feed_in": "de gemiddelde teruglevering",
        "off_gas": "het aandeel aardgasvrije woningen",
        "district_heating": "het aandeel stadsverwarming",
    }
)
_LONGEST = 30

SHARES = "Koop, corporatie en particuliere huur zijn samen meer dan 100%; die blijven onbekend."
IN_ARCHIVE = "Deze wijk staat in het archief."
NAMELESS = "Het bestand noemt geen naam; de wijk heet voorlopig naar haar code."


def cannot_be(column: str, text: str) -> str:
    """A figure that is no figure, or cannot be."""
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return f'"{short}" kan {_COLUMNS[column]} niet zijn; dat blijft onbekend.'


def code_stays(code: str) -> str:
    """The wijk has another code here."""
    return f"De code is hier {code}; die blijft."


def name_of_other(name: str, code: str) -> str:
    """The name is taken by a wijk that has another place in the file."""
    return f"{name} is hier al de naam van {code}. Geef een van beide eerst een andere naam."


def code_elsewhere(name: str, code: str, here: str) -> str:
    """A wijk of the dossier has this name, and a code of another municipality."""
    return (
        f"{name} heeft hier een code van een andere gemeente, {code}. Is het toch deze wijk, geef"
        f" {name} dan eerst de code {here}."
    )


def kept(figures: Iterable[str]) -> str:
    """Figures of the same day that somebody else counted."""
    told = listed(LABELS[figure] for figure in figures)
    return f"Van dezelfde dag is er al een ander getal, dat blijft: {told}."


def district_heating(share: Decimal) -> str:
    """An average that includes homes without gas."""
    percent = number_text(share)
    return f"{percent}% heeft stadsverwarming; het gemiddelde gasverbruik telt die woningen mee."


def applied(wijken: int, added: int, corrected: int) -> str:
    """What taking a file over did."""
    parts = [_counted(wijken, "wijk", "wijken")] if wijken else []
    if added or not parts:
        parts.append(_counted(added, "meting", "metingen"))
    told = f"{listed(parts)} toegevoegd"
    if corrected:
        told += f", {_counted(corrected, 'meting', 'metingen')} bijgewerkt"
    return f"{told}."


def _counted(count: int, one: str, more: str) -> str:
    return f"{number_text(Decimal(count))} {one if count == 1 else more}"


ALL_THERE = "Alles uit dit bestand staat al in het dossier."
NO_FIGURES = "Het bestand heeft geen cijfers van de gekozen wijken; er is niets om over te nemen."
NO_WIJKEN = "Van deze gemeente staan in dit jaar geen wijken in het bestand."


def about_wijk(name: str, sentence: str) -> str:
    """A sentence about one wijk."""
    return f"{name}: {sentence}"
