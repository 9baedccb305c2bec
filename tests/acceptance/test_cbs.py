"""Figures of the CBS by the command line: one change set, once, and nothing of what is no good."""

from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.program import Program
from tests.support.cbs_files import ODATA, RIVIERDAM, area, odata, text, workbook


@pytest.fixture
def sheet(program: Program) -> Path:
    return workbook(program.folder / "kwb-2023.xlsx", RIVIERDAM)


def figures(program: Program, file: Path) -> dict[str, Any]:
    found = program.run("figures", file, "--json").json["neighbourhoods"]
    return {item["name"]: item for item in found}


def wijken(program: Program, file: Path) -> list[str]:
    return [item["name"] for item in program.show(file)["neighbourhoods"]]


def test_wijken_come_with_their_figures_in_one_change_set_that_can_be_undone(
    program: Program, file: Path, sheet: Path
) -> None:
    before = program.show(file)
    assert program.history(file)[0]["id"] != program.id("cbs", file, sheet)
    first = program.history(file)[0]
    assert (first["command"], first["text"]) == ("import_cbs", "CBS-cijfers overgenomen")
    assert wijken(program, file) == ["Oost", "Oude Haven", "Hoge Veld", "Industrie"]
    found = figures(program, file)
    assert found["Oost"]["gas_m3"] == 1_876_800
    assert found["Oost"]["measurements"]["homes_total"] == {
        "value": 1_840,
        "unit": "woningen",
        "date": "2023-01-01",
        "source": "CBS kerncijfers wijken en buurten 2023",
        "quality": "gemeten",
    }
    assert found["Oude Haven"]["grid_electricity_kwh"] is None
    assert found["Industrie"]["homes_total"] is None
    program.id("undo", file)
    assert program.show(file) == before
    assert figures(program, file)["Oost"]["homes_total"] is None


def test_a_second_time_adds_nothing_whatever_the_layout(
    program: Program, file: Path, sheet: Path
) -> None:
    program.id("cbs", file, sheet)
    before = file.read_bytes()
    statline = program.folder / "85618NED.csv"
    statline.write_text(text(odata(RIVIERDAM), ODATA, decimal="."), encoding="utf-8")
    for again in (sheet, statline):
        answer = program.run("cbs", file, again)
        assert (answer.code, answer.out) == (0, "")
        assert answer.err.splitlines()[-1] == "Alles uit dit bestand staat al in het dossier."
    assert file.read_bytes() == before


def test_one_wijk_of_another_municipality_with_a_year_that_is_asked(
    program: Program, file: Path
) -> None:
    sheet = program.folder / "wijken.csv"
    sheet.write_text(text(RIVIERDAM), encoding="cp1252")
    assert "blijkt niet over welk jaar" in program.refused("cbs", file, sheet)
    words = ["--municipality", "zandrecht", "--year", "2022", "--neighbourhood", "wk123500"]
    found = program.run("cbs", file, sheet, *words, "--json").json
    assert found["municipality"] == {"code": "GM1235", "name": "Zandrecht (gemeente)"}
    assert (found["year"], found["change_set"]) == (2022, program.history(file)[0]["id"])
    (wijk,) = found["neighbourhoods"]
    assert (wijk["name"], wijk["new"], wijk["figures"]["homes_total"]) == ("Wijk 00", True, 500)
    assert wijken(program, file) == ["Oost", "Oude Haven", "Wijk 00"]


def test_figures_of_another_municipality_are_never_taken_by_a_name_alone_and_are_told(
    program: Program, file: Path, sheet: Path
) -> None:
    rows = [area("WK999901", "Oost", "Merelveen", 99), area("WK999902", "Kade", "Merelveen", 50)]
    other = workbook(program.folder / "kwb-2022.xlsx", rows, title="KWB2022")
    program.id("cbs", file, sheet)
    before = figures(program, file)["Oost"]
    answer = program.run("cbs", file, other, "--municipality", "Merelveen", "--json")
    told = "Deze cijfers zijn van Merelveen (GM9999); dit dossier is van Rivierdam (GM1234)."
    assert answer.err.splitlines()[0] == told
    assert "Oost heeft hier een code van een andere gemeente, WK123401." in answer.err
    assert answer.json["warnings"] == [told]
    after = figures(program, file)
    assert after["Oost"] == before
    assert after["Kade"]["homes_total"] == 50


@pytest.mark.parametrize("asked", ["2090", "1994", "-1"])
def test_a_year_that_cannot_be_is_refused(
    program: Program, file: Path, sheet: Path, asked: str
) -> None:
    before = file.read_bytes()
    told = program.refused("cbs", file, sheet, f"--year={asked}")
    assert f"{asked} kan niet het jaar van de cijfers zijn" in told
    later = workbook(program.folder / "kwb-2091.xlsx", RIVIERDAM, title="cijfers")
    told = program.refused("cbs", file, later)
    assert "2091 kan niet het jaar van de cijfers zijn" in told
    assert "--year" in told
    assert file.read_bytes() == before


def test_names_that_tell_different_years_are_told(program: Program, file: Path) -> None:
    other = workbook(program.folder / "kwb-2022.xlsx", RIVIERDAM, title="KWB2023")
    answer = program.run("cbs", file, other)
    assert answer.code == 0
    assert "gelden als die van 2022: de naam van het bestand gaat voor." in answer.err
    assert figures(program, file)["Oost"]["measurements"]["homes_total"]["date"] == "2022-01-01"
    chosen = program.run("cbs", file, other, "--year", "2023")
    assert "gelden als die van 2023: dat jaar is gekozen." in chosen.err


def test_a_wijk_without_figures_is_not_said_to_be_there_already(
    program: Program, file: Path, sheet: Path
) -> None:
    program.id("cbs", file, sheet)
    before = file.read_bytes()
    answer = program.run("cbs", file, sheet, "--neighbourhood", "Industrie")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == (
        "Het bestand heeft geen cijfers van de gekozen wijken; er is niets om over te nemen.\n"
    )
    assert file.read_bytes() == before


def test_a_wijk_whose_name_is_taken_is_told_and_the_rest_is_taken_over(
    program: Program, file: Path
) -> None:
    rows = [area("WK123401", "Oost", "Rivierdam", 100), area("WK123402", "West", "Rivierdam", 50)]
    program.id("neighbourhood", file, "add", "West", "WK123401")
    answer = program.run("cbs", file, workbook(program.folder / "kwb-2023.xlsx", rows))
    assert "West: West is hier al de naam van WK123401." in answer.err
    assert figures(program, file)["West"]["homes_total"] == 100


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--municipality", "Zandregt"], "Zandregt staat niet in kwb-2023.xlsx."),
        (["--year", "2021"], "Dit bestand gaat over 2023, niet over 2021."),
        (["--neighbourhood", "Oots"], '"Oots" is geen wijk van Rivierdam.'),
    ],
)
def test_what_is_not_in_the_file_is_refused(
    program: Program, file: Path, sheet: Path, words: list[str], told: str
) -> None:
    before = file.read_bytes()
    answer = program.refused("cbs", file, sheet, *words)
    assert told in answer
    assert "Er is niets gewijzigd." in answer
    assert file.read_bytes() == before


def test_a_file_that_is_no_good_is_refused_in_a_sentence(program: Program, file: Path) -> None:
    before = file.read_bytes()
    bad = program.folder / "kwb-2023.xlsx"
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    for data, code, told in (
        (ole + "EncryptedPackage".encode("utf-16-le"), 3, "wachtwoord"),
        (ole, 3, "oude versie van Office"),
        (b"PK\x03\x04 half", 3, "beschadigd"),
        (b"gwb_code;regio;a_woning;p_koopw\r\nWK123401;Oost;18", 3, "rij 2 is niet heel"),
        (b"", 3, "leeg"),
        (b"NUTS;homes\r\nBE100;3\r\n", 1, "geen kerncijfers"),
        (b"gwb_code;a_woning\r\nBE100;3\r\n", 1, '"BE100" is geen code van het CBS'),
        (b"gwb_code;regio;aantal\r\nWK123401;Oost;3\r\n", 1, "indeling"),
    ):
        bad.write_bytes(data)
        assert told in program.refused("cbs", file, bad, code=code)
    assert "bestaat niet" in program.refused("cbs", file, "weg.xlsx", code=3)
    assert "leeg" in program.refused("cbs", file, "", code=2)
    assert file.read_bytes() == before
