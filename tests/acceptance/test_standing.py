"""`show`, `history`, `undo` and `redo`."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.program import CHANGE_ID, Program, rarely

INSTANCE = (
    *("step", "neighbourhood", "status", "status_derived", "by_hand", "owner", "due", "overdue"),
    *("review", "checks", "contributions", "waiting", "decision", "evidence", "approved_on"),
    "remark",
)
CONTRIBUTION = ("department", "role", "status", "contact", "due", "text", "remark")
STATUSES = {
    *("not_started", "in_progress", "waiting", "pending_decision", "done", "not_applicable"),
}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def keys(value: Any, *names: str) -> None:
    assert list(value) == list(names)


def test_the_shape_of_show(program: Program, merelveen: Path) -> None:
    """Key by key, in this order: scripts rest on it."""
    view = program.show(merelveen)
    keys(
        view,
        *("municipality", "neighbourhoods", "departments", "people", "phases", "steps"),
        *("instances", "progress", "attention"),
        *("meetings", "actions", "decisions", "risks", "waiting"),
    )
    keys(view["municipality"], "name", "code", "target_year")
    for name, fields in (
        ("neighbourhoods", ("name", "status", "archived")),
        ("departments", ("code", "name", "active", "contact")),
        ("people", ("name", "job_title", "departments")),
        ("phases", ("nr", "title")),
        ("steps", ("code", "title", "level", "decision", "depends_on", "roles")),
        ("instances", INSTANCE),
        ("attention", ("kind", "step", "neighbourhood", "department", "text")),
    ):
        assert view[name], name
        for item in view[name]:
            keys(item, *fields)
    for item in view["instances"]:
        _judge_instance(item)
    progress = view["progress"]
    keys(progress, "done", "not_applicable", "total", "per_phase")
    for part in progress["per_phase"]:
        keys(part, "phase", "done", "not_applicable", "total")
    for step in view["steps"]:
        assert step["level"] in ("town_wide", "per_neighbourhood")
        assert step["decision"] in ("none", "MT", "college", "raad")
        assert set(step["roles"].values()) <= set("ARCI")
        assert isinstance(step["depends_on"], list)


def _judge_instance(item: Any) -> None:
    assert {item["status"], item["status_derived"]} <= STATUSES
    assert {type(item[name]) for name in ("by_hand", "overdue", "review")} == {bool}
    keys(item["checks"], "yes", "no", "na", "open")
    for part in item["contributions"]:
        keys(part, *CONTRIBUTION)
        assert part["role"] in "ARC"
    for wait in item["waiting"]:
        keys(wait, "on", "what", "since")
        assert DAY.fullmatch(wait["since"])
    if item["decision"] is not None:
        keys(item["decision"], "body", "date", "number")
    for name in ("due", "approved_on"):
        assert item[name] is None or DAY.fullmatch(item[name])


def test_remarks_are_printed_for_who_asks_for_the_internal_ones(
    program: Program, file: Path
) -> None:
    """The option was accepted without `--json`, and nothing more was printed."""
    program.id("set", file, "1.1", "--remark", "een\n\ntwee", "--internal-remark", "voor ons")
    program.id("set", file, "1.1", "--department", "ENE", "--internal-remark", "ook")
    lines = program.run("show", file, "--include-internal").out.splitlines()
    place = next(number for number, line in enumerate(lines) if " 1.1 " in line)
    assert [line.strip() for line in lines[place + 1 : place + 5]] == [
        "opmerking: een",
        "opmerking: twee",
        "intern: voor ons",
        "ENE, intern: ook",
    ]
    assert "opmerking:" not in program.run("show", file).out


@pytest.mark.parametrize(
    "words",
    [
        ("show", ""),
        ("new", "", "--municipality", "X"),
        ("new", "x.samenroute", "--municipality", "X", "--route", " "),
        *rarely(("set", "", "1.1"), ("route", "check", ""), columns=1),
    ],
)
def test_an_empty_name_is_no_file(program: Program, words: tuple[str, ...]) -> None:
    """It was the folder we are in: `. is geen gewoon bestand`."""
    assert "naam van het bestand is leeg" in program.refused(*words, code=2)


def test_internal_remarks_only_when_asked(program: Program, file: Path) -> None:
    program.id("set", file, "1.1", "--internal-remark", "alleen voor ons")
    program.id("set", file, "1.1", "--department", "ENE", "--internal-remark", "ook voor ons")
    for words in ((), ("--json",)):
        assert "voor ons" not in program.run("show", file, *words).out
    view = program.show(file, "--include-internal")
    for item in view["instances"]:
        keys(item, *INSTANCE, "internal_remark")
        for part in item["contributions"]:
            keys(part, *CONTRIBUTION, "internal_remark")


def test_overdue_depends_on_the_reference_date(program: Program, file: Path) -> None:
    program.id("set", file, "1.1", "--due", "2026-12-01")
    for day, late in (("1-12-2026", False), ("2026-12-02", True)):
        view = program.show(file, "--reference-date", day)
        assert view["instances"][0]["overdue"] is late
    assert "te laat" in program.run("show", file, "--reference-date", "2026-12-02").out


def test_show_for_people(program: Program, merelveen: Path) -> None:
    answer = program.run("show", merelveen, "--reference-date", "2026-11-22")
    assert answer.err == ""
    lines = answer.out.splitlines()
    assert lines[0].endswith("– stand op 22 november 2026")
    assert lines[1] == "22 van 88 stappen gereed, 1 niet van toepassing"
    assert "Vraagt aandacht" in lines


def test_the_shape_of_history(program: Program, file: Path) -> None:
    first = program.id(
        "set", file, "1.1", "--status", "B", "--reason", "omdat", "--due", "1-2-2027"
    )
    undone = program.id("undo", file)
    log = program.history(file)
    for item in log:
        keys(
            item,
            *("id", "at", "by", "command", "origin", "reason", "target", "text", "changes"),
        )
        assert CHANGE_ID.fullmatch(item["id"])
        at = datetime.fromisoformat(item["at"])
        assert at.utcoffset() is not None
        assert not at.utcoffset()
        for change in item["changes"]:
            keys(change, "table", "record", "field", "old", "new")
    assert [item["id"] for item in log[:2]] == [undone, first]
    assert (log[0]["origin"], log[0]["target"]) == ("undo", first)
    assert (log[1]["origin"], log[1]["target"], log[1]["reason"]) == ("edit", None, "omdat")
    assert log[-1]["command"] == "found"
    moments = [item["at"] for item in log]
    assert moments == sorted(moments, reverse=True)


def test_history_reads_as_sentences(program: Program, file: Path) -> None:
    key = program.id(
        *("set", file, "1.4", "--neighbourhood", "Oost", "--status", "B"),
        *("--owner", "Noor Wielinga", "--due", "1-2-2027"),
    )
    program.id("undo", file)
    undone, done = program.run("history", file).out.splitlines()[:2]
    words = "1.4 Oost: status Bezig, eigenaar Noor Wielinga, streefdatum 01-02-2027"
    assert f"  {words}  [{key}]" in done
    assert "  Ongedaan gemaakt: 1.4 Oost: " in undone
    assert program.run("history", file).out.splitlines()[-1].count("dossier gemaakt") == 1


def test_one_line_for_each_change_whatever_is_in_it(program: Program, file: Path) -> None:
    """A line end in a remark once broke the line of the history in two."""
    program.id("set", file, "1.1", "--remark", "een\ntwee\r\ndrie\u2028vier")
    assert len(program.run("history", file).out.split("\n")) == len(program.history(file)) + 1


def test_undo_and_redo_survive_the_end_of_the_program(program: Program, file: Path) -> None:
    views = [program.show(file)]
    for text in ("een", "twee"):
        program.id("set", file, "1.1", "--remark", text)
        views.append(program.show(file))
    for _ in views[1:]:
        program.id("undo", file)
    assert program.show(file) == views[0]
    for view in views[1:]:
        program.id("redo", file)
        assert program.show(file) == view
    assert program.refused("redo", file) == "Er is niets om opnieuw te doen.\n"
    program.id("undo", file)
    program.id("set", file, "1.1", "--remark", "drie")
    assert program.refused("redo", file) == "Er is niets om opnieuw te doen.\n"
    assert program.run("check", file).code == 0


def test_undo_stops_at_the_beginning(program: Program) -> None:
    program.run("new", "N.samenroute", "--municipality", "X")
    before = (program.folder / "N.samenroute").read_bytes()
    assert program.refused("undo", "N.samenroute") == "Er is niets om ongedaan te maken.\n"
    assert (program.folder / "N.samenroute").read_bytes() == before


def test_a_colleague_undoes_on_another_laptop(
    program: Program, colleague: Program, file: Path
) -> None:
    before = program.show(file)
    program.id("set", file, "1.1", "--remark", "van de een")
    colleague.id("undo", file)
    assert program.show(file) == before
    program.id("redo", file)
    assert program.instance(file, "1.1")["remark"] == "van de een"


def test_ids_count_without_gaps(program: Program, file: Path) -> None:
    first = program.id("set", file, "1.1", "--remark", "a")
    program.refused("set", file, "1.1", "--status", "G")
    assert program.run("set", file, "1.1", "--remark", "a").nothing_changed
    second = program.id("set", file, "1.1", "--remark", "b")
    assert first.endswith("-000001")
    assert second == first[:-1] + "2"


@pytest.mark.parametrize("command", ["undo", "redo"])
def test_undo_takes_no_more_words(program: Program, file: Path, command: str) -> None:
    program.refused(command, file, "1.1", code=2)
