"""The words of figures: their labels, and the lines of the advantage for a resident."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from app.words.numbers import MINUS, number_text

LABELS: Mapping[str, str] = MappingProxyType(
    {
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

NO_ADVICE = "Indicatie voor de wijk, geen advies voor een woning."
"""Stands wherever the advantage for a resident does."""


def label(figure: str) -> str:
    """The label of a figure, as it begins a line."""
    return LABELS[figure][0].upper() + LABELS[figure][1:]


def euros(value: Decimal) -> str:
    """`€ 48,08`, or `−€ 4,69`."""
    text = number_text(value, 2)
    return f"{MINUS}€ {text[1:]}" if text.startswith(MINUS) else f"€ {text}"


def per_month(figure: str, value: Decimal) -> str:
    """A figure in euros per month, on a line of its own."""
    return f"{label(figure)}: {euros(value)} per maand"


def neutral(least: Decimal, *, is_neutral: bool) -> str:
    """Whether an offer leaves the cost of living as it is, with the rule that says so."""
    answer = "ja" if is_neutral else "nee"
    return (
        f"Woonlastenneutraal: {answer} (regel: samen doen t.o.v. niets doen vanaf {euros(least)})"
    )


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
        f"Bij {number_text(abs(change))}% {how} prijzen (aanname; gas {_price(gas)}, stroom"
        f" {_price(power)}): {euros(value)} per maand"
    )


def _price(value: Decimal) -> str:
    """A price with all its digits, and two behind the comma at least."""
    places = max(2, -int(value.normalize().as_tuple().exponent))
    return f"€ {number_text(value, places)}"
