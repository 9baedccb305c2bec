"""R0 has the worked examples to the cent, and every constant with what it rests on."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.constants.reading import bundled_constants
from app.domain.dossier import Dossier
from app.domain.figures.constants import Basis, Key
from app.domain.measurements import Example, OwnConstant, OwnerType, Package
from app.domain.town_hall import Neighbourhood
from app.reports.content.model import Report, Row, Table, Value
from app.reports.content.one_page import one_page
from app.reports.content.request import Request
from app.reports.content.workbook import workbook
from app.reports.visibility import Reader

DAY = date(2026, 10, 1)


def table(request: Request, key: str) -> Table:
    return next(item for item in workbook(request).tables() if item.key == key)


def cells(of: Table, row: Row) -> dict[str, Value]:
    return {column.key: value for column, value in zip(of.columns, row.cells, strict=True)}


def test_the_demo_has_five_examples_of_which_one_is_the_worked_one(request_for: Request) -> None:
    found = table(request_for, "rekenvoorbeelden")
    rows = [cells(found, row) for row in found.rows]
    assert [row["neighbourhood"] for row in rows] == ["Korenakkers"] * 5
    assert len({(row["owner_type"], row["package"]) for row in rows}) == 5
    worked = next(
        row
        for row in rows
        if (row["owner_type"], row["package"])
        == ("eigenaar-bewoner", "Isoleren en hybride warmtepomp")
    )
    named = {"neighbourhood", "owner_type", "package", "id"}
    assert {name: str(value) for name, value in worked.items() if name not in named} == {
        "investment_eur": "13500",
        "subsidy_eur": "4000",
        "collective_discount_pct": "10",
        "gas_saving_m3": "750",
        "electricity_change_kwh": "1300",
        "maintenance_per_year": "60",
        "gas_price": "1.3",
        "power_price": "0.26",
        "rate": "0",
        "months": "180",
        "saving_per_month": "48.08",
        "loan_alone": "52.78",
        "loan_together": "45.28",
        "advantage_alone_vs_nothing": "-4.69",
        "advantage_vs_nothing": "2.81",
        "advantage_vs_alone": "7.50",
        "neutral": "ja",
        "lower_prices": "-10.47",
        "higher_prices": "16.08",
    }
    assert {row["neutral"] for row in rows} == {"ja", "nee"}
    assert "geen advies voor een woning" in found.summary


def test_what_is_unknown_is_empty_and_only_chosen_wijken_are_told(request_for: Request) -> None:
    wijk = request_for.dossier.where(Neighbourhood, "name", "Vogelweide")[0]
    unknown = Example("e", wijk.id, OwnerType.PRIVATE_LANDLORD, investment=Decimal(10))
    asked = replace(request_for, dossier=Dossier.of([*request_for.dossier, unknown]))
    found = table(replace(asked, wijken=(wijk.id,)), "rekenvoorbeelden")
    (row,) = (cells(found, row) for row in found.rows)
    assert (row["package"], row["investment_eur"], row["months"]) == ("", 10, None)
    assert (row["advantage_vs_nothing"], row["neutral"]) == (None, "onbekend")


def test_every_constant_says_what_it_rests_on(request_for: Request) -> None:
    own = OwnConstant("gas_price", Decimal("1.45"), "Contract van Henk Oldersma", DAY)
    asked = replace(request_for, dossier=Dossier.of([*request_for.dossier, own]))
    found = table(asked, "kengetallen")
    rows = {str(row.key): cells(found, row) for row in found.rows}
    assert set(rows) == set(Key)
    for key in Key:
        assumed = bundled_constants().about(key).basis is Basis.ASSUMPTION
        assert str(rows[key]["basis"]).startswith("aanname") is assumed
    gas = rows["gas_price"]
    assert (gas["value"], gas["standard"], gas["checked_on"]) == (
        Decimal("1.45"),
        Decimal("1.30"),
        DAY,
    )
    assert gas["source"] == "Contract van Henk Oldersma"
    assert rows["power_price"]["standard"] is None


def test_without_names_there_are_none_in_what_people_typed(request_for: Request) -> None:
    wijk = request_for.dossier.where(Neighbourhood, "name", "Vogelweide")[0].id
    typed = Dossier.of(
        [
            *request_for.dossier,
            OwnConstant("gas_price", Decimal("1.45"), "Contract van Henk Oldersma", DAY),
            Package("p", "Pakket van Henk Oldersma", wijk),
            Example("e", wijk, package="p"),
        ]
    )
    asked = replace(request_for, dossier=typed, reader=Reader(names=False))
    for key in ("kengetallen", "rekenvoorbeelden"):
        assert "Oldersma" not in repr(table(asked, key))


def test_the_constants_of_the_town_count_in_r0_and_r1(request_for: Request) -> None:
    own = OwnConstant("hours_per_fte", Decimal(600), "Eigen telling", DAY)
    asked = replace(request_for, dossier=Dossier.of([*request_for.dossier, own]))
    for request, workers, lowest in ((request_for, 100, "bedrijven"), (asked, 40, "vakmensen")):
        found = table(request, "wijkcijfers")
        row = next(cells(found, row) for row in found.rows if row.cells[0] == "Korenakkers")
        assert (row["workers"], row["lowest"]) == (workers, lowest)
        assert lowest in lowest_of(one_page(request), "Korenakkers")


def lowest_of(report: Report, wijk: str) -> str:
    """The row of R1 about the lowest vessel of a wijk."""
    rows = (row for found in report.tables() for row in found.rows)
    return next(repr(row.cells) for row in rows if wijk in repr(row.cells)).lower()
