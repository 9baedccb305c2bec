"""`measure` and `figures`: keeping what was measured, and everything that follows from it."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

from app.constants.reading import bundled_constants
from app.domain.figures.constants import Key
from app.editing.commands import constants
from app.editing.edit import Edit
from app.editing.session import Session
from app.storage.opening import open_document
from tests.acceptance.program import Program


@pytest.fixture
def dossier(program: Program) -> str:
    assert (
        program.run(
            "new",
            "M.samenroute",
            "--municipality",
            "Rivierdam",
            "--neighbourhood",
            "Oost",
            "--neighbourhood",
            "West",
            "--target-year",
            "2040",
        ).code
        == 0
    )
    return "M.samenroute"


def measure(program: Program, dossier: str, key: str, value: str, *more: str) -> Any:
    given = ("--date", "2026-09-30", "--source", "CBS", *more)
    return program.run("measure", dossier, "Oost", key, value, *given)


def figures(program: Program, dossier: str, *more: str) -> Any:
    answer = program.run("figures", dossier, "--json", *more)
    assert answer.code == 0, answer.err
    return answer.json


def oost(program: Program, dossier: str, *more: str) -> Any:
    return figures(program, dossier, "--neighbourhood", "Oost", *more)["neighbourhoods"][0]


def rounded(value: object, as_written: str) -> Decimal:
    return Decimal(str(value)).quantize(Decimal(as_written), ROUND_HALF_UP)


EXAMPLE = {
    "years_left": "14.253",
    "needed_per_year": "107.2",
    "current_per_year": "46",
    "factor": "2.33",
    "reduction": "0.136",
    "omlaag": "0.34",
    "own_share": "0.397",
    "stoppen": "0.035",
    "vat_bewoners": "138",
    "vat_bedrijven": "60",
    "vat_vakmensen": "100",
    "stand_bewoners": "1.29",
    "stand_bedrijven": "0.56",
    "stand_vakmensen": "0.93",
    "haalbaar_tempo": "60",
    "fte_needed": "6.4",
    "tekort": "0.4",
    "vulgraad": "0.85",
    "orderboek": "4.4",
    "saving_per_month": "48.08",
}


def test_the_demo_has_the_worked_example_and_a_bottleneck_of_its_own_in_each_wijk(
    program: Program,
) -> None:
    assert program.run("demo", "D.samenroute").code == 0
    found = figures(program, "D.samenroute", "--reference-date", "2026-09-30")
    wijken = {wijk["name"]: wijk for wijk in found["neighbourhoods"]}
    korenakkers = wijken["Korenakkers"]
    assert {name: rounded(korenakkers[name], text) for name, text in EXAMPLE.items()} == {
        name: Decimal(text) for name, text in EXAMPLE.items()
    }
    assert {name: wijk["knelpunt"] for name, wijk in wijken.items()} == {
        "Korenakkers": ["bedrijven"],
        "Kadekwartier": ["bewoners"],
        "Vogelweide": ["vakmensen"],
    }
    assert [wijk["warnings"] for wijk in wijken.values()] == [[], [], []]
    town = found["municipality"]
    # The sum of what each wijk can do, not the lowest of sums.
    assert town["haalbaar_tempo"] == {"value": 108.5, "counted": 3, "of": 3}
    assert town["sums"]["homes_total"]["value"] == 1840 + 960 + 1260
    assert town["counted_double"] == []
    june = figures(program, "D.samenroute", "--reference-date", "2026-07-31")
    assert june["neighbourhoods"][0]["homes_done"] == 289


def test_a_measurement_is_kept_told_and_undone(program: Program, dossier: str) -> None:
    answer = measure(program, dossier, "fte_available", "1.840 ", "--quality", "geschat")
    # It can be two numbers, and is asked again.
    assert answer.code == 2
    assert "1840" in answer.err
    # Of homes there are no thousandths.
    answer = measure(program, dossier, "homes_total", "1.840 ", "--quality", "geschat")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.strip()
    found = oost(program, dossier, "--reference-date", "2026-10-01")
    assert found["homes_total"] == 1840
    assert found["measurements"]["homes_total"] == {
        "value": 1840,
        "unit": "woningen",
        "date": "2026-09-30",
        "source": "CBS",
        "quality": "geschat",
    }
    told = program.run("history", dossier, "--json").json[0]["text"]
    assert told.startswith("Oost, woningen totaal op 30-09-2026")
    assert program.run("undo", dossier).code == 0
    assert oost(program, dossier)["homes_total"] is None


def test_what_is_unknown_is_null_with_the_reason(program: Program, dossier: str) -> None:
    assert measure(program, dossier, "woningen totaal", "100").code == 0
    found = oost(program, dossier, "--reference-date", "2026-10-01")
    assert found["needed_per_year"] is None
    assert found["unknown"]["needed_per_year"] == "onbekend: woningen verduurzaamd ontbreekt"
    assert found["unknown"]["gas_m3"] == "onbekend: gasverbruik ontbreekt"
    assert "homes_total" not in found["unknown"]
    assert measure(program, dossier, "homes_total", "onbekend").code == 0
    assert oost(program, dossier)["homes_total"] is None


@pytest.mark.parametrize(
    ("key", "value", "code", "told"),
    [
        ("homes_total", "-3", 1, "kan niet −3 zijn"),
        ("homes_total", "2,5", 1, "Geef een heel getal"),
        ("homes_total", "veel", 2, "is geen getal"),
        ("fte_available", "1,234", 2, "kan twee getallen zijn"),
        ("kleur", "3", 1, "kleur"),
        ("target_year", "1066", 1, "Doeljaar kan niet"),
        ("hours_per_home", "0", 1, "Uren per woning kan niet 0 zijn"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    program: Program, dossier: str, key: str, value: str, code: int, told: str
) -> None:
    before = Path(program.folder, dossier).read_bytes()
    answer = measure(program, dossier, key, value)
    assert answer.code == code
    assert told in answer.err
    assert answer.out == ""
    assert Path(program.folder, dossier).read_bytes() == before


def test_what_is_unusual_is_kept_and_told(program: Program, dossier: str) -> None:
    assert measure(program, dossier, "homes_total", "100").code == 0
    answer = measure(program, dossier, "homes_done", "120")
    assert answer.code == 0
    assert "meer dan alle woningen (100)" in answer.err
    assert oost(program, dossier)["homes_done"] == 120
    answer = measure(program, dossier, "homes_owner_occupied", "130")
    assert answer.code == 0
    assert "samen 130, meer dan alle woningen (100)" in answer.err


def test_the_town_can_be_measured_and_a_wijk_that_is_not_there_is_refused(
    program: Program, dossier: str
) -> None:
    given = ("fte_available", "4", "--date", "2026-09-30", "--source", "marktgesprek")
    assert program.run("measure", dossier, "gemeente", *given).code == 0
    assert program.run("measure", dossier, "Oost", "fte_available", "5", *given[2:]).code == 0
    assert figures(program, dossier)["municipality"]["counted_double"] == ["fte_available"]
    answer = program.run("measure", dossier, "Noord", *given)
    assert answer.code == 1
    assert "Noord" in answer.err


def test_for_people_it_is_a_list_per_wijk(program: Program, dossier: str) -> None:
    assert measure(program, dossier, "homes_total", "100").code == 0
    answer = program.run("figures", dossier, "--neighbourhood", "oost")
    assert answer.code == 0
    assert "  Woningen totaal: 100" in answer.out.splitlines()
    assert "  Haalbaar tempo: onbekend:" in answer.out


def test_the_target_that_holds_where_nothing_was_agreed_is_told(
    program: Program, dossier: str
) -> None:
    found = oost(program, dossier)
    assert (found["target_homes"], found["target_year"]) == (None, 2040)
    assert found["unknown"]["target_homes"] == "onbekend: doel in aantal woningen ontbreekt"
    measure(program, dossier, "homes_total", "1840")
    found = oost(program, dossier)
    assert (found["target_homes"], found["target_year"]) == (1840, 2040)
    assert not {"target_homes", "target_year"} & set(found["unknown"])
    measure(program, dossier, "target_homes", "900")
    measure(program, dossier, "target_year", "2035")
    found = oost(program, dossier)
    assert (found["target_homes"], found["target_year"]) == (900, 2035)


def test_every_constant_is_told_with_what_it_rests_on(program: Program, dossier: str) -> None:
    found = figures(program, dossier)["constants"]
    assert found["hours_per_fte"] == {
        "value": 1500,
        "unit": "uren/jaar",
        "basis": "assumption",
        "source": "Aanname: productieve uren van een voltijder.",
        "checked_on": None,
    }
    assert found["heat_to_energy"]["basis"] == "definition"


def test_the_constants_of_the_dossier_count(
    program: Program, dossier: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMENLEVINGSROUTE_STATE", str(program.state))
    for key, value in (("fte_available", "6"), ("hours_per_home", "90")):
        assert measure(program, dossier, key, value).code == 0
    assert oost(program, dossier)["vat_vakmensen"] == 100
    path = program.folder / dossier
    session = Session(open_document(path, "Noor"), "Noor")
    edit = Edit(session.dossier)
    day = date(2026, 11, 22)
    constants.set_value(edit, bundled_constants(), Key.HOURS_PER_FTE, Decimal(750), day)
    session.do(edit.draft("set_constant"))
    session.publish()
    session.close()
    assert oost(program, dossier)["vat_vakmensen"] == 50
    assert figures(program, dossier)["constants"]["hours_per_fte"]["value"] == 750
