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
