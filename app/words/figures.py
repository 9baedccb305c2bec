"""The words of figures: their labels, and the lines of the advantage for a resident."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from app.words.choices import Words
from app.words.names import folded, listed
from app.words.numbers import (
    MINUS,
    AmbiguousNumberError,
    UnreadableNumberError,
    number_text,
    read_number,
)

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "homes_total": "woningen totaal",
        "homes_owner_occupied": "koopwoningen",
        "homes_housing_association": "corporatiewoningen",
        "homes_private_rental": "particuliere huurwoningen",
        "homes_tenure_unknown": "eigendom onbekend",
        "owners_associations": "aantal VvE's",
        "homes_in_owners_associations": "woningen in VvE's",
        "homes_done": "woningen verduurzaamd",
        "homes_done_last_12m": "verduurzaamd laatste 12 maanden",
        "target_homes": "doel in aantal woningen",
        "target_year": "doeljaar",
        "gas_m3": "gasverbruik",
        "grid_electricity_kwh": "stroom van het net",
        "feed_in_kwh": "teruglevering",
        "own_generation_kwh": "eigen opwek",
        "electricity_use_kwh": "stroomverbruik",
        "heat_gj": "warmte van warmtenet",
        "gas_m3_baseline": "gasverbruik, beginstand",
        "grid_electricity_kwh_baseline": "stroom van het net, beginstand",
        "feed_in_kwh_baseline": "teruglevering, beginstand",
        "own_generation_kwh_baseline": "eigen opwek, beginstand",
        "heat_gj_baseline": "warmte van warmtenet, beginstand",
        "baseline_year": "jaar van de beginstand",
        "homes_off_gas": "woningen van het gas af",
        "target_reduction_pct": "doel omlaag",
        "target_generation_kwh": "doel omhoog",
        "target_homes_off_gas": "doel stoppen",
        "homes_signed_up_12m": "aangemelde woningen (12 maanden)",
        "homes_signed_up_open": "aangemelde woningen (open)",
        "min_batch_size": "minimale omvang per pakket",
        "company_capacity_per_year": "capaciteit bedrijven",
        "contracted_capacity_per_year": "gecontracteerde capaciteit",
        "contracted_homes_open": "gecontracteerde woningen",
        "fte_available": "vakmensen beschikbaar",
        "fte_needed": "vakmensen nodig",
        "hours_per_home": "uren per woning",
        "energy_poverty_households": "huishoudens met energiearmoede",
        "grid_reinforcement_year": "jaar van verzwaring",
        "apprenticeships": "leerwerkplekken",
        "people_placed": "mensen aan het werk",
        "investment_eur": "investering",
        "collective_discount_pct": "verwachte korting",
        "subsidy_eur": "subsidie",
        "gas_saving_m3": "besparing gas",
        "electricity_change_kwh": "effect op stroom",
        "maintenance_per_year": "onderhoud",
        "gas_price": "gasprijs",
        "power_price": "stroomprijs",
        "rate": "rente",
        "months": "looptijd in maanden",
        "current_per_year": "tempo nu",
        "factor": "versnelling die nodig is",
        "year_at_current": "in dit tempo klaar in",
        "omlaag": "omlaag",
        "omhoog": "omhoog",
        "stoppen": "stoppen",
        "stand_bewoners": "vat bewoners",
        "stand_bedrijven": "vat bedrijven",
        "stand_vakmensen": "vat vakmensen",
        "haalbaar_tempo": "haalbaar tempo",
        "knelpunt": "laagste vat",
        "vulgraad": "vulgraad",
        "orderboek": "werkvoorraad",
        "needed_per_year": "nodig tempo",
        "achievable_pace": "haalbaar tempo van de wijken",
        "energy": "energie",
        "saving_per_month": "besparing",
        "loan_alone": "lening alleen",
        "loan_together": "lening samen",
        "advantage_alone_vs_nothing": "alleen doen t.o.v. niets doen",
        "advantage_vs_nothing": "samen doen t.o.v. niets doen",
        "advantage_vs_alone": "samen doen t.o.v. alleen doen",
        "advantage_after_loan": "na de lening, t.o.v. niets doen",
    }
)
"""What people call a figure, by its identifier."""

QUANTITIES: Words = MappingProxyType({name: (text,) for name, text in LABELS.items()})
"""The same, to be read back."""

RECORDED: Words = MappingProxyType(
    {
        **QUANTITIES,
        "fixed": ("alle vaste cijfers van de wijk",),
        "baseline": ("beginstand",),
        "advantage_vs_nothing": (LABELS["advantage_vs_nothing"], "voordeel t.o.v. niets doen"),
        "advantage_vs_alone": (LABELS["advantage_vs_alone"], "voordeel t.o.v. alleen doen"),
    }
)
"""What a step of the route says that it records."""

_PER_YEAR = ("needed_per_year", "current_per_year", "haalbaar_tempo")
_PARTS = (
    *("omlaag", "omhoog", "stoppen", "vulgraad"),
    *("stand_bewoners", "stand_bedrijven", "stand_vakmensen"),
)


def figure(name: str, value: object) -> str:
    """A figure with its unit, rounded as people read it.

    Args:
        name: Its identifier.
        value: A number, or words.
    """
    if isinstance(value, list | tuple):
        return listed(str(part) for part in value)
    number = Decimal(str(value))
    if name in _PARTS:
        # Only energy can go the wrong way: what is built and signed up never is below zero.
        rose = " (gestegen)" if name == "omlaag" and number < 0 else ""
        return f"{number_text(number * 100, 0)}%{rose}"
    if name in _PER_YEAR:
        return f"{number_text(number, 1)} woningen per jaar"
    if name == "factor":
        return f"{number_text(number, 1)} ×"
    if name == "orderboek":
        return f"{number_text(number, 1)} maanden"
    return value_text(name, number if name in _YEARS else round(number))


NO_ADVICE = "Indicatie voor de wijk, geen advies voor een woning."
"""Stands wherever the advantage for a resident does."""


VESSELS: Mapping[str, str] = MappingProxyType(
    {"residents": "bewoners", "companies": "bedrijven", "workers": "vakmensen"}
)
"""What people call the vessels."""

_NOT_KNOWN = ("", "onbekend", "unknown")


def read_value(text: str, *, in_thousands: bool = False) -> Decimal | None:
    """A value as it is typed; nothing, or *onbekend*, is not known.

    Args:
        text: What was typed.
        in_thousands: Three digits behind one point or comma are thousands, not thousandths.

    Raises:
        UnreadableNumberError: With the sentence for the user.
    """
    if folded(text) in _NOT_KNOWN:
        return None
    try:
        return read_number(text, "€", "%", "m³", "kWh")
    except AmbiguousNumberError as error:
        if in_thousands:
            return read_number(error.large)
        raise UnreadableNumberError(
            f'"{text.strip()}" kan twee getallen zijn. Schrijf {error.large} of {error.small}.'
        ) from error
    except UnreadableNumberError as error:
        raise UnreadableNumberError(
            f'"{text.strip()}" is geen getal. Schrijf een getal zoals 1840 of 13,5; of onbekend.'
        ) from error


_UNKNOWN: Mapping[str, str] = MappingProxyType(
    {
        "missing": "{names} {verb}",
        "not_above_zero": "{names} is niet hoger dan nul",
        "target_year_passed": "het doeljaar is voorbij",
        "target_reached": "het doel is gehaald",
        "no_pace": "er is nog geen tempo: in twaalf maanden is niets verduurzaamd",
        "tenures_exceed_total": "de eigendomsvormen zijn samen meer dan alle woningen",
        "not_comparable": "{names} zijn niet te vergelijken: één is gecorrigeerd voor het weer",
    }
)


def unknown(why: str, names: Sequence[str]) -> str:
    """`onbekend: gasverbruik ontbreekt`: why a figure cannot be given.

    Args:
        why: The reason, by its identifier.
        names: The identifiers it is about.
    """
    told = listed(LABELS.get(name, name) for name in names)
    verb = "ontbreekt" if len(names) == 1 else "ontbreken"
    return f"onbekend: {_UNKNOWN[why].format(names=told, verb=verb)}"


def doubt(kind: str, figure: str, value: Decimal, **about: Decimal) -> str:
    """A warning about a value that may be right, and is kept.

    Args:
        kind: What is odd.
        figure: Of which quantity.
        value: The value, or that by home.
        about: What it is compared with.
    """
    shown = {name: number_text(number, 0) for name, number in about.items()}
    return _DOUBTS[kind].format(
        label=label(figure), value=value_text(figure, round(value)), **shown
    )


_YEARS = frozenset({"target_year", "baseline_year", "grid_reinforcement_year", "year_at_current"})


def value_text(figure: str, value: Decimal | int) -> str:
    """`1.840`; of a year `2040`."""
    return str(int(value)) if figure in _YEARS else number_text(Decimal(value))


def plain_text(value: Decimal) -> str:
    """`1840` or `13,5`: a value as one types it, which can be read in one way only."""
    return f"{value.normalize():f}".replace(".", ",")


_DOUBTS: Mapping[str, str] = MappingProxyType(
    {
        "above_total": "{label} is {value}, meer dan alle woningen ({total}). Klopt dat?",
        "tenures": "De eigendomsvormen zijn samen {value}, meer dan alle woningen ({total}).",
        "per_home": "{label} is {value} per woning; gewoonlijk {low} tot {high}. Klopt dat?",
        "past": "{label} is {value}: dat is voorbij. Klopt dat?",
    }
)


def of_wijken(counted: int, of: int) -> str:
    """Of how many wijken something is known."""
    return "" if counted == of else f" ({counted} van {of} wijken)"


def label(figure: str) -> str:
    """The label of a figure, as it begins a line."""
    return LABELS[figure][0].upper() + LABELS[figure][1:]


def euros(value: Decimal) -> str:
    """`€ 48,08`, or `−€ 4,69`."""
    text = number_text(value, 2)
    return f"{MINUS}€ {text[1:]}" if text.startswith(MINUS) else f"€ {text}"


def whole_euros(value: Decimal) -> str:
    """`€ 13.500`; cents are left out where there are none."""
    return euros(value).removesuffix(",00")


def per_month(figure: str, value: Decimal) -> str:
    """A figure in euros per month, on a line of its own."""
    return f"{label(figure)}: {euros(value)} per maand"


def neutral(least: Decimal, *, is_neutral: bool) -> str:
    """Whether an offer leaves the cost of living as it is, with the rule that says so."""
    rule = f"regel: samen doen t.o.v. niets doen vanaf {euros(least)}"
    return f"Woonlastenneutraal: {yes_no(is_neutral)} ({rule})"


def yes_no(answer: object) -> str:
    """Whether something holds, or that it is not known."""
    if not isinstance(answer, bool):
        return "onbekend"
    return "ja" if answer else "nee"


def after_loan(months: Decimal, value: Decimal) -> str:
    """What changes when the loan has been paid off."""
    term = number_text(months)
    return (
        f"Na de lening ({term} maanden) wordt samen doen t.o.v. niets doen {euros(value)} per maand"
    )


def at_prices(change: Decimal, gas: Decimal, power: Decimal, value: Decimal) -> str:
    """The advantage at other prices.

    Args:
        change: How much lower or higher they are, percent; an assumption.
        gas: Price of gas per m³.
        power: Price of electricity per kWh.
        value: The advantage per month of buying together, compared with doing nothing.
    """
    how = "lagere" if change < 0 else "hogere"
    return (
        f"Bij {number_text(abs(change))}% {how} prijzen (aanname; gas {price(gas)}, stroom"
        f" {price(power)}): {euros(value)} per maand"
    )


def price(value: Decimal) -> str:
    """A price with all its digits, and two behind the comma at least."""
    places = max(2, -int(value.normalize().as_tuple().exponent))
    return f"€ {number_text(value, places)}"
