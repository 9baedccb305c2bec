"""The charts that are made of the figures of a wijk."""

from datetime import date
from decimal import Decimal

import pytest

from app.charts.model import Sign, Way, grid_of
from app.charts.of_wijk import movements_chart, vessels_chart
from app.charts.trend import homes_together, progress, trend
from app.constants.reading import bundled_constants
from app.domain.dossier import Dossier
from app.domain.figures.of_wijk import WijkFigures, figures_of
from app.domain.measured import history
from app.domain.measurements import Measurement, Quality
from app.domain.quantities import Quantity
from app.domain.town_hall import Municipality, Neighbourhood
from app.words import charts as words

TODAY = date(2026, 9, 30)
WORKED: dict[Quantity, int | str] = {
    Quantity.HOMES_TOTAL: 1840,
    Quantity.TARGET_HOMES: 1840,
    Quantity.TARGET_YEAR: 2040,
    Quantity.HOMES_DONE: 312,
    Quantity.HOMES_DONE_LAST_12M: 46,
    Quantity.HOMES_OFF_GAS: 64,
    Quantity.TARGET_HOMES_OFF_GAS: 1840,
    Quantity.HOMES_SIGNED_UP_12M: 138,
    Quantity.CONTRACTED_CAPACITY: 60,
    Quantity.FTE_AVAILABLE: 8,
    Quantity.HOURS_PER_HOME: 120,
}
"""Part of the worked example of a wijk."""


def measurement(
    quantity: Quantity,
    value: int | str | None,
    day: date = TODAY,
    quality: Quality = Quality.MEASURED,
    package: str | None = None,
) -> Measurement:
    amount = None if value is None else Decimal(value)
    key = f"{quantity}-{day}-{package}"
    return Measurement(key, quantity, "w", package, day, amount, "", "Bron", quality)


def dossier(*measurements: Measurement) -> Dossier:
    town = Municipality(name="Stad", target_year=2040)
    return Dossier.of([town, Neighbourhood("w", name="Korenakkers"), *measurements])


def figures(**changes: int | str | None) -> tuple[list[Measurement], WijkFigures]:
    values = {**WORKED, **{Quantity(name): value for name, value in changes.items()}}
    made = dossier(*(measurement(key, value) for key, value in values.items()))
    return history(made, "w"), figures_of(made, "w", TODAY, bundled_constants())


def test_a_course_has_every_value_with_its_day_quality_and_source() -> None:
    found = [
        measurement(Quantity.GAS, 500, date(2024, 12, 31)),
        measurement(Quantity.GAS, None, date(2025, 12, 31), Quality.UNKNOWN),
        measurement(Quantity.GAS, 400, date(2026, 12, 31), Quality.ESTIMATED),
    ]
    chart = trend(found, Quantity.GAS, "Korenakkers")
    assert chart is not None
    (series,) = chart.series
    assert [spot.value for spot in series.spots] == [500, None, 400]
    assert [spot.sign for spot in series.spots][::2] == [Sign.DISC, Sign.RING]
    assert chart.title == "Gasverbruik, in m³/jaar"
    assert chart.alternative == (
        "Lijngrafiek van gasverbruik, Korenakkers: van 500 op 31-12-2024 naar 400 op 31-12-2026."
        " Niet bekend op 31-12-2025."
    )
    assert chart.grid.heads == words.TREND_HEADS
    assert chart.grid.rows[1] == ("31-12-2025", "onbekend", "", "onbekend", "Bron")
    assert "open rondje" in chart.note
    assert "onderbroken" in chart.note


def test_a_course_never_mixes_packages() -> None:
    day = date(2025, 12, 31)
    both = [
        measurement(Quantity.INVESTMENT, 1, day, package="pomp"),
        measurement(Quantity.INVESTMENT, 2, day),
        measurement(Quantity.INVESTMENT, 3, TODAY, package="isolatie"),
    ]
    chart = trend(both, Quantity.INVESTMENT, "Korenakkers")
    assert chart is not None
    assert [spot.value for spot in chart.series[0].spots] == [2]
    only = trend([both[0], both[2]], Quantity.INVESTMENT, "Korenakkers")
    assert only is not None
    assert [spot.value for spot in only.series[0].spots] == [3]


@pytest.mark.parametrize("quantity", [Quantity.TARGET_YEAR, Quantity.HEAT])
def test_a_year_has_no_course_nor_what_was_never_measured(quantity: Quantity) -> None:
    found, _ = figures()
    assert trend(found, quantity, "Korenakkers") is None


def test_homes_on_their_way_have_the_goal_and_the_pace_of_now() -> None:
    found, of_wijk = figures()
    chart = progress(found, of_wijk, 2040, "Korenakkers")
    assert chart is not None
    measured, needed, now = chart.series
    assert measured.spots[-1].text == "312"
    assert (needed.way, needed.spots[-1].day) == (Way.DASHED, date(2040, 12, 31))
    assert needed.spots[-1].value == 1840
    assert needed.spots[-1].text == "doel 1.840 in 2040"
    assert needed.label == "Nodig voor het doel: 107,2 woningen per jaar"
    assert now.way is Way.DOTTED
    assert now.label == "In dit tempo: 46,0 woningen per jaar, klaar in 2059"
    assert now.spots[-1].value == pytest.approx(Decimal(312 + 46 * 14.25), abs=1)
    assert chart.alternative.endswith(f"{needed.label}. {now.label}.")


def test_a_pace_that_is_fast_enough_ends_at_the_goal() -> None:
    found, of_wijk = figures(homes_done_last_12m=764)
    chart = progress(found, of_wijk, 2040, "Korenakkers")
    assert chart is not None
    end = chart.series[2].spots[-1]
    assert end.value == 1840
    assert end.day.year == 2028


@pytest.mark.parametrize(
    ("changes", "series"),
    [
        ({"target_year": 2020}, 1),
        ({"homes_done_last_12m": None}, 2),
        ({"homes_done": None}, 1),
        ({"target_homes": None, "homes_total": None}, 1),
        ({"homes_done": 1840}, 3),
        ({"homes_done": 2000, "homes_done_last_12m": 0}, 3),
    ],
)
def test_what_is_not_known_has_no_line(changes: dict[str, int | None], series: int) -> None:
    found, of_wijk = figures(**changes)
    chart = progress(found, of_wijk, 2040, "Korenakkers")
    assert chart is not None
    assert len(chart.series) == series


def test_the_movements_say_how_far_they_are_and_why_not() -> None:
    _, of_wijk = figures()
    chart = movements_chart(of_wijk, "Korenakkers")
    down, up, stop = chart.bars
    assert (stop.label, stop.text) == ("Stoppen", "3% van het doel (64 van 1.840 woningen)")
    assert stop.value == pytest.approx(Decimal("0.0348"), abs=Decimal("0.0001"))
    assert down.value is None
    assert down.text.startswith("onbekend: ")
    assert up.value is None
    assert "stoppen 3% van het doel" in chart.alternative
    assert grid_of(chart).rows[2] == (stop.label, stop.text)


def test_the_vessels_have_one_lowest_and_the_pace_that_is_needed() -> None:
    _, of_wijk = figures()
    chart = vessels_chart(of_wijk, "Korenakkers")
    assert [(one.label, one.text, one.mark) for one in chart.columns] == [
        ("Bewoners", "138,0", ""),
        ("Bedrijven", "60,0", words.LOWEST),
        ("Vakmensen", "100,0", ""),
    ]
    assert [one.detail for one in chart.columns] == ["129%", "56%", "93%"]
    assert chart.line_text == "Nodig: 107,2 woningen per jaar"
    assert [(one.label, one.text) for one in chart.links] == [
        ("vulgraad", words.UNKNOWN),
        ("werkvoorraad", words.UNKNOWN),
    ]
    assert chart.inflow == ""
    assert chart.grid.rows[3][1].startswith("onbekend: ")
    assert "bedrijven 60,0, het laagste vat" in chart.alternative


def test_an_unknown_vessel_is_said_to_be_unknown_and_none_is_the_lowest() -> None:
    _, of_wijk = figures(fte_available=None)
    chart = vessels_chart(of_wijk, "Korenakkers")
    assert chart.columns[2].value is None
    assert chart.columns[2].text == words.UNKNOWN
    assert not any(one.mark for one in chart.columns)
    assert chart.grid.rows[2][1] == "onbekend: vakmensen beschikbaar ontbreekt"


def test_all_wijken_together_are_unknown_until_each_was_measured() -> None:
    first, second = date(2024, 12, 31), date(2025, 12, 31)
    one = [measurement(Quantity.HOMES_DONE, 5, first), measurement(Quantity.HOMES_DONE, 7, TODAY)]
    other = [measurement(Quantity.HOMES_DONE, 2, second)]
    chart = homes_together([one, other], TODAY, "Stad")
    assert chart is not None
    assert [spot.value for spot in chart.series[0].spots] == [None, 7, 9]
    assert chart.alternative == (
        "Lijngrafiek van woningen verduurzaamd, Stad: van 7 op 31-12-2025 naar 9 op 30-09-2026."
        " Niet bekend op 31-12-2024."
    )
    assert [row[1] for row in chart.grid.rows] == ["onbekend", "7", "9"]
    assert homes_together([one, []], TODAY, "Stad") is None
