"""The words of constants and prices: what they are called and what they rest on."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from app.words.choices import Words
from app.words.numbers import number_text

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "gas_to_energy": "energie in gas",
        "heat_to_energy": "energie in warmte",
        "days_per_year": "dagen per jaar",
        "weeks_per_year": "weken per jaar",
        "working_days_per_year": "werkdagen per jaar",
        "national_homes": "woningen in Nederland",
        "national_homes_per_day": "landelijk tempo per werkdag",
        "hours_per_home_light": "uren per woning, licht pakket",
        "hours_per_home_medium": "uren per woning, middelzwaar pakket",
        "hours_per_home_heavy": "uren per woning, zwaar pakket",
        "hours_per_fte": "uren per vakman per jaar",
        "min_batch_size": "minimale omvang per pakket",
        "collective_discount_pct": "korting bij samen doen",
        "gas_price": "gasprijs",
        "power_price": "stroomprijs",
        "price_variation_pct": "lagere en hogere prijzen",
        "solar_yield": "opbrengst van zonnepanelen",
        "hybrid_gas_saving_pct": "gasbesparing hybride warmtepomp",
        "invitation_response_pct": "reactie op een uitnodiging",
        "order_book_short_months": "werkvoorraad kort onder",
        "order_book_long_months": "werkvoorraad lang boven",
        "gas_per_home_low": "gas per woning, vragen onder",
        "gas_per_home_high": "gas per woning, vragen boven",
        "grid_per_home_low": "stroom per woning, vragen onder",
        "grid_per_home_high": "stroom per woning, vragen boven",
    }
)
"""What people call a constant, by its key."""

BASIS: Words = MappingProxyType(
    {
        "definition": ("vastgelegd",),
        "knowledge": ("vakkennis",),
        "statistic": ("statistiek",),
        "assumption": ("aanname",),
        "own": ("eigen gegeven", "gegeven"),
    }
)
"""What a constant rests on."""

ASSUMPTION = "aanname"
UNCERTAIN = "onzeker"


def label(key: str) -> str:
    """The name of a constant, as it begins a line."""
    return LABELS[key][0].upper() + LABELS[key][1:]


def amount(value: Decimal, unit: str = "") -> str:
    """`1.500`, `9,77` and `1,30`: a constant as people write it; euros have their cents."""
    places = max(0, -int(value.normalize().as_tuple().exponent))
    return number_text(value, max(places, 2) if unit.startswith("€") else places)
