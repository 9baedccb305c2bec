"""Contributions, roles, wijken, people, departments and own steps."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.acceptance.program import Program, contribution, instance, rarely


def test_every_field_of_a_contribution(program: Program, file: Path) -> None:
    program.id(
        *("set", file, "1.1", "--department", "ene", "--status", "bezig"),
        *("--owner", "Ilse van der Meer", "--due", "1-2-2027", "--text", "rekent mee"),
        *("--remark", "een", "--internal-remark", "twee"),
    )
    view = program.show(file)
    part = contribution(instance(view, "1.1"), "ENE")
    assert part == {
        "department": "ENE",
        "role": "R",
        "status": "in_progress",
        "contact": "Ilse van der Meer",
        "due": "2027-02-01",
        "text": "rekent mee",
        "remark": "een",
    }
    assert instance(view, "1.1")["status"] == "in_progress"
    assert instance(view, "1.1")["owner"] is None
    for option in ("--status", "--owner", "--due", "--text", "--remark", "--internal-remark"):
        program.id("set", file, "1.1", "--department", "ENE", option, "")
    part = contribution(program.instance(file, "1.1"), "ENE")
    # The contact of the department is the default again.
    assert part | {"contact": None} == {
        "department": "ENE",
        "role": "R",
        "status": "not_started",
        "contact": None,
        "due": None,
        "text": "",
        "remark": "",
    }


def test_a_contribution_that_waits_holds_up_its_step(program: Program, file: Path) -> None:
    words = ("--department", "ENE", "--waiting-for", "Netbedrijf:tracé:14-9-2026")
    program.id("set", file, "1.1", *words)
    found = program.instance(file, "1.1")
    assert (found["status"], found["status_derived"]) == ("waiting", "waiting")
    assert found["waiting"] == [{"on": "Netbedrijf", "what": "tracé", "since": "2026-09-14"}]
    assert contribution(found, "ENE")["status"] == "waiting"


def test_the_rules_of_contributions(program: Program, file: Path) -> None:
    part = ("set", file, "1.1", "--department", "ENE")
    assert "niet voor besluit liggen" in program.refused(*part, "--status", "L")
    assert "Noem de reden" in program.refused(*part, "--status", "X")
    program.id(*part, "--status", "X", "--reason", "niet nodig")
    told = program.refused("set", file, "1.1", "--department", "XYZ", "--status", "B")
    assert 'Afdeling "XYZ" bestaat niet' in told
    program.id("role", file, "1.1", "DAT", "I")
    told = program.refused("set", file, "1.1", "--department", "DAT", "--status", "B")
    assert "Afdeling DAT heeft geen bijdrage aan stap 1.1" in told


@pytest.mark.parametrize(
    "words",
    [
        ("--evidence", "x"),
        ("--evidence", ""),
        ("--decision", "MT:2026-01-01:1"),
        *rarely(("--body", ""), ("--check", "1=yes"), columns=1),
    ],
)
def test_what_a_contribution_does_not_have(
    program: Program, file: Path, words: tuple[str, ...]
) -> None:
    """An empty value was once ignored, as if it had been cleared."""
    told = program.refused("set", file, "1.1", "--department", "ENE", *words, code=2)
    assert told == f"{words[0]} kan niet samen met --department.\n"


def test_text_is_for_a_contribution(program: Program, file: Path) -> None:
    told = program.refused("set", file, "1.1", "--text", "x", code=2)
    assert told == "--text kan alleen met --department.\n"


def test_roles(program: Program, file: Path) -> None:
    roles = {"DAT": "Voert uit", "VTH": "c", "ECO": "krijgt bericht"}
    for code, written in roles.items():
        program.id("role", file, "3.1", code.lower(), written)
    program.id("role", file, "3.1", "DAT", "I")
    (step,) = (one for one in program.show(file)["steps"] if one["code"] == "3.1")
    assert {code: step["roles"][code] for code in roles} == {"DAT": "I", "VTH": "C", "ECO": "I"}
    assert program.run("role", file, "3.1", "DAT", "I").nothing_changed
    program.id("role", file, "3.1", "DAT", "none")
    assert program.run("role", file, "3.1", "DAT", "geen").nothing_changed
    assert "Kies uit: Eindverantwoordelijk" in program.refused("role", file, "3.1", "DAT", "Q")
    program.refused("role", file, "3.1", "NIKS", "A")
    program.refused("role", file, "9.9", "DAT", "A")
    program.refused("role", file, "3.1", "DAT", code=2)


def test_the_life_of_a_wijk(program: Program, file: Path) -> None:
    program.id("set", file, "1.4", "--neighbourhood", "Oost", "--owner", "Noor Wielinga")
    program.id("neighbourhood", file, "add", "Noord", "gestart", "--like", "Oost")
    program.id("neighbourhood", file, "rename", "Oude Haven", "Nieuwe Haven")
    program.id("neighbourhood", file, "status", "Oost", "Afgerond")
    program.id("neighbourhood", file, "archive", "nieuwe haven")
    view = program.show(file)
    assert view["neighbourhoods"] == [
        {"name": "Oost", "status": "afgerond", "archived": False},
        {"name": "Nieuwe Haven", "status": "kandidaat", "archived": True},
        {"name": "Noord", "status": "gestart", "archived": False},
    ]
    assert instance(view, "1.4", "Noord")["owner"] == "Noor Wielinga"
    assert "Nieuwe Haven" not in {one["neighbourhood"] for one in view["instances"]}
    program.id("neighbourhood", file, "archive", "Nieuwe Haven", "nee")
    assert not program.show(file)["neighbourhoods"][1]["archived"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("add", "oost"), 1),
        (("add", ""), 1),
        (("rename", "Oost", "OUDE HAVEN"), 1),
        (("rename", "Oost"), 2),
        *rarely(
            (("status", "Oost", "klaar"), 1),
            (("status", "Oost"), 2),
            (("add", "X", "--like", "Weg"), 1),
            (("rename", "Oost", "X", "--like", "Oude Haven"), 2),
            (("archive", "Oost", "misschien"), 1),
        ),
    ],
)
def test_wijken_refused(program: Program, file: Path, words: tuple[str, ...], code: int) -> None:
    program.refused("neighbourhood", file, *words, code=code)


def test_what_comes_with_a_new_wijk_is_a_status_or_a_code(program: Program, file: Path) -> None:
    """A status with a typing error in it silently became the code of the wijk."""
    told = program.refused("neighbourhood", file, "add", "Noord", "gestrat")
    assert '"gestrat" is geen status en geen code van een wijk.' in told
    assert "Gestart" in told
    program.id("neighbourhood", file, "add", "Noord", "wk123401")
    program.id("set", file, "1.4", "--neighbourhood", "WK123401", "--status", "B")
    assert program.instance(file, "1.4", "Noord")["status"] == "in_progress"


def test_strange_names_of_wijken(program: Program, file: Path) -> None:
    names = ("show", "Wijk: 'de \"Oever\"' 🏡", "a/b\\c", "<b>&", "=1+1", "W" * 300)
    for name in names:
        program.id("neighbourhood", file, "add", name)
    program.id("neighbourhood", file, "add", "-- Dorp")
    found = [wijk["name"] for wijk in program.show(file)["neighbourhoods"]]
    assert found[2:] == [*names, "-- Dorp"]
    program.id("set", file, "1.4", "--neighbourhood", names[1], "--status", "B")
    assert program.instance(file, "1.4", names[1])["status"] == "in_progress"


def test_people_come_hand_over_and_leave(program: Program, file: Path) -> None:
    program.id("set", file, "3.1", "--owner", "Noor Wielinga")
    words = ("--job-title", "adviseur", "--department", "ENE", "--department", "RO")
    program.id("person", file, "add", "Bram 'de' O\"Neill: jr 🏡", *words)
    program.id("person", file, "replace", "noor wielinga", "--by", "Bram 'de' O\"Neill: jr 🏡")
    program.id("person", file, "leave", "Noor Wielinga")
    view = program.show(file)
    assert {
        "name": "Bram 'de' O\"Neill: jr 🏡",
        "job_title": "adviseur",
        "departments": ["ENE", "RO"],
    } in view["people"]
    assert instance(view, "3.1")["owner"] == "Bram 'de' O\"Neill: jr 🏡"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("add", "noor wielinga"), 1),
        (("add", "  "), 1),
        (("add", "Noor\u200b \u202eWielinga"), 1),
        (("add", "\u2800\u200b"), 1),
        (("add", "X", "--department", "QQQ"), 1),
        (("add", "X", "--by", "Noor Wielinga"), 2),
        (("replace", "Noor Wielinga"), 2),
        *rarely(
            (("replace", "Noor Wielinga", "--by", "Noor Wielinga"), 1),
            (("replace", "Noor Wielinga", "--by", "Niemand"), 1),
            (("leave", "Noor Wielinga", "--job-title", "x"), 2),
        ),
    ],
)
def test_people_refused(program: Program, file: Path, words: tuple[str, ...], code: int) -> None:
    """An option that goes with another action was once ignored without a word."""
    program.refused("person", file, *words, code=code)


def test_departments(program: Program, file: Path) -> None:
    program.id("department", file, "add", "WMO", "Zorg en welzijn")
    program.id("department", file, "rename", "wmo", "Zorg")
    program.id("role", file, "3.1", "WMO", "A")
    program.id("department", file, "merge", "WMO", "ENE")
    program.id("department", file, "off", "DAT")
    view = program.show(file)
    found = {one["code"]: one for one in view["departments"]}
    assert (found["WMO"]["name"], found["WMO"]["active"]) == ("Zorg", False)
    assert not found["DAT"]["active"]
    (step,) = (one for one in view["steps"] if one["code"] == "3.1")
    assert step["roles"]["ENE"] == "A"
    assert "WMO" not in step["roles"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("add", "ENE", "x"), 1),
        (("add", "All", "x"), 1),
        (("add", "TE LANG12", "x"), 1),
        (("rename", "ENE", ""), 2),
        *rarely(
            (("merge", "ENE"), 2),
            (("merge", "ENE", "ene"), 1),
            (("off", "ENE", "extra"), 2),
        ),
    ],
)
def test_departments_refused(
    program: Program, file: Path, words: tuple[str, ...], code: int
) -> None:
    program.refused("department", file, *words, code=code)


def test_a_department_that_loses_its_role_keeps_its_contribution(
    program: Program, file: Path, tmp_path: Path
) -> None:
    """It was kept in the file, and shown nowhere."""
    words = ("--department", "ENE", "--status", "W", "--text", "rekent mee")
    program.id("set", file, "1.1", *words, "--waiting-for", "Netbedrijf::2026-09-14")
    program.id("role", file, "1.1", "ENE", "none")
    found = program.instance(file, "1.1")
    part = contribution(found, "ENE")
    assert (part["role"], part["status"], part["text"]) == (None, "waiting", "rekent mee")
    assert found["contributions"][-1] == part
    assert found["waiting"] == [{"on": "Netbedrijf", "what": "", "since": "2026-09-14"}]
    assert found["status"] == "not_started"
    assert "opgehouden" not in program.run("show", file).out
    target = tmp_path / "R0.xlsx"
    program.run("report", file, "R0", "--format", "xlsx", "--output", target)
    rows = [
        [cell.value for cell in row]
        for sheet in load_workbook(target).worksheets
        if sheet.title == "Bijdragen"
        for row in sheet.iter_rows()
    ]
    (row,) = [row for row in rows if "rekent mee" in row]
    assert "zonder rol" in row
    program.id("role", file, "1.1", "ENE", "I")
    assert contribution(program.instance(file, "1.1"), "ENE")["role"] == "I"


def test_a_town_wide_step_is_not_skipped_in_a_wijk(program: Program, file: Path) -> None:
    """Nothing was done, and nothing was said."""
    words = ("skip", "5.5", "--neighbourhood", "Oost", "--reason", "x")
    told = program.refused("step", file, *words)
    assert told == "Stap 5.5 geldt voor de hele gemeente. Laat de wijk weg.\n"


def test_a_department_that_is_off_gets_no_role(program: Program, file: Path) -> None:
    """It got one, nobody saw it, and it came back when the department was switched on."""
    program.id("department", file, "off", "DAT")
    program.id("department", file, "merge", "FIN", "ENE")
    for code in ("DAT", "FIN"):
        told = program.refused("role", file, "1.1", code, "R")
        assert told.startswith(f"Afdeling {code} is uitgezet")
    assert program.run("role", file, "1.1", "DAT", "none").code == 0


def test_own_steps(program: Program, file: Path) -> None:
    program.id(
        *("step", file, "add", "3.42", "Eigen <b>stap</b> & meer", "--level", "wijk"),
        *("--body", "raad", "--accountable", "ENE", "--responsible", "RO", "--responsible", "OR"),
        *("--checkpoint", "Is het af?", "--depends-on", "1.1", "--lead-weeks", "3"),
    )
    (step,) = (one for one in program.show(file)["steps"] if one["code"] == "3.42")
    assert step == {
        "code": "3.42",
        "title": "Eigen <b>stap</b> & meer",
        "level": "per_neighbourhood",
        "decision": "raad",
        "depends_on": ["1.1"],
        "roles": {"ENE": "A", "RO": "R", "OR": "R"},
    }
    program.id("step", file, "rename", "3.42", "  Andere   titel ")
    words = ("--reason", "kan later", "--decided-by", "MT", "--neighbourhood", "Oost")
    program.id("step", file, "skip", "3.42", *words)
    view = program.show(file)
    assert instance(view, "3.42", "Oost")["status"] == "not_applicable"
    assert instance(view, "3.42", "Oude Haven")["status"] == "not_started"
    (step,) = (one for one in view["steps"] if one["code"] == "3.42")
    assert step["title"] == "Andere titel"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("add", "1.1", "Bestaat"), 1),
        (("add", "3", "Geen nummer"), 1),
        (("add", "42.1", "Geen fase"), 1),
        (("add", "3.9", "  "), 1),
        (("add", "3.9", "X", "--level", "onzin"), 1),
        (("add", "3.9", "X", "--accountable", "NIKS"), 1),
        (("add", "3.9", "X", "--lead-weeks", "-5"), 1),
        (("add", "3.9", "X", "--lead-weeks", "9" * 30), 1),
        *rarely(
            (("add", "3.9", "X", "--lead-weeks", "veel"), 2),
            (("add", "3.9", "X", "--decided-by", "MT"), 2),
            (("rename", "1.1"), 2),
            (("rename", "1.1", "X", "--level", "wijk"), 2),
            (("skip", "3.1"), 1),
            (("skip", "1.4", "--neighbourhood", "Weg", "--reason", "x"), 1),
            (("skip", "3.1", "TITEL", "--reason", "x"), 2),
        ),
    ],
)
def test_steps_refused(program: Program, file: Path, words: tuple[str, ...], code: int) -> None:
    """Thirty digits of weeks were once told as a damaged file."""
    told = program.refused("step", file, *words, code=code)
    assert "beschadigd" not in told
