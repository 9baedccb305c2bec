"""Measurements: which counts on a day, what cannot be, and what is unusual."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.fields import decode, encode
from app.domain.figures.doubts import doubts
from app.domain.figures.of_town import town_figures
from app.domain.figures.of_wijk import figures_of
from app.domain.figures.unknown import Unknown
from app.domain.measured import history, measured
from app.domain.measurements import Measurement, Quality
from app.domain.quantities import ABOUT, Quantity, judge_value
from app.words.figures import LABELS, doubt
from tests.support.dossiers import refused, town
from tests.support.wijken import CONSTANTS, DAY

JUNE, SEPTEMBER = date(2026, 6, 30), date(2026, 9, 30)


def of(
    quantity: Quantity, value: object, day: date = SEPTEMBER, wijk: str | None = "kade"
) -> Measurement:
    known = None if value is None else Decimal(str(value))
    return Measurement(
        f"{wijk}-{quantity}-{day}", quantity, neighbourhood=wijk, date=day, value=known
    )


def test_every_quantity_has_a_unit_limits_and_a_label() -> None:
    assert set(ABOUT) == set(Quantity)
    assert {quantity.value for quantity in Quantity} <= set(LABELS)
    assert ABOUT[Quantity.GAS].unit == "m³/jaar"
    assert ABOUT[Quantity.BASELINE_YEAR].least == 1990


def test_the_last_one_until_a_day_counts_and_older_ones_stay() -> None:
    dossier = town(
        of(Quantity.HOMES_DONE, 312), of(Quantity.HOMES_DONE, 289, JUNE), of(Quantity.GAS, 1)
    )
    assert measured(dossier, "kade")[Quantity.HOMES_DONE].value == 312
    assert measured(dossier, "kade", date(2026, 8, 1))[Quantity.HOMES_DONE].value == 289
    assert measured(dossier, "kade", date(2026, 1, 1)) == {}
    assert measured(dossier, None) == {}
    assert [item.date for item in history(dossier, "kade")] == [JUNE, SEPTEMBER, SEPTEMBER]


def test_not_known_any_more_is_not_the_older_value() -> None:
    dossier = town(of(Quantity.GAS, None), of(Quantity.GAS, 900, JUNE))
    assert measured(dossier, "kade")[Quantity.GAS].value is None


@pytest.mark.parametrize(
    ("quantity", "value", "code"),
    [
        (Quantity.HOMES_TOTAL, "-1", "figure_outside"),
        (Quantity.HOMES_TOTAL, "10.5", "figure_not_whole"),
        (Quantity.DISCOUNT, "101", "figure_outside"),
        (Quantity.TARGET_YEAR, "1066", "figure_outside"),
        (Quantity.GAS, "1e20", "figure_outside"),
    ],
)
def test_what_cannot_be_is_refused(quantity: Quantity, value: str, code: str) -> None:
    with refused(code):
        judge_value(quantity, Decimal(value))


@given(st.sampled_from(Quantity), st.decimals(-(10**12), 10**12, places=3))
def test_any_value_is_refused_or_survives_the_log(quantity: Quantity, value: Decimal) -> None:
    made = Measurement("x", quantity, value=value)
    assert decode(Measurement, "x", encode(made)) == made
    about = ABOUT[quantity]
    fits = about.least <= value <= about.most and not (about.whole and value % 1)
    if fits:
        judge_value(quantity, value)
    else:
        with refused(
            "figure_outside" if not about.least <= value <= about.most else "figure_not_whole"
        ):
            judge_value(quantity, value)


@pytest.mark.parametrize("text", ["NaN", "Infinity", "1e999999", "1,5", "0x10", " 5"])
def test_what_is_no_number_in_a_file_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        decode(Measurement, "x", {"quantity": "gas_m3", "value": text})


def warned(*found: Measurement) -> list[str]:
    dossier = town(*found)
    every = doubts(measured(dossier, "kade"), CONSTANTS, SEPTEMBER)
    return [doubt(item.kind, item.quantity, item.value, **item.about) for item in every]


def test_what_is_unusual_is_told_and_what_is_usual_is_not() -> None:
    homes = of(Quantity.HOMES_TOTAL, 1000)
    assert warned(homes, of(Quantity.GAS, 1_000_000)) == []
    assert warned(homes, of(Quantity.HOMES_DONE, 1001)) == [
        "Woningen verduurzaamd is 1.001, meer dan alle woningen (1.000). Klopt dat?"
    ]
    assert warned(homes, of(Quantity.GAS, 90_000)) == [
        "Gasverbruik is 90 per woning; gewoonlijk 500 tot 1.800. Klopt dat?"
    ]
    tenures = [
        of(quantity, 400)
        for quantity in (
            Quantity.HOMES_OWNER_OCCUPIED,
            Quantity.HOMES_HOUSING_ASSOCIATION,
            Quantity.HOMES_PRIVATE_RENTAL,
        )
    ]
    assert warned(homes, *tenures) == [
        "De eigendomsvormen zijn samen 1.200, meer dan alle woningen (1.000)."
    ]
    assert warned(of(Quantity.TARGET_YEAR, 2020)) == [
        "Doeljaar is 2020: dat is voorbij. Klopt dat?"
    ]


def test_without_measurements_everything_is_unknown_and_nothing_is_zero() -> None:
    found = figures_of(town(), "kade", DAY, CONSTANTS)
    for value in (
        found.pace.needed_per_year,
        found.vessels.achievable_pace,
        found.fill_rate.rate,
        found.order_book.months,
        found.movements.down,
        found.shares.owner_occupied,
        found.advantage.advantage_vs_nothing,
    ):
        assert isinstance(value, Unknown)
    assert found.vessels.bottlenecks == ()


def test_the_town_adds_up_what_is_known_and_says_of_how_many() -> None:
    dossier = town(
        of(Quantity.HOMES_TOTAL, 100),
        of(Quantity.FTE_AVAILABLE, 3),
        of(Quantity.FTE_AVAILABLE, 4, wijk="akkers"),
        of(Quantity.FTE_AVAILABLE, 5, wijk=None),
    )
    found = town_figures(dossier, DAY, CONSTANTS)
    homes = found.sums[Quantity.HOMES_TOTAL]
    assert homes.value == Decimal(100)
    assert (homes.counted, homes.of) == (1, 2)
    assert (found.fte.given_out, found.fte.there) == (Decimal(7), Decimal(5))
    assert found.fte.counted_double
    assert not found.capacity.counted_double


def test_quality_knows_the_five_words() -> None:
    assert [quality.value for quality in Quality] == [
        "gemeten",
        "berekend",
        "geschat",
        "aanname",
        "onbekend",
    ]
