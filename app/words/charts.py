"""The words of charts: what stands beside an axis, in a key, and what is told instead of a picture.

Every sentence says what the picture shows, with its first and last values.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.words.dates import day_text
from app.words.figures import figure, label, value_text, whole_euros
from app.words.names import listed
from app.words.numbers import number_text

TREND_HEADS = ("Peildatum", "Waarde", "Eenheid", "Kwaliteit", "Bron")
MOVEMENTS, VESSELS = "Drie bewegingen", "Drie vaten, in woningen per jaar"
DOWN, UP, STOP = "Omlaag", "Omhoog", "Stoppen"
RESIDENTS, COMPANIES, WORKERS = "Bewoners", "Bedrijven", "Vakmensen"
FILL_RATE, ORDER_BOOK, OFFERED = "Vulgraad", "Werkvoorraad", "Korting en prijs"
GOAL = "doel"
LOWEST = "▾ laagste"
UNKNOWN = "onbekend"
VESSEL_HEADS = ("Vat", "Woningen per jaar", "Van wat nodig is", "")
_UNSURE = "Een open rondje is berekend, geschat of aangenomen."
_GAPS = "Waar de lijn is onderbroken, is de waarde niet bekend."

_LARGE = ((Decimal(10**9), "mld"), (Decimal(10**6), "mln"))


def axis_numbers(ticks: Sequence[Decimal]) -> list[str]:
    """Numbers beside an axis, all in the same size: `0`, `2,5 mln`, `5 mln`."""
    most = max((abs(tick) for tick in ticks), default=Decimal(0))
    size, name = next((pair for pair in _LARGE if most >= pair[0]), (Decimal(1), ""))
    shown = [(tick / size).normalize() for tick in ticks]
    places = max((max(0, -int(one.as_tuple().exponent)) for one in shown), default=0)
    return [f"{number_text(one, places)} {name}".strip() if one else "0" for one in shown]


def trend_title(name: str, unit: str) -> str:
    """`Gasverbruik, in m³/jaar`; a unit that the name says already is left out."""
    return label(name) if unit in label(name).lower() else f"{label(name)}, in {unit}"


def of_all(name: str) -> str:
    """The title of a sum over wijken."""
    return f"{label(name)}, alle wijken samen"


def note(*, unsure: bool, gaps: bool) -> str:
    """What the signs mean, as far as they are there."""
    return " ".join([*([_UNSURE] if unsure else []), *([_GAPS] if gaps else [])])


def last_value(value: str, day: date) -> str:
    """The key of what was measured: `312 op 30-09-2026`."""
    return f"Laatste waarde {value} op {day_text(day)}"


def needed(name: str, pace: Decimal) -> str:
    """The key of the line to the goal."""
    return f"Nodig voor het doel: {figure(name, pace)}"


def expected(pace: Decimal, year: Decimal | None) -> str:
    """The key of the line at the pace of now."""
    ready = "" if year is None else f", klaar in {int(year)}"
    return f"In dit tempo: {figure('current_per_year', pace)}{ready}"


def goal(value: Decimal, year: int) -> str:
    """`doel 1.840 in 2040`."""
    return f"{GOAL} {number_text(value)} in {year}"


def trend(
    name: str, place: str, known: Sequence[tuple[date, Decimal]], gaps: Sequence[date]
) -> str:
    """What a line shows, in words.

    Args:
        name: Of what.
        place: Of which wijk.
        known: The values, the first first.
        gaps: Days of which it is not known.
    """
    about = f"Lijngrafiek van {label(name).lower()}, {place}"
    if not known:
        return f"{about}: nog geen bekende waarde."
    told = [f"{value_text(name, value)} op {day_text(day)}" for day, value in known]
    ends = told[0] if len(told) == 1 else f"van {told[0]} naar {told[-1]}"
    count = f", {len(told)} waarden" if told[1:-1] else ""
    unknown = f" Niet bekend op {listed(day_text(day) for day in gaps)}." if gaps else ""
    return f"{about}: {ends}{count}.{unknown}"


def course(sentences: Iterable[str]) -> str:
    """What the lines of needed pace and of now add: each key is a sentence."""
    return "".join(f" {sentence}." for sentence in sentences)


def movement(progress: str, reached: str) -> str:
    """`34% van het doel`, with what that is."""
    return f"{progress} van het doel" + (f" ({reached})" if reached else "")


def less(share: Decimal, target: Decimal) -> str:
    """`13,6% minder energie, doel 40%`; where more is used: `gestegen: 5% meer energie, …`."""
    goal = f"doel {number_text(target)}%"
    if share < 0:
        return f"gestegen: {_percent(-share)} meer energie, {goal}"
    return f"{_percent(share)} minder energie, {goal}"


def less_of_all(percent: str, goal: str, *, rose: bool) -> str:
    """How much less energy all wijken use, or how much more."""
    if rose:
        return f"gestegen: {percent} meer energie dan in de beginstand; doel {goal}"
    return f"{percent} minder energie dan in de beginstand; doel {goal}"


def own_of_all(percent: str) -> str:
    """How much of their goal all wijken generate."""
    return f"{percent} van het doel zelf opgewekt"


def off_gas_of_all(homes: str, goal: str) -> str:
    """How many homes of all wijken are off gas, of those that want to be."""
    return f"{homes} van {goal} woningen van het gas af"


def of_goal(value: Decimal, target: Decimal, unit: str) -> str:
    """`59 van 1.840 woningen`."""
    return f"{number_text(value, 0)} van {number_text(target, 0)} {unit}"


def _percent(share: Decimal) -> str:
    return f"{number_text(share * 100, 1)}%"


def bars(title: str, place: str, rows: Iterable[tuple[str, str]]) -> str:
    """Bars in words."""
    told = "; ".join(f"{name.lower()} {text}" for name, text in rows)
    return f"{title}, {place}: {told}."


def needed_line(pace: Decimal) -> str:
    """The line across the vessels."""
    return f"Nodig: {figure('needed_per_year', pace)}"


def share(part: Decimal) -> str:
    """`85%`: short, for between two vessels."""
    return figure("vulgraad", part)


def short_months(months: Decimal) -> str:
    """`4,4 mnd`: the same."""
    return f"{number_text(months, 1)} mnd"


def offered(discount: Decimal, price: Decimal) -> str:
    """`korting 10%, samen € 12.150`: what makes residents join in."""
    whole = price.quantize(Decimal(1), ROUND_HALF_UP)
    return f"korting {number_text(discount)}%, samen {whole_euros(whole)}"


def vessels(
    place: str,
    rows: Iterable[tuple[str, str, str, str]],
    connecting: Iterable[tuple[str, str, str, str]],
    line: str,
) -> str:
    """The vessels in words.

    Args:
        place: Of which wijk.
        rows: Whose a vessel is, its value, how full it is, and its mark if it is the lowest.
        connecting: What is between them, and its value.
        line: What is needed; empty when it is not known.
    """
    told = [
        f"{name.lower()} {value}"
        + (", het laagste vat" if mark else "")
        + (f", {level} van wat nodig is" if level else "")
        for name, value, level, mark in rows
    ]
    more = [f"{name}: {value}" for name, value, *_ in connecting]
    parts = (f"Drie vaten, {place}, in woningen per jaar: {'; '.join(told)}", line, *more)
    return " ".join(f"{part}." for part in parts if part)
