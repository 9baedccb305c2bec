"""`note` and `meeting propose`: what is typed in a meeting, and the agenda that proposes itself."""

import json
from pathlib import Path

import pytest

from tests.acceptance.program import Program


@pytest.fixture
def demo(program: Program) -> Path:
    program.run("demo", "M.samenroute")
    return program.folder / "M.samenroute"


def shown(program: Program, file: Path) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(program.run("show", file, "--json").out)
    return found


def test_a_line_becomes_an_action_with_the_next_number(program: Program, demo: Path) -> None:
    before = {item["number"] for item in shown(program, demo)["actions"]}
    answer = program.run("note", demo, "A #3.5 netcapaciteit opvragen @Ilse !1-12-2026")
    assert answer.code == 0
    first, second = answer.out.splitlines()
    assert second == "Begrepen: Ilse Verbruggen (RO) · 3.5 · di 01-12-2026"
    (made,) = [item for item in shown(program, demo)["actions"] if item["number"] not in before]
    assert first == f"Actie {made['number']}: netcapaciteit opvragen"
    assert (made["owner"], made["step"], made["due"]) == ("Ilse Verbruggen", "3.5", "2026-12-01")


def test_what_is_not_understood_is_kept_and_told(program: Program, demo: Path) -> None:
    answer = program.run("note", demo, "A bel @Niemand #9.9 !ooit")
    assert answer.code == 0
    assert "@Niemand onbekend: blijft in de tekst" in answer.err
    assert "#9.9 is geen stap: blijft in de tekst" in answer.err
    assert "!ooit is geen datum: blijft in de tekst" in answer.err
    assert answer.out.endswith(": bel @Niemand #9.9 !ooit\n")
    answer = program.run("note", demo, "zonder letter")
    assert (answer.out, answer.err) == ("Notitie: zonder letter\n", "bewaard als notitie\n")


def test_an_empty_line_and_a_meeting_that_is_not_there_are_refused(
    program: Program, demo: Path
) -> None:
    assert "Er is niets bewaard" in program.refused("note", demo, "A  ")
    assert "Dit overleg is er niet" in program.refused("note", demo, "A x", "--meeting", "weg")


def test_a_decision_gets_a_number_that_was_never_used(program: Program, demo: Path) -> None:
    known = {item["number"] for item in shown(program, demo)["decisions"]}
    program.run("note", demo, "B we doen het #3.3")
    new = {item["number"] for item in shown(program, demo)["decisions"]} - known
    program.run("undo", demo)
    program.run("note", demo, "B we doen iets anders")
    again = {item["number"] for item in shown(program, demo)["decisions"]} - known
    assert len(new) == len(again) == 1
    assert new != again


def test_the_agenda_proposes_itself_with_its_reasons(program: Program, demo: Path) -> None:
    answer = program.run("meeting", demo, "propose", "--date", "2026-11-22", "--json")
    found = json.loads(answer.out)
    by_step = {(item["step"], item["neighbourhood"]): item["reason"] for item in found}
    assert by_step["3.3", None] == "overdue"
    assert by_step["3.5", None] == "waiting"
    assert by_step["2.6", "Kadekwartier"] == "waiting"
    assert by_step["2.5", None] == by_step["5.3", None] == "pending"
    lines = program.run("meeting", demo, "propose", "--date", "2026-11-22").out.splitlines()
    assert len(lines) == len(found)
    assert "3.3 Uren en mensen vrijmaken – te laat (10 min)" in lines


def test_what_waits_is_counted_as_on_the_board(program: Program, demo: Path) -> None:
    waiting: dict[str, list[dict[str, object]]] = shown(program, demo)["waiting"]  # type: ignore[assignment]
    assert len(waiting["open"]) == 3
    first = waiting["answers"][0]
    assert (first["on"], first["frees"]) == ("Netbedrijf Laagland", 2)
