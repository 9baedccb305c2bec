"""The advantage for a resident as plain rows: inputs, results at three prices, examples; no Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.dossier import Dossier
from app.domain.figures.advantage import (
    NEUTRAL_FROM,
    Offer,
    PriceCase,
    advantage,
    price_cases,
)
from app.domain.figures.constants import Constant, Constants, Key
from app.domain.figures.offers import Given, offer_of
from app.domain.figures.unknown import Figure, Unknown
from app.domain.measurements import Example, Measurement, OwnerType, Package, Quality
from app.ui.models.constants_rows import basis_text
from app.words import choices
from app.words import figures as words
from app.words.dates import day_text
from app.words.names import folded
from app.words.numbers import MINUS, number_text
from app.words.window import advantage as window

UNITS: Mapping[str, str] = {
    "investment_eur": "€",
    "collective_discount_pct": "%",
    "subsidy_eur": "€",
    "gas_saving_m3": "m³/jaar",
    "electricity_change_kwh": "kWh/jaar",
    "maintenance_per_year": "€/jaar",
    "gas_price": "€/m³",
    "power_price": "€/kWh",
    "rate": "% per jaar",
    "months": "maanden",
}
"""The figures of an offer in the order in which they are asked, with their units."""

_PRICES = ("gas_price", "power_price")
LINES = (
    "saving_per_month",
    "loan_alone",
    "loan_together",
    "advantage_alone_vs_nothing",
    "advantage_vs_nothing",
    "advantage_vs_alone",
)
"""What stands in the table; after the loan the advantage is the saving, which a sentence says."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A result at the chosen, the lower and the higher prices."""

    key: str
    label: str
    chosen: str
    lower: str
    higher: str


@dataclass(frozen=True, slots=True)
class ExampleRow:
    """A worked example with its results; unknown says so."""

    key: str
    owner: str
    package: str
    investment: str
    saving: str
    together: str
    vs_nothing: str
    vs_alone: str
    neutral: str


def input_text(name: str, value: Decimal | int | None) -> str:
    """A figure of an offer as it is typed; a price has its cents."""
    if value is None:
        return ""
    number = Decimal(value)
    if name in _PRICES:
        return words.price(number).removeprefix("€ ").replace(".", "")
    return words.plain_text(number).replace("-", MINUS)


def origin_text(given: Given) -> str:
    """Where a figure comes from, and whether it is an assumption."""
    if isinstance(given.origin, Constant):
        return window.from_constant(basis_text(given.origin))
    if isinstance(given.origin, Measurement):
        item = given.origin
        sure = item.quality in (Quality.MEASURED, Quality.COMPUTED)
        quality = "" if sure else choices.word(choices.QUALITY, item.quality)
        return window.from_measurement(item.source, day_text(item.date), quality)
    return window.ABSENT if given.value is None else window.TYPED


def result_rows(offer: Offer, constants: Constants) -> list[ResultRow]:
    """Every result at the three prices."""
    cases = {found.case: found for found in price_cases(offer, constants)}
    rows = [
        ResultRow(name, words.label(name), *(_euros(case, name) for case in cases.values()))
        for name in LINES
    ]
    neutral = (words.yes_no(case.advantage.woonlastenneutraal) for case in cases.values())
    return [
        *rows,
        ResultRow("woonlastenneutraal", "Woonlastenneutraal", *neutral),
        *(
            ResultRow(name, words.label(name), *(_price(case, name) for case in cases.values()))
            for name in _PRICES
        ),
    ]


def _euros(case: PriceCase, name: str) -> str:
    return _amount(getattr(case.advantage, name))


def _amount(value: Figure) -> str:
    return words.euros(value) if isinstance(value, Decimal) else window.UNKNOWN


def _price(case: PriceCase, name: str) -> str:
    value = getattr(case, name)
    return words.price(value) if isinstance(value, Decimal) else window.UNKNOWN


def case_headings(constants: Constants) -> tuple[str, str, str]:
    """What stands above the results at the chosen, the lower and the higher prices."""
    part = number_text(constants[Key.PRICE_VARIATION_PCT])
    return (
        window.RESULTS[1],
        window.change(f"{MINUS}{part}"),
        window.change(f"+{part}"),
    )


def sentences(offer: Offer) -> Iterator[str]:
    """What is said below the results: what is missing, the rule, what comes after the loan."""
    found = advantage(offer)
    missing = {
        words.unknown(value.why.value, value.names)
        for value in (found.advantage_vs_nothing, found.advantage_vs_alone)
        if isinstance(value, Unknown)
    }
    # The most complete one names what the others miss too.
    longest = max(missing, key=len, default="")
    if longest:
        yield longest[0].upper() + longest[1:] + "."
    if isinstance(found.woonlastenneutraal, bool):
        yield words.neutral(NEUTRAL_FROM, is_neutral=found.woonlastenneutraal) + "."
    if isinstance(found.advantage_after_loan, Decimal) and offer.months:
        yield words.after_loan(Decimal(offer.months), found.advantage_after_loan) + "."


def example_rows(dossier: Dossier, wijk: str) -> list[ExampleRow]:
    """The worked examples of a wijk, by owner and package."""
    found = list(dossier.where(Example, "neighbourhood", wijk))
    owners = list(OwnerType)
    found.sort(
        key=lambda item: (
            owners.index(item.owner_type),
            folded(package_name(dossier, item.package)),
            item.id,
        )
    )
    return [_example_row(dossier, item) for item in found]


def _example_row(dossier: Dossier, item: Example) -> ExampleRow:
    offer = offer_of(item)
    chosen = advantage(offer)
    investment = offer.investment_eur
    return ExampleRow(
        item.id,
        choices.word(choices.OWNER_TYPE, item.owner_type),
        package_name(dossier, item.package),
        window.UNKNOWN if investment is None else words.whole_euros(Decimal(investment)),
        _amount(chosen.saving_per_month),
        _amount(chosen.loan_together),
        _amount(chosen.advantage_vs_nothing),
        _amount(chosen.advantage_vs_alone),
        words.yes_no(chosen.woonlastenneutraal),
    )


def package_name(dossier: Dossier, key: str | None) -> str:
    """The name of a package; empty for none."""
    found = dossier.find(Package, key)
    return found.name if found else ""
