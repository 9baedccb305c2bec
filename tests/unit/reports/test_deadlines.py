"""Deadlines for a calendar: every line as the standard wants it, and nothing of a name as code."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.actions import Action
from app.reports.deadlines import deadlines, write_deadlines
from app.reports.errors import ReportError
from tests.support.dossiers import TODAY, town

LONG = "Een heel lange actie met é en 🏡, puntkomma; komma, \\ en\neen tweede regel " * 4
ACTIONS = (
    Action("a", "2026-001", text="bellen", owner="ans", due=date(2026, 12, 31)),
    Action("b", "2026-002", text="zonder dag"),
    Action("c", "2026-003", text=LONG, due=date(2026, 2, 28)),
)


def unfolded(data: bytes) -> list[str]:
    """The lines as a calendar reads them: RFC 5545, 3.1."""
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_every_action_with_a_day_is_an_entry_for_that_whole_day() -> None:
    lines = unfolded(deadlines(town(), ACTIONS, TODAY))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2
    assert "SUMMARY:Actie 2026-001: bellen – Ans Baas" in lines
    assert lines[lines.index("DTSTART;VALUE=DATE:20261231") + 1] == "DTEND;VALUE=DATE:20270101"


def test_lines_are_short_and_text_is_text() -> None:
    data = deadlines(town(), ACTIONS, TODAY)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    told = next(line for line in unfolded(data) if "2026-003" in line)
    assert "\\, puntkomma\\; komma\\, \\\\ en\\neen tweede" in told
    assert "🏡" in told


def test_the_same_actions_give_the_same_bytes(tmp_path: Path) -> None:
    path = tmp_path / "acties.ics"
    write_deadlines(town(), ACTIONS, TODAY, path)
    assert path.read_bytes() == deadlines(town(), ACTIONS, TODAY)
    assert [item.name for item in tmp_path.iterdir()] == ["acties.ics"]


def test_what_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "weg" / "acties.ics"
    with pytest.raises(ReportError):
        write_deadlines(town(), ACTIONS, TODAY, path)
    assert list(tmp_path.iterdir()) == []
