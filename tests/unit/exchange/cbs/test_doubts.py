"""Of which year and municipality a file is: what cannot be is refused, what is doubted is said."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.dossier import Dossier
from app.domain.town_hall import Municipality
from app.editing.edit import Edit
from app.exchange.cbs.doubts import doubts
from app.exchange.cbs.errors import CbsError, CbsTrouble
from app.exchange.cbs.reading import CbsFile, read_cbs
from app.exchange.cbs.recognising import year_of, years_of
from app.words import cbs as words
from tests.support.cbs_files import KWB, RIVIERDAM, Row, area, workbook

TODAY = date(2026, 11, 27)
TOWN = "GM1234"


def dossier(name: str = "Rivierdam", code: str = TOWN) -> Dossier:
    edit = Edit(Dossier())
    edit.save(Municipality(name=name, code=code))
    return edit.dossier


def book(folder: Path, name: str, sheet: str, *years: str) -> CbsFile:
    """A file whose name, sheet and rows tell of years; without years its rows tell of none."""
    if not years:
        return read_cbs(workbook(folder / name, RIVIERDAM, title=sheet))
    rows: list[Row] = [
        [*area("WK123401", "Oost", "Rivierdam", number), year] for number, year in enumerate(years)
    ]
    return read_cbs(workbook(folder / name, rows, (*KWB, "Perioden"), sheet))


def doubted(found: CbsFile, year: int, before: Dossier | None = None) -> list[str]:
    return list(doubts(before or dossier(), found, TOWN, year, TODAY))


def refused(found: CbsFile, asked: int | None = None) -> tuple[CbsTrouble, str]:
    with pytest.raises(CbsError) as caught:
        year_of(found, TODAY, asked)
    trouble = caught.value.trouble
    return trouble, words.trouble(trouble.value, caught.value.data)


@pytest.mark.parametrize("name", ["kwb-2027.xlsx", "kwb-1994.xlsx", "kwb-2090.xlsx"])
def test_a_year_in_a_name_that_cannot_be_is_asked_again(tmp_path: Path, name: str) -> None:
    found = book(tmp_path, name, "cijfers")
    trouble, told = refused(found)
    assert trouble is CbsTrouble.NO_YEAR
    assert f"{name[4:8]} kan niet het jaar van de cijfers zijn. Er is niets gewijzigd." in told
    assert year_of(found, TODAY, 2024) == 2024
    (told,) = doubted(found, 2024)
    assert told == (
        f"De naam van het bestand zegt {name[4:8]}. De cijfers gelden als die van 2024: dat jaar"
        " is gekozen."
    )


@pytest.mark.parametrize("asked", [2027, 1994, 0, -2023, 20_230])
def test_a_year_that_is_asked_and_cannot_be_is_refused(tmp_path: Path, asked: int) -> None:
    for found in (book(tmp_path, "a.xlsx", "cijfers"), book(tmp_path, "kwb-2023.xlsx", "cijfers")):
        trouble, told = refused(found, asked)
        assert trouble is CbsTrouble.BAD_YEAR
        assert told == (
            f"{asked} kan niet het jaar van de cijfers zijn: het CBS heeft cijfers van 1995 tot en"
            " met 2026. Er is niets gewijzigd."
        )


def test_rows_of_a_year_that_cannot_be_are_refused_whatever_is_asked(tmp_path: Path) -> None:
    for written in ("2030", "2030JJ00", "1980", "3023"):
        found = book(tmp_path, "kwb-2023.xlsx", "cijfers", written)
        assert refused(found)[0] is CbsTrouble.BAD_YEAR
        assert refused(found, 2023)[0] is CbsTrouble.BAD_YEAR


def test_the_first_and_the_last_year_can_be(tmp_path: Path) -> None:
    for year in (1995, 2026):
        found = book(tmp_path, f"kwb-{year}.xlsx", "cijfers")
        assert year_of(found, TODAY) == year
        assert doubted(found, year) == []


def test_names_that_tell_different_years_are_told_and_either_can_be_taken(tmp_path: Path) -> None:
    found = book(tmp_path, "kwb-2022.xlsx", "KWB2023")
    assert years_of(found, TODAY) == (2022, 2023)
    said = "De naam van het bestand zegt 2022 en de naam van het tabblad zegt 2023. De cijfers"
    assert doubted(found, year_of(found, TODAY)) == [
        f"{said} gelden als die van 2022: de naam van het bestand gaat voor."
    ]
    assert doubted(found, year_of(found, TODAY, 2023)) == [
        f"{said} gelden als die van 2023: dat jaar is gekozen."
    ]
    assert doubted(book(tmp_path, "kwb-2023.xlsx", "KWB2023"), 2023) == []


def test_a_name_that_cannot_be_gives_way_to_one_that_can(tmp_path: Path) -> None:
    found = book(tmp_path, "kwb-2032.xlsx", "KWB2023")
    assert years_of(found, TODAY) == (2023,)
    (told,) = doubted(found, 2023)
    assert told.endswith("die van 2023: 2032 kan niet het jaar van de cijfers zijn.")


def test_the_rows_go_before_the_names(tmp_path: Path) -> None:
    found = book(tmp_path, "kwb-2022.xlsx", "KWB2021", "2023")
    assert years_of(found, TODAY) == (2023,)
    (told,) = doubted(found, 2023)
    assert told == (
        "De kolom met het jaar zegt 2023, de naam van het bestand zegt 2022 en de naam van het"
        " tabblad zegt 2021. De cijfers gelden als die van 2023: wat in de rijen staat gaat voor."
    )
    series = book(tmp_path, "kwb-2023.xlsx", "reeks", "2023", "2022")
    assert [doubted(series, year) for year in years_of(series, TODAY)] == [[], []]
    partly = book(tmp_path, "reeks.xlsx", "reeks", "2023", "2031")
    assert years_of(partly, TODAY) == (2023,)
    assert "2031 kan niet" in doubted(partly, 2023)[0]


@pytest.mark.parametrize(
    ("name", "code", "told"),
    [
        ("Rivierdam", TOWN, ""),
        ("Anders", "gm1234", ""),
        ("RIVIERDAM (fictief)", "", ""),
        ("Merelveen", "GM9999", "dit dossier is van Merelveen (GM9999)."),
        ("Rivierdam", "GM0344", "dit dossier is van Rivierdam (GM0344)."),
        ("Merelveen", "", "dit dossier is van Merelveen."),
    ],
)
def test_figures_of_another_municipality_are_told(
    tmp_path: Path, name: str, code: str, told: str
) -> None:
    found = book(tmp_path, "kwb-2023.xlsx", "KWB2023")
    expected = [f"Deze cijfers zijn van Rivierdam (GM1234); {told}"] if told else []
    assert doubted(found, 2023, dossier(name, code)) == expected
