"""`advantage`: what a package brings a resident, without a dossier."""

import argparse
from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from app.cli.output import say, say_json
from app.cli.parser import UsageError
from app.constants.reading import bundled_constants
from app.domain.figures.advantage import (
    NEUTRAL_FROM,
    Advantage,
    Case,
    Offer,
    PriceCase,
    price_cases,
)
from app.domain.figures.constants import Key
from app.domain.figures.limits import judge_offer
from app.words import figures, usage
from app.words.numbers import AmbiguousNumberError, UnreadableNumberError, read_number

DONE = 0

_EURO = ("€", "eur", "euro")
_OPTIONS: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "investment_eur": ("--investment", _EURO),
        "collective_discount_pct": ("--discount", ("%",)),
        "subsidy_eur": ("--subsidy", _EURO),
        "gas_saving_m3": ("--gas-saving", ("m3", "m³")),
        "electricity_change_kwh": ("--power-change", ("kwh",)),
        "maintenance_per_year": ("--maintenance", _EURO),
        "gas_price": ("--gas-price", _EURO),
        "power_price": ("--power-price", _EURO),
        "rate": ("--rate", ("%",)),
        "months": ("--months", ()),
    }
)
"""By the identifier of a figure: its option, and the units that may stand beside the number."""


def advantage(arguments: argparse.Namespace) -> int:
    """Compute what a package brings a resident, at three prices of energy."""
    offer = Offer(**{name: _number(arguments, name) for name in _OPTIONS})
    judge_offer(offer)
    cases = {item.case: item for item in price_cases(offer, bundled_constants(), NEUTRAL_FROM)}
    if arguments.json:
        say_json(_as_json(offer, cases))
    else:
        for line in _lines(offer, cases):
            say(line)
    return DONE


def _number(arguments: argparse.Namespace, name: str) -> Decimal:
    """The number of an option.

    Raises:
        UsageError: It is none, or it can be two.
    """
    option, units = _OPTIONS[name]
    text: str = getattr(arguments, option.removeprefix("--").replace("-", "_"))
    try:
        return read_number(text, *units)
    except AmbiguousNumberError as error:
        raise UsageError(usage.two_numbers(option, text, error.large, error.small)) from error
    except UnreadableNumberError as error:
        raise UsageError(usage.expected(option, usage.NUMBER_FORMS[option])) from error


def _as_json(offer: Offer, cases: Mapping[Case, PriceCase]) -> dict[str, Any]:
    return {
        **{name: _plain(getattr(offer, name)) for name in _OPTIONS},
        **_results(cases[Case.CHOSEN].advantage),
        "neutral_from": _plain(NEUTRAL_FROM),
        "cases": [
            {
                "case": item.case.value,
                "price_change_pct": _plain(_change(item.case)),
                "gas_price": _plain(item.gas_price),
                "power_price": _plain(item.power_price),
                **_results(item.advantage),
            }
            for item in cases.values()
        ],
        "notice": figures.NO_ADVICE,
    }


def _results(found: Advantage) -> dict[str, int | float | bool]:
    return {field.name: _plain(getattr(found, field.name)) for field in fields(found)}


def _lines(offer: Offer, cases: Mapping[Case, PriceCase]) -> list[str]:
    found = cases[Case.CHOSEN].advantage
    amounts = [
        figures.per_month(field.name, _known(getattr(found, field.name)))
        for field in fields(found)
        if field.name not in ("advantage_after_loan", "woonlastenneutraal")
    ]
    return [
        *amounts,
        figures.neutral(NEUTRAL_FROM, is_neutral=found.woonlastenneutraal is True),
        figures.after_loan(_known(offer.months), _known(found.advantage_after_loan)),
        *(
            figures.at_prices(
                _change(case),
                _known(item.gas_price),
                _known(item.power_price),
                _known(item.advantage.advantage_vs_nothing),
            )
            for case, item in cases.items()
            if case is not Case.CHOSEN
        ),
        figures.NO_ADVICE,
    ]


def _change(case: Case) -> Decimal:
    """How the prices of a case differ from the chosen ones, percent."""
    sign = {Case.CHOSEN: 0, Case.LOWER: -1, Case.HIGHER: 1}[case]
    return sign * bundled_constants()[Key.PRICE_VARIATION_PCT]


def _known(value: object) -> Decimal:
    """A figure of an offer that is complete, in which nothing is unknown."""
    if not isinstance(value, Decimal):
        raise TypeError(value)
    return value


def _plain(value: object) -> int | float | bool:
    """A figure for JSON, as exact as a script can read it."""
    if isinstance(value, bool):
        return value
    number = _known(value)
    return int(number) if number == number.to_integral_value() else float(number)
