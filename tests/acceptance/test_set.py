"""`set` on a step: every option, in every form that people write."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.program import Program, instance, rarely

STATUSES = [
    ("Niet gestart", "not_started"),
    ("bezig", "in_progress"),
    ("IN_PROGRESS", "in_progress"),
    ("Wacht op een ander", "waiting"),
    ("wacht op ander", "waiting"),
    ("Ligt voor besluit", "pending_decision"),
    ("Ligt ter besluit", "pending_decision"),
    ("L", "pending_decision"),
]
DONE = (
    *("--owner", "Noor Wielinga", "--evidence", "Zaak Z-1", "--approved-on", "1-11-2026"),
    *("--decision", "college:31-10-2026:2026-004"),
    *(word for number in range(1, 5) for word in ("--check", f"{number}=ja")),
    *("--check", "5=nvt:geen raad nodig"),
)


def test_statuses_as_people_write_them(program: Program, file: Path) -> None:
    """One step for each way of writing, and one look at all of them: starting takes time."""
    steps = ("1.1", "1.2", "1.3", "1.5", "2.1", "2.5", "3.1", "3.2")
    for step, (written, _) in zip(steps, STATUSES, strict=True):
        program.id("set", file, step, "--status", written)
    view = program.show(file)
    for step, (written, status) in zip(steps, STATUSES, strict=True):
        found = instance(view, step)
        assert (found["status"], found["by_hand"]) == (status, True), written


def test_a_status_that_does_not_exist(program: Program, file: Path) -> None:
    told = program.refused("set", file, "1.1", "--status", "klaarrr")
    assert told.startswith('"klaarrr" is geen status. Kies uit: Niet gestart, Bezig')


@pytest.mark.parametrize("written", ["AUTO", ""])
def test_auto_follows_the_contributions_again(program: Program, file: Path, written: str) -> None:
    program.id("set", file, "1.1", "--status", "L")
    program.id("set", file, "1.1", "--department", "ENE", "--status", "B")
    found = program.instance(file, "1.1")
    assert (found["status"], found["status_derived"]) == ("pending_decision", "in_progress")
    program.id("set", file, "1.1", "--status", written)
    found = program.instance(file, "1.1")
    assert (found["status"], found["by_hand"]) == ("in_progress", False)


def test_done_asks_for_everything_and_keeps_nothing_half(program: Program, file: Path) -> None:
    told = program.refused("set", file, "1.1", "--status", "gereed", "--remark", "bijna")
    for part in ("controlepunt 1, 2, 3, 4 en 5", "de vindplaats", "een eigenaar", "het akkoord"):
        assert part in told
    assert "het besluit van het college met datum en nummer" in told
    assert told.endswith("Er is niets gewijzigd.\n")
    assert program.instance(file, "1.1")["remark"] == ""
    program.id("set", file, "1.1", *DONE, "--status", "G")
    found = program.instance(file, "1.1")
    assert found["status"] == "done"
    assert found["decision"] == {"body": "college", "date": "2026-10-31", "number": "2026-004"}
    assert found["checks"] == {"yes": 4, "no": 0, "na": 1, "open": 0}
    assert (found["evidence"], found["approved_on"]) == ("Zaak Z-1", "2026-11-01")


def test_reopening_asks_a_reason(program: Program, file: Path) -> None:
    program.id("set", file, "1.1", *DONE, "--status", "G")
    assert "Noem de reden" in program.refused("set", file, "1.1", "--status", "B")
    program.id("set", file, "1.1", "--status", "B", "--reason", "nieuw college")
    assert program.history(file)[0]["reason"] == "nieuw college"


def test_skipping_asks_a_reason(program: Program, file: Path) -> None:
    assert "Noem de reden" in program.refused("set", file, "3.1", "--status", "X")
    words = ("--status", "n.v.t.", "--reason", "te klein", "--decided-by", "kernteam")
    program.id("set", file, "3.1", *words)
    view = program.show(file)
    assert view["progress"]["not_applicable"] == 1


def test_every_field_and_clearing_it(program: Program, file: Path) -> None:
    """An empty text clears, an option that is not given leaves alone."""
    program.id(
        *("set", file, "3.1", "--owner", "noor WIELINGA", "--due", "2027-03-01"),
        *("--remark", "een", "--internal-remark", "twee", "--evidence", "drie"),
        *("--approved-on", "2026-11-01", "--body", "raad:1-12-2026", "--decided-by", "vier"),
        *("--decision", "MT:2026-10-01:2026-001", "--check", "1=yes", "--check", "2=no"),
        *("--waiting-for", "Netbedrijf:tracé:2026-09-14"),
    )
    found = program.show(file, "--include-internal")
    (item,) = (one for one in found["instances"] if one["step"] == "3.1")
    expected: dict[str, Any] = {
        "owner": "Noor Wielinga",
        "due": "2027-03-01",
        "remark": "een",
        "internal_remark": "twee",
        "evidence": "drie",
        "approved_on": "2026-11-01",
        "decision": {"body": "MT", "date": "2026-10-01", "number": "2026-001"},
        "waiting": [{"on": "Netbedrijf", "what": "tracé", "since": "2026-09-14"}],
    }
    assert {name: item[name] for name in expected} == expected
    assert (item["checks"]["yes"], item["checks"]["no"]) == (1, 1)
    for option, name, empty in (
        ("--owner", "owner", None),
        ("--due", "due", None),
        ("--remark", "remark", ""),
        ("--internal-remark", "internal_remark", ""),
        ("--evidence", "evidence", ""),
        ("--approved-on", "approved_on", None),
        ("--decision", "decision", None),
        ("--waiting-for", "waiting", []),
    ):
        program.id("set", file, "3.1", option, "")
        expected[name] = empty
    view = program.show(file, "--include-internal")
    (item,) = (one for one in view["instances"] if one["step"] == "3.1")
    assert {key: item[key] for key in expected} == expected
    assert program.run("set", file, "3.1", "--owner", "", "--decision", "").nothing_changed


def test_clearing_what_is_not_in_the_standing(program: Program, file: Path) -> None:
    program.id("set", file, "3.1", "--body", "raad:1-12-2026", "--decided-by", "MT")
    program.id("set", file, "3.1", "--body", "", "--decided-by", "", "--check", "1=")
    changes = {item["field"]: item["new"] for item in program.history(file)[0]["changes"]}
    assert changes == {"body": "", "body_date": None, "decided_by": ""}


def test_an_unknown_owner_is_refused_with_the_nearest_names(program: Program, file: Path) -> None:
    told = program.refused("set", file, "1.1", "--owner", "Noor Wilinga")
    assert '"Noor Wilinga" staat niet bij de mensen' in told
    assert "Bedoel je Noor Wielinga?" in told
    assert "Ilse van der Meer" in program.refused("set", file, "1.1", "--owner", "Ilse")
    assert "Bedoel" not in program.refused("set", file, "1.1", "--owner", "Xqwz")
    assert program.instance(file, "1.1")["owner"] is None


@pytest.mark.parametrize(
    "written",
    [
        "31-2-2027",
        "2027-02-29",
    ],
)
def test_dates_that_do_not_exist(program: Program, file: Path, written: str) -> None:
    told = program.refused("set", file, "1.1", f"--due={written}")
    assert told.startswith(f'"{written}" bestaat niet. Typ bijvoorbeeld 2027-03-01 of 1-3-2027.')


@pytest.mark.parametrize("written", ["1/2/2027", "+2w", *rarely("morgen", "-1-1-2027", columns=1)])
def test_what_is_no_date(program: Program, file: Path, written: str) -> None:
    told = program.refused("set", file, "1.1", f"--due={written}")
    assert told.startswith(f'"{written}" is hier geen datum. Typ bijvoorbeeld 2027-03-01 of')


@pytest.mark.parametrize(
    "written",
    [
        "0001-01-01",
        "31-12-1899",
        *rarely("9999-12-31", columns=1),
    ],
)
def test_dates_outside_every_plan(program: Program, file: Path, written: str) -> None:
    """Reckoning sixty days back from the year 1 once ended in a traceback."""
    for words in (
        ("set", file, "1.1", "--due", written),
        ("show", file, "--reference-date", written),
        ("report", file, "R10", "--format", "pdf", "--reference-date", written),
    ):
        assert "kan hier niet. Kies een datum van 01-01-1900" in program.refused(*words)


@pytest.mark.parametrize("day", ["31-12-2199", pytest.param("1900-01-01", marks=pytest.mark.soak)])
def test_the_outermost_dates_work_everywhere(program: Program, file: Path, day: str) -> None:
    program.id("set", file, "1.1", "--due", day, "--approved-on", day)
    assert program.run("show", file, "--reference-date", day).code == 0
    words = ("R10", "--format", "xlsx", "--reference-date", day)
    assert program.run("report", file, *words).code == 0
    assert program.run("check", file, "--ownership").code == 1


def test_checks_as_people_write_them(program: Program, file: Path) -> None:
    words = ("1=yes", " 2 = Nee ", "3=J", "4=na", "5=n.v.t.:geen raad: echt niet")
    program.id("set", file, "1.1", *(word for text in words for word in ("--check", text)))
    assert program.instance(file, "1.1")["checks"] == {"yes": 2, "no": 1, "na": 2, "open": 0}
    made = [change["new"] for change in program.history(file)[0]["changes"]]
    assert [one["answer"] for one in made] == ["yes", "no", "yes", "na", "na"]
    assert made[-1]["reason"] == "geen raad: echt niet"


def test_opening_a_check_again(program: Program, file: Path) -> None:
    program.id("set", file, "1.1", "--check", "1=yes", "--check", "3=no")
    program.id("set", file, "1.1", "--check", "1=")
    assert program.instance(file, "1.1")["checks"] == {"yes": 0, "no": 1, "na": 0, "open": 4}


@pytest.mark.parametrize("written", ["0=yes", "6=yes"])
def test_checkpoints_that_are_not_there(program: Program, file: Path, written: str) -> None:
    told = program.refused("set", file, "1.1", "--check", written)
    assert told.startswith("Stap 1.1 heeft 5 controlepunten; controlepunt ")


@pytest.mark.parametrize("written", ["1", "=yes", "²=yes", "9" * 5000 + "=yes", ""])
def test_checks_written_wrong(program: Program, file: Path, written: str) -> None:
    """A superscript two and a number of 5,000 digits once ended in a traceback."""
    program.refused("set", file, "1.1", f"--check={written}", code=2)


def test_an_answer_that_does_not_exist(program: Program, file: Path) -> None:
    told = program.refused("set", file, "1.1", "--check", "1=misschien")
    assert told == '"misschien" is niet bekend. Kies uit: Ja, Nee of Niet van toepassing.\n'


WAITS: list[tuple[str, str, tuple[str, str, str | None]]] = [
    ("1.2", "ene:uren", ("ENE", "uren", None)),
    ("1.3", "Noor Wielinga:akkoord:14-9-2026", ("Noor Wielinga", "akkoord", "2026-09-14")),
    ("2.1", "Net:tracé: deel 2:2026-09-14", ("Net", "tracé: deel 2", "2026-09-14")),
    ("2.5", "Netbedrijf::2026-09-14", ("Netbedrijf", "", "2026-09-14")),
    ("3.1", "Netbedrijf:tracé: deel 2", ("Netbedrijf", "tracé: deel 2", None)),
    ("3.2", "Netbedrijf:", ("Netbedrijf", "", None)),
    ("3.4", "1.2:cijfers", ("1.2", "cijfers", None)),
    ("3.5", "🏡 'van' \"Oost\"", ("🏡 'van' \"Oost\"", "", None)),
]


def test_waiting_in_every_form(program: Program, file: Path) -> None:
    for step, written, _ in WAITS:
        program.id("set", file, step, "--waiting-for", written)
    today = date.today().isoformat()  # noqa: DTZ011 - the day of this laptop, as the program says
    view = program.show(file)
    for step, _, (on, what, since) in WAITS:
        found = instance(view, step)
        assert found["status"] == "waiting"
        assert found["waiting"] == [{"on": on, "what": what, "since": since or today}]


def test_waiting_for_a_decision_and_for_the_same_wijk(program: Program, file: Path) -> None:
    program.id("set", file, "1.1", "--decision", "college:2026-10-31:2026-004")
    program.id("set", file, "1.2", "--waiting-for", "2026-004:uitvoering")
    assert program.instance(file, "1.2")["waiting"][0]["on"] == "2026-004"
    program.id("set", file, "2.2", "--neighbourhood", "oost", "--waiting-for", "1.4")
    assert program.instance(file, "2.2", "Oost")["waiting"][0]["on"] == "1.4 Oost"


@pytest.mark.parametrize("written", [":uren", " : : "])
def test_waiting_for_nobody(program: Program, file: Path, written: str) -> None:
    """It once noted that the step waits, on nothing."""
    program.refused("set", file, "1.1", "--waiting-for", written, code=2)


def test_a_moment_that_does_not_exist_is_not_taken_for_text(program: Program, file: Path) -> None:
    """It once became part of what is awaited, and the wait began today."""
    told = program.refused("set", file, "1.1", "--waiting-for", "ENE:uren:31-2-2026")
    assert '"31-2-2026" bestaat niet' in told


def test_going_on_closes_what_was_waited_for(program: Program, file: Path) -> None:
    program.id("set", file, "1.1", "--waiting-for", "ENE")
    program.id("set", file, "1.1", "--waiting-for", "RO")
    assert {wait["on"] for wait in program.instance(file, "1.1")["waiting"]} == {"ENE", "RO"}
    program.id("set", file, "1.1", "--status", "B")
    found = program.instance(file, "1.1")
    assert (found["status"], found["waiting"]) == ("in_progress", [])


def test_waiting_does_not_go_with_another_status(program: Program, file: Path) -> None:
    program.refused("set", file, "1.1", "--waiting-for", "ENE", "--status", "B", code=2)
    program.id("set", file, "1.1", "--waiting-for", "ENE", "--status", "W")


@pytest.mark.parametrize(
    ("option", "written", "code"),
    [
        ("--decision", "college:2026-10-31", 2),
        ("--decision", "college", 2),
        ("--decision", "college::2026-004", 2),
        ("--decision", ":2026-10-31:2026-004", 2),
        ("--decision", "volk:2026-10-31:2026-004", 1),
        *rarely(
            ("--decision", "college:31-2-2026:2026-004", 1),
            ("--body", ":2026-10-31", 2),
            ("--body", "volk:2026-10-31", 1),
            ("--body", "raad:31-2-2026", 1),
        ),
    ],
)
def test_decisions_and_bodies_written_wrong(
    program: Program, file: Path, option: str, written: str, code: int
) -> None:
    program.refused("set", file, "1.1", option, written, code=code)


@pytest.mark.parametrize(
    "written",
    [
        "raad:1-12-2026",
        "gemeenteraad:2026-12-01",
        *rarely("RAAD", columns=1),
    ],
)
def test_bodies_as_people_write_them(program: Program, file: Path, written: str) -> None:
    program.id("set", file, "1.1", "--status", "L", "--body", written)
    values = program.history(file)[0]["changes"][0]["new"]
    assert values["body"] == "raad"
    assert values["body_date"] == (None if written == "RAAD" else "2026-12-01")


def test_a_number_belongs_to_one_decision(program: Program, file: Path) -> None:
    program.id("set", file, "1.1", "--decision", "college:2026-10-31:2026-004")
    program.id("set", file, "1.5", "--decision", "college:2026-10-31:2026-004")
    told = program.refused("set", file, "3.1", "--decision", "raad:2026-10-31:2026-004")
    assert "Besluit 2026-004 is al van het college van 31-10-2026" in told


def test_the_wijk_is_asked_where_it_is_needed(program: Program, file: Path) -> None:
    assert "Noem de wijk" in program.refused("set", file, "1.4", "--status", "B")
    assert "Laat de wijk weg" in program.refused(
        "set", file, "1.1", "--neighbourhood", "Oost", "--status", "B"
    )
    told = program.refused("set", file, "1.4", "--neighbourhood", "Oude Hven", "--status", "B")
    assert "Bedoel je Oude Haven?" in told
    program.id("set", file, "1.4", "--neighbourhood", " OUDE  haven ", "--status", "B")
    assert program.instance(file, "1.4", "Oude Haven")["status"] == "in_progress"
    assert program.instance(file, "1.4", "Oost")["status"] == "not_started"


@pytest.mark.parametrize("step", ["9.9", "", "status", "-"])
def test_steps_that_do_not_exist(program: Program, file: Path, step: str) -> None:
    assert f'Stap "{step}" bestaat niet' in program.refused("set", file, step, "--status", "B")


def test_nothing_changed_says_nothing(program: Program, file: Path) -> None:
    words = ("set", file, "1.1", "--status", "B", "--remark", "x", "--owner", "Noor Wielinga")
    program.id(*words)
    before = file.read_bytes()
    assert program.run(*words).nothing_changed
    assert program.run("set", file, "1.1").nothing_changed
    assert file.read_bytes() == before


def test_several_options_are_one_change_and_one_undo(program: Program, file: Path) -> None:
    before = program.show(file)
    program.id("set", file, "1.1", *DONE, "--status", "G", "--remark", "x", "--due", "1-1-2027")
    program.id("undo", file)
    assert program.show(file) == before


TEXTS = (
    "=1+1",
    "'; DROP TABLE step; --",
    "regel 1\nregel 2\n\n- punt",
    "<b>vet</b> & meer",
    "\u202eomgekeerd\u202c",
    "🏡 عربي 日本 e\u0301",
    "\x1b[31mrood\x07",
    "--remark",
    "- punt",
    '\'s avonds "thuis"',
    " ",
    "x" * 100_000,
)


def test_texts_come_back_as_they_were_typed(program: Program, file: Path) -> None:
    steps = ("1.1", "1.2", "1.3", "1.5")
    triples = [TEXTS[at : at + 3] for at in range(0, len(TEXTS), 3)]
    for step, (one, two, three) in zip(steps, triples, strict=True):
        words = (f"--remark={one}", f"--internal-remark={two}", f"--evidence={three}")
        program.id("set", file, step, *words)
    view = program.show(file, "--include-internal")
    for step, texts in zip(steps, triples, strict=True):
        found = instance(view, step)
        assert (found["remark"], found["internal_remark"], found["evidence"]) == texts
    program.id("step", file, "rename", "1.1", "\x1b[31mRood\u202e")
    for command in ("show", "history"):
        out = program.run(command, file).out
        assert "\x1b" not in out, "a dossier could steer the terminal"
        assert "\u202e" not in out
    assert program.run("check", file).code == 0


def test_bytes_that_are_no_text(program: Program, file: Path) -> None:
    """They once ended in a traceback, after the working copy had been opened."""
    told = program.refused("set", file, "1.1", "--remark", "caf\udce9", code=2)
    assert "tekens die niet te lezen zijn" in told
    assert program.instance(file, "1.1")["remark"] == ""
