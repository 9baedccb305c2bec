"""What a package brings a resident, in euros per month for one home."""

from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from enum import StrEnum

from app.domain.figures.constants import Constants, Key
from app.domain.figures.unknown import Amount, Figure, Unknown, Why, computed, given

_MONTHS, _PERCENT = 12, Decimal(100)
_ZERO = Decimal(0)
NEUTRAL_FROM = _ZERO
"""From this advantage on, € per month, an offer leaves the cost of living as it is."""

_PRECISION = 60
_NO_RATE = Decimal("1e-30")
"""A rate below this changes nothing in the 28 digits that are kept."""


class Case(StrEnum):
    """With which prices of energy is reckoned."""

    CHOSEN = "chosen"
    LOWER = "lower"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True)
class Offer:
    """A package for one home, and how it is paid.

    Attributes:
        investment_eur: What it costs alone, € with VAT.
        collective_discount_pct: The discount when bought together, percent of the investment.
        subsidy_eur: The subsidy, €; the same alone and together.
        gas_saving_m3: Gas that is saved, m³ per year.
        electricity_change_kwh: Change of electricity, kWh per year; above zero is more use.
        maintenance_per_year: Change of the cost of maintenance, € per year.
        gas_price: Price of gas with taxes, € per m³.
        power_price: Price of electricity with taxes, € per kWh.
        rate: Interest of the loan, percent per year.
        months: Term of the loan, months, at least one.
    """

    investment_eur: Amount = None
    collective_discount_pct: Amount = None
    subsidy_eur: Amount = None
    gas_saving_m3: Amount = None
    electricity_change_kwh: Amount = None
    maintenance_per_year: Amount = None
    gas_price: Amount = None
    power_price: Amount = None
    rate: Amount = None
    months: Amount = None


@dataclass(frozen=True, slots=True)
class Advantage:
    """What an offer brings, € per month for one home; below zero it costs.

    Attributes:
        saving_per_month: Saved on energy and maintenance.
        loan_alone: The loan when bought alone.
        loan_together: The loan when bought together, with the discount.
        advantage_alone_vs_nothing: Buying alone compared with doing nothing.
        advantage_vs_nothing: Buying together compared with doing nothing.
        advantage_vs_alone: Buying together compared with buying alone.
        advantage_after_loan: Compared with doing nothing, once the loan has been paid off.
        woonlastenneutraal: Whether buying together leaves the cost of living as it is, or lower.
    """

    saving_per_month: Figure
    loan_alone: Figure
    loan_together: Figure
    advantage_alone_vs_nothing: Figure
    advantage_vs_nothing: Figure
    advantage_vs_alone: Figure
    advantage_after_loan: Figure
    woonlastenneutraal: bool | Unknown


@dataclass(frozen=True, slots=True)
class PriceCase:
    """An offer at certain prices.

    Attributes:
        case: Which prices.
        gas_price: Price of gas, € per m³.
        power_price: Price of electricity, € per kWh.
        advantage: What the offer brings then.
    """

    case: Case
    gas_price: Figure
    power_price: Figure
    advantage: Advantage


def advantage(offer: Offer, neutral_from: Decimal = NEUTRAL_FROM) -> Advantage:
    """What an offer brings a resident (formula 6.5).

    Args:
        offer: The package and how it is paid.
        neutral_from: The advantage, € per month, from which on a municipality calls it
            woonlastenneutraal.
    """
    saving = saving_per_month(offer)
    alone, together = _loan(offer, _ZERO), _loan(offer, _discount(offer))
    against_nothing = computed(_difference, saving, together)
    return Advantage(
        saving_per_month=saving,
        loan_alone=alone,
        loan_together=together,
        advantage_alone_vs_nothing=computed(_difference, saving, alone),
        advantage_vs_nothing=against_nothing,
        advantage_vs_alone=computed(_difference, alone, together),
        advantage_after_loan=saving,
        woonlastenneutraal=computed(lambda euros: euros >= neutral_from, against_nothing),
    )


def price_cases(
    offer: Offer, constants: Constants, neutral_from: Decimal = NEUTRAL_FROM
) -> tuple[PriceCase, ...]:
    """An offer at the chosen prices, at lower and at higher ones.

    Args:
        offer: The package and how it is paid.
        constants: How much lower and higher, an assumption.
        neutral_from: See `advantage`.
    """
    part = constants[Key.PRICE_VARIATION_PCT] / _PERCENT
    factors = {Case.CHOSEN: Decimal(1), Case.LOWER: 1 - part, Case.HIGHER: 1 + part}
    return tuple(_at(offer, case, factor, neutral_from) for case, factor in factors.items())


def saving_per_month(offer: Offer) -> Figure:
    """Saved per month: (gas × its price − more electricity × its price − maintenance) / 12."""

    def saving(
        gas: Decimal,
        gas_price: Decimal,
        power: Decimal,
        power_price: Decimal,
        maintenance: Decimal,
    ) -> Decimal:
        return (gas * gas_price - power * power_price - maintenance) / _MONTHS

    names = (
        *("gas_saving_m3", "gas_price", "electricity_change_kwh", "power_price"),
        "maintenance_per_year",
    )
    return computed(saving, *(given(name, getattr(offer, name)) for name in names))


def price_together(offer: Offer) -> Figure:
    """What a home pays when it joins in: the investment with the discount, before subsidy."""
    return computed(
        lambda investment, part: investment * (1 - part),
        given("investment_eur", offer.investment_eur),
        _discount(offer),
    )


def annuity(principal: Decimal, rate: Decimal, months: int) -> Decimal:
    """What a loan costs each month when every month costs the same.

    `P × m / (1 − (1 + m)^−n)` with `m` the rate per month and `n` the months; without interest
    `P / n`. Nothing is lent when nothing is left to pay.

    Args:
        principal: What is lent, €.
        rate: Interest per year as a part: 0.03 is 3 %.
        months: How many payments, at least one.
    """
    if principal <= 0:
        return _ZERO
    if abs(rate) < _NO_RATE:
        return principal / months
    with localcontext() as context:
        # A low rate leaves few digits of the difference under the line.
        context.prec = _PRECISION
        monthly = rate / _MONTHS
        payment = principal * monthly / (1 - (1 + monthly) ** -months)
    return +payment


def _loan(offer: Offer, discount: Figure) -> Figure:
    """The loan for what is left of the investment after discount (a part) and subsidy."""

    def payment(
        investment: Decimal, part: Decimal, subsidy: Decimal, rate: Decimal, months: Decimal
    ) -> Figure:
        if months < 1:
            return Unknown(Why.NOT_ABOVE_ZERO, ("months",))
        left = investment * (1 - part) - subsidy
        return annuity(left, rate / _PERCENT, int(months))

    return computed(
        payment,
        given("investment_eur", offer.investment_eur),
        discount,
        given("subsidy_eur", offer.subsidy_eur),
        given("rate", offer.rate),
        given("months", offer.months),
    )


def _discount(offer: Offer) -> Figure:
    percent = given("collective_discount_pct", offer.collective_discount_pct)
    return computed(lambda value: value / _PERCENT, percent)


def _at(offer: Offer, case: Case, factor: Decimal, neutral_from: Decimal) -> PriceCase:
    gas = None if offer.gas_price is None else offer.gas_price * factor
    power = None if offer.power_price is None else offer.power_price * factor
    at = replace(offer, gas_price=gas, power_price=power)
    return PriceCase(
        case,
        given("gas_price", gas),
        given("power_price", power),
        advantage(at, neutral_from),
    )


def _difference(one: Decimal, other: Decimal) -> Decimal:
    return one - other
