"""From a file of the CBS to measurements: only what it gives, once, over nobody's own figures."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dossier import Dossier
from app.domain.measured import history
from app.domain.measurements import Measurement, Quality
from app.domain.quantities import ABOUT, Quantity
from app.domain.town_hall import Municipality, Neighbourhood
from app.editing.commands import neighbourhoods
from app.editing.commands.measuring import measure
from app.editing.edit import Edit
from app.exchange.cbs.errors import CbsError, CbsTrouble
from app.exchange.cbs.figures import TENURES, figures_of, given_by
from app.exchange.cbs.layout import Column
from app.exchange.cbs.planning import (
    Applied,
    Fate,
    Plan,
    PlannedWijk,
    apply,
    plan,
)
from app.exchange.cbs.reading import Area, CbsFile, read_cbs
from app.exchange.cbs.recognising import municipality_of, named_municipality, year_of
from app.words.cbs import source
from tests.support.cbs_files import RIVIERDAM, area, text, workbook

TOWN, YEAR = "GM1234", 2023
TODAY = date(2026, 11, 27)
FIRST, LAST = date(2023, 1, 1), date(2023, 12, 31)


@pytest.fixture(scope="module")
def kwb(tmp_path_factory: pytest.TempPathFactory) -> CbsFile:
    return read_cbs(workbook(tmp_path_factory.mktemp("cbs") / "kwb-2023.xlsx", RIVIERDAM))


def dossier(name: str = "Rivierdam", code: str = TOWN, **wijken: str) -> Dossier:
    """A municipality with wijken by name, and their codes."""
    edit = Edit(Dossier())
    edit.save(Municipality(name=name, code=code))
    for wijk, its_code in wijken.items():
        neighbourhoods.add(edit, wijk.replace("_", " "), its_code)
    return edit.dossier


def planned(found: CbsFile, before: Dossier) -> dict[str, PlannedWijk]:
    return {wijk.code: wijk for wijk in plan(before, found, TOWN, YEAR).wijken}


def taken(before: Dossier, found: Plan, *codes: str) -> tuple[Dossier, Applied]:
    edit = Edit(before)
    done = apply(edit, found, codes or {wijk.code for wijk in found.wijken})
    return edit.dossier, done


def measurements(after: Dossier, name: str) -> dict[Quantity, Measurement]:
    (wijk,) = (wijk for wijk in after.all(Neighbourhood) if wijk.name == name)
    return {item.quantity: item for item in history(after, wijk.id)}


def test_everything_that_follows_from_a_row_with_its_day_and_how_sure_it_is(kwb: CbsFile) -> None:
    after, done = taken(dossier(), plan(dossier(), kwb, TOWN, YEAR))
    assert done == Applied(wijken=4, added=22, corrected=0)
    oost = measurements(after, "Oost")
    said: dict[Quantity, object] = {
        key: (item.value, item.date, item.quality) for key, item in oost.items()
    }
    assert said == {
        Quantity.HOMES_TOTAL: (1_840, FIRST, Quality.MEASURED),
        Quantity.HOMES_OWNER_OCCUPIED: (1_380, FIRST, Quality.COMPUTED),
        Quantity.HOMES_HOUSING_ASSOCIATION: (368, FIRST, Quality.COMPUTED),
        Quantity.HOMES_PRIVATE_RENTAL: (92, FIRST, Quality.COMPUTED),
        Quantity.HOMES_OFF_GAS: (64, FIRST, Quality.COMPUTED),
        Quantity.GAS: (1_876_800, LAST, Quality.COMPUTED),
        Quantity.GRID_ELECTRICITY: (4_876_000, LAST, Quality.COMPUTED),
        Quantity.FEED_IN: (1_380_000, LAST, Quality.COMPUTED),
    }
    assert {item.source for item in oost.values()} == {"CBS kerncijfers wijken en buurten 2023"}
    assert all(item.unit == ABOUT[key].unit for key, item in oost.items())


def test_what_is_not_published_gives_no_measurement_and_hides_no_older_one(kwb: CbsFile) -> None:
    after, _ = taken(dossier(), plan(dossier(), kwb, TOWN, YEAR))
    haven = measurements(after, "Oude Haven")
    assert Quantity.GRID_ELECTRICITY not in haven
    assert Quantity.FEED_IN not in haven
    assert measurements(after, "Industrie") == {}
    wijk = planned(kwb, dossier())["WK123402"]
    assert wijk.value(Quantity.FEED_IN) is None
    assert "12,5% heeft stadsverwarming" in wijk.notes[0]


def test_the_same_file_twice_adds_nothing_the_second_time(kwb: CbsFile) -> None:
    once, _ = taken(dossier(), plan(dossier(), kwb, TOWN, YEAR))
    again = plan(once, kwb, TOWN, YEAR)
    assert not any(wijk.changes for wijk in again.wijken)
    twice, done = taken(once, again)
    assert done == Applied(0, 0, 0)
    assert twice == once


def test_a_wijk_is_known_by_its_code_or_else_by_its_name_with_or_without_the_number(
    kwb: CbsFile,
) -> None:
    before = dossier(Dorp="WK123401", oude_haven="", Wijk_03_Hoge_Veld="")
    found = planned(kwb, before)
    names = {code: (wijk.name, wijk.existing is None) for code, wijk in found.items()}
    assert names == {
        "WK123401": ("Dorp", False),
        "WK123402": ("oude haven", False),
        "WK123403": ("Wijk 03 Hoge Veld", False),
        "WK123404": ("Industrie", True),
    }
    after, done = taken(before, plan(before, kwb, TOWN, YEAR))
    assert done.wijken == 1
    assert sorted(wijk.code for wijk in after.all(Neighbourhood)) == sorted(found)


def test_a_code_that_the_cbs_changed_stays_and_is_told(kwb: CbsFile) -> None:
    before = dossier(Oost="WK123499")
    wijk = planned(kwb, before)["WK123401"]
    assert (wijk.name, wijk.fills_code) == ("Oost", False)
    assert "De code is hier WK123499; die blijft." in wijk.warnings
    after, _ = taken(before, plan(before, kwb, TOWN, YEAR), "WK123401")
    assert [item.code for item in after.all(Neighbourhood)] == ["WK123499"]
    assert len(measurements(after, "Oost")) == 8


def test_a_wijk_with_a_code_of_another_municipality_is_not_known_by_its_name(
    kwb: CbsFile,
) -> None:
    before = dossier("Merelveen", "GM9999", Oost="WK999901", Oude_Haven="")
    found = planned(kwb, before)
    oost = found["WK123401"]
    assert (oost.existing, oost.changes) == (None, False)
    assert oost.problem == (
        "Oost heeft hier een code van een andere gemeente, WK999901. Is het toch deze wijk, geef"
        " Oost dan eerst de code WK123401."
    )
    assert found["WK123402"].existing is not None
    after, done = taken(before, plan(before, kwb, TOWN, YEAR))
    assert (done.wijken, measurements(after, "Oost")) == (2, {})
    # Municipalities merge: with its new code it is the same wijk.
    edit = Edit(before)
    (wijk,) = (item for item in before.all(Neighbourhood) if item.name == "Oost")
    neighbourhoods.set_code(edit, wijk, "WK123401")
    assert planned(kwb, edit.dossier)["WK123401"].existing == wijk.id


def test_a_name_that_is_of_another_wijk_of_the_file_is_a_problem(kwb: CbsFile) -> None:
    before = dossier(Oost="WK123402")
    found = planned(kwb, before)
    assert found["WK123402"].name == "Oost"
    assert found["WK123401"].problem.startswith("Oost is hier al de naam van WK123402.")
    after, done = taken(before, plan(before, kwb, TOWN, YEAR))
    assert done.wijken == 2
    assert "WK123401" not in {wijk.code for wijk in after.all(Neighbourhood)}


def test_only_a_buurt_that_the_dossier_follows_itself_is_offered(kwb: CbsFile) -> None:
    assert "BU12340201" not in planned(kwb, dossier())
    before = dossier(Kade="BU12340201")
    after, _ = taken(before, plan(before, kwb, TOWN, YEAR), "BU12340201")
    assert measurements(after, "Kade")[Quantity.HOMES_TOTAL].value == 400


def test_what_somebody_else_counted_that_day_stays_and_what_the_cbs_said_is_mended(
    kwb: CbsFile, tmp_path: Path
) -> None:
    once, _ = taken(dossier(), plan(dossier(), kwb, TOWN, YEAR))
    edit = Edit(once)
    key = next(wijk.id for wijk in once.all(Neighbourhood) if wijk.name == "Oost")
    measure(
        edit,
        Measurement(
            "",
            Quantity.HOMES_OFF_GAS,
            neighbourhood=key,
            date=FIRST,
            value=Decimal(70),
            source="netbeheerder",
        ),
    )
    mended = [area("WK123401", "Wijk 01 Oost", "Rivierdam", 1_841, 75, 20, 5, 2_650, 750, 1_020)]
    mended[0][-2] = 4
    newer = read_cbs(workbook(tmp_path / "kwb-2023.xlsx", mended))
    wijk = planned(newer, edit.dossier)["WK123401"]
    fates = {item.figure.quantity: item.fate for item in wijk.figures}
    assert fates[Quantity.HOMES_OFF_GAS] is Fate.KEPT
    assert fates[Quantity.HOMES_TOTAL] is Fate.CORRECTED
    assert fates[Quantity.HOMES_PRIVATE_RENTAL] is Fate.THERE
    assert "blijft: woningen van het gas af." in wijk.warnings[0]
    after, done = taken(edit.dossier, plan(edit.dossier, newer, TOWN, YEAR))
    assert done == Applied(0, 0, 5)
    oost = measurements(after, "Oost")
    assert oost[Quantity.HOMES_OFF_GAS].value == 70
    assert oost[Quantity.HOMES_TOTAL].value == 1_841
    assert len(oost) == 8


def test_an_unknown_figure_of_the_same_day_is_filled(kwb: CbsFile) -> None:
    edit = Edit(dossier(Oost="WK123401"))
    (wijk,) = edit.dossier.all(Neighbourhood)
    unknown = Measurement(
        "", Quantity.GAS, neighbourhood=wijk.id, date=LAST, quality=Quality.UNKNOWN
    )
    measure(edit, unknown)
    after, _ = taken(edit.dossier, plan(edit.dossier, kwb, TOWN, YEAR), "WK123401")
    assert measurements(after, "Oost")[Quantity.GAS].value == 1_876_800


def test_another_year_is_added_beside_it(kwb: CbsFile, tmp_path: Path) -> None:
    once, _ = taken(dossier(), plan(dossier(), kwb, TOWN, YEAR))
    later = read_cbs(workbook(tmp_path / "kwb-2024.xlsx", RIVIERDAM, title="KWB2024"))
    after, done = taken(once, plan(once, later, TOWN, year_of(later, TODAY)))
    assert (done.wijken, done.added) == (0, 22)
    assert {item.source for item in after.all(Measurement)} == {source(2023), source(2024)}


def test_wijken_that_would_get_the_same_name_keep_their_number(tmp_path: Path) -> None:
    rows = [area(f"WK12340{at}", f"Wijk 0{at} Dorp", "Rivierdam", 10) for at in (1, 2)]
    found = read_cbs(workbook(tmp_path / "kwb-2023.xlsx", rows))
    assert {wijk.name for wijk in planned(found, dossier()).values()} == {
        "Wijk 01 Dorp",
        "Wijk 02 Dorp",
    }


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        ("Anders", "gm1234", TOWN),
        ("RIVIERDAM", "", TOWN),
        ("Rivierdam (fictief)", "", TOWN),
        ("Rivierdam", "GM9999", TOWN),
        ("Zandrecht", "", "GM1235"),
        ("Elders", "", ""),
    ],
)
def test_the_municipality_is_found_by_code_or_else_by_name(
    kwb: CbsFile, name: str, code: str, expected: str
) -> None:
    assert municipality_of(dossier(name, code), kwb) == expected
    assert named_municipality("GM1235", kwb) == "GM1235"


def test_the_year_is_that_of_the_file_or_it_is_asked(kwb: CbsFile, tmp_path: Path) -> None:
    assert (year_of(kwb, TODAY), year_of(kwb, TODAY, 2023)) == (2023, 2023)
    nameless = tmp_path / "wijken.csv"
    nameless.write_text(text(RIVIERDAM), encoding="utf-8")
    silent = read_cbs(nameless)
    assert year_of(silent, TODAY, 2021) == 2021
    for found, asked, trouble in (
        (kwb, 2021, CbsTrouble.OTHER_YEAR),
        (silent, None, CbsTrouble.NO_YEAR),
    ):
        with pytest.raises(CbsError) as caught:
            year_of(found, TODAY, asked)
        assert caught.value.trouble is trouble


def row(**values: Decimal | int | None) -> Area:
    given_values = {
        Column(name): None if value is None else Decimal(value) for name, value in values.items()
    }
    return Area("WK123401", "Oost", given_values, {})


def test_feed_in_follows_from_delivery_and_net_delivery_where_it_is_not_given() -> None:
    found = row(homes=100, delivery=2_500, net_delivery=1_900)
    made = {item.quantity: item.value for item in figures_of(found, YEAR)}
    assert made[Quantity.FEED_IN] == 60_000
    assert Quantity.FEED_IN in given_by((Column.HOMES, Column.DELIVERY, Column.NET_DELIVERY))
    assert Quantity.FEED_IN not in given_by((Column.HOMES, Column.DELIVERY))
    absurd = row(homes=100, delivery=2_500, net_delivery=2_600)
    assert Quantity.FEED_IN not in {item.quantity for item in figures_of(absurd, YEAR)}


def test_shares_above_a_hundred_by_rounding_are_parts_of_their_sum_and_more_is_refused() -> None:
    shares = {"owner_occupied": 34, "housing_association": 33, "private_rental": 34}
    made = {item.quantity: item.value for item in figures_of(row(homes=101, **shares), YEAR)}
    assert [made[quantity] for quantity in TENURES.values()] == [34, 33, 34]
    shares["owner_occupied"] = 60
    made = {item.quantity: item.value for item in figures_of(row(homes=101, **shares), YEAR)}
    assert set(made) == {Quantity.HOMES_TOTAL}


SHARE = st.one_of(st.none(), st.integers(0, 100), st.decimals(0, 100, places=1))


@given(st.integers(0, 30_000), SHARE, SHARE, SHARE, SHARE)
def test_no_figure_is_made_of_what_is_unknown_and_tenures_never_exceed_the_homes(
    homes: int,
    owner: Decimal | None,
    association: Decimal | None,
    private: Decimal | None,
    off_gas: Decimal | None,
) -> None:
    shares = dict(zip(TENURES, (owner, association, private), strict=True))
    named = {column.value: share for column, share in shares.items()}
    made = {
        item.quantity: item.value
        for item in figures_of(row(homes=homes, off_gas=off_gas, **named), YEAR)
    }
    for column, quantity in TENURES.items():
        assert shares[column] is not None or quantity not in made
    assert (off_gas is None) == (Quantity.HOMES_OFF_GAS not in made)
    tenures = [made[quantity] for quantity in TENURES.values() if quantity in made]
    assert sum(tenures) <= homes
    assert all(value == value.to_integral_value() and value >= 0 for value in made.values())
    assert figures_of(row(homes=None, off_gas=off_gas, **named), YEAR) == ()
