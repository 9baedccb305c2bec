"""R3, R4 and R5: what came of meetings, in order, complete, and fixed once it was approved."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from app.domain.actions import Action, ActionKind, ActionStatus
from app.domain.decisions import Body, Decision, DecisionStatus
from app.domain.dossier import Dossier
from app.domain.fields import Record
from app.domain.meetings import (
    AgendaItem,
    Attendance,
    ItemState,
    Meeting,
    MeetingNote,
    MeetingState,
    Presence,
)
from app.domain.town_hall import Person
from app.editing.commands import meetings as commands
from app.editing.edit import Edit
from app.editing.minutes import frozen, minutes_of, thawed
from app.reports.content.action_list import action_list
from app.reports.content.decision_list import decision_list
from app.reports.content.meeting_minutes import meeting_minutes
from app.reports.content.model import Bullets, Heading, Paragraph, Report, Table
from app.reports.content.request import Request
from app.reports.visibility import Reader
from app.words import report_meetings as words
from tests.support.dossiers import TODAY, town

NOW = Meeting("now", date=date(2026, 11, 19), state=MeetingState.CLOSED)
NEXT = Meeting("next", date=date(2026, 12, 3), starts_at="09:30", room="2.14")
ITEM = AgendaItem("one", "now", 1, "2.1 Plan", "plan", state=ItemState.HANDLED, summary="Kort.")


def request(*more: Record, meeting: str | None = None, reader: Reader | None = None) -> Request:
    return Request(
        dossier=town(*more),
        reference_date=TODAY,
        reader=reader or Reader(),
        document="M.samenroute",
        changed_at=None,
        program="Samenlevingsroute",
        meeting=meeting,
    )


def action(key: str, **values: object) -> Action:
    made = Action(key, number=key, text=f"Doe {key}", owner="ans", origin="one")
    return replace(made, **values)  # type: ignore[arg-type]


ACTIONS = (
    action("2026-001", due=date(2026, 12, 1)),
    action("2026-002", due=date(2026, 11, 1)),
    action("2026-003", status=ActionStatus.DONE, due=date(2026, 10, 1)),
    action("2026-004", due=date(2026, 11, 10), origin=""),
    action("2026-005", owner=None),
)


def table(report: Report, key: str) -> Table:
    return next(found for found in report.tables() if found.key == key)


def column(found: Table, key: str) -> Sequence[object]:
    at = [column.key for column in found.columns].index(key)
    return [row.cells[at] for row in found.rows]


def test_what_is_late_stands_first_and_what_is_closed_last() -> None:
    report = action_list(request(NOW, ITEM, *ACTIONS))
    found = table(report, "acties")
    assert column(found, "number") == [f"2026-00{number}" for number in (2, 4, 1, 5, 3)]
    assert column(found, "days_late") == [21, 12, None, None, None]
    assert [row.group for row in found.rows] == [
        words.LATE_GROUP,
        words.LATE_GROUP,
        words.OPEN_GROUP,
        words.OPEN_GROUP,
        words.CLOSED_GROUP,
    ]
    assert report.headline == "4 acties staan open, waarvan 2 te laat."
    assert column(found, "origin")[0] == "kernteam 19-11-2026"


def test_commitments_have_a_table_of_their_own() -> None:
    promise = action("2026-009", kind=ActionKind.COMMITMENT, by_whom="het college")
    report = action_list(request(promise))
    assert table(report, "acties").rows == ()
    assert column(table(report, "toezeggingen"), "by_whom") == ["het college"]


def test_a_list_of_one_meeting_has_only_what_came_of_it() -> None:
    other = Decision("d2", "2026-002", sentence="elders")
    mine = Decision("d1", "2026-001", sentence="hier", origin="one")
    asked = request(NOW, ITEM, *ACTIONS, mine, other, meeting="now")
    report = action_list(asked)
    assert "2026-004" not in column(table(report, "acties"), "number")
    assert any("kernteam 19-11-2026" in getattr(block, "text", "") for block in report.blocks)
    assert column(table(decision_list(asked), "besluiten"), "number") == ["2026-001"]


def test_what_was_replaced_is_not_to_be_carried_out_any_more() -> None:
    first = Decision("d1", "2026-001", body=Body.EXECUTIVE, sentence="zo")
    second = Decision("d2", "2026-002", sentence="toch zus", replaces="d1")
    third = Decision("d3", "2026-003", sentence="klaar", status=DecisionStatus.EXECUTED)
    report = decision_list(request(first, second, third))
    assert report.headline == "3 besluiten zijn vastgelegd; 1 moet nog worden uitgevoerd."
    assert column(table(report, "besluiten"), "replaces") == ["", "2026-001", ""]


SAID: tuple[Record, ...] = (
    NOW,
    ITEM,
    AgendaItem("two", "now", 2, "Niet bereikt"),
    Decision("d", "2026-001", sentence="We doen het", owner="bram", origin="one"),
    action("2026-007", due=date(2026, 12, 4)),
    MeetingNote("n", "now", "one", 1, "Genoteerd."),
    MeetingNote("m", "now", None, 2, "Tussendoor."),
    Attendance.of("now", "ans", Presence.PRESENT),
    Attendance.of("now", "bram", Presence.LATE, "09:40"),
)


def read(report: Report) -> list[str]:
    """Everything that is printed, in order."""
    found: list[str] = []
    for block in report.blocks:
        match block:
            case Heading() | Paragraph():
                found.append(block.text)
            case Bullets():
                found.extend(block.items)
            case _:
                raise AssertionError(block)
    return found


def test_the_minutes_tell_per_item_what_was_said_and_nothing_twice() -> None:
    told = read(meeting_minutes(request(*SAID, NEXT, meeting="now")))
    assert told[0] == words.ATTENDANCE
    assert told[1].startswith("Aanwezig: Ans Baas")
    assert told[2].startswith("Later gekomen: Bram Ketelaar")
    assert told[3:] == [
        "2.1 Plan",
        "Kort.",
        "Besluit 2026-001: We doen het – Bram Ketelaar",
        "Actie 2026-007: Doe 2026-007 – Ans Baas, voor 04-12-2026",
        "Genoteerd.",
        words.BETWEEN,
        "Tussendoor.",
        words.CARRIED,
        "Niet bereikt",
        "Volgend overleg: 03-12-2026, 09:30 uur, 2.14.",
    ]
    assert told[2].endswith("om 09:40")


def test_without_names_people_are_told_by_what_they_do() -> None:
    people = Person("ans", name="Ans Baas", job_title="planner", departments=("ro",))
    told = read(meeting_minutes(request(*SAID, people, meeting="now", reader=Reader(names=False))))
    assert "Aanwezig: planner (RO)" in told
    assert "Actie 2026-007: Doe 2026-007 – planner (RO), voor 04-12-2026" in told
    assert "Ans" not in " ".join(told)


def approved(*more: Record) -> Dossier:
    edit = Edit(town(*more))
    commands.approve(edit, "now", TODAY)
    return edit.dossier


def test_minutes_that_were_approved_read_the_same_whatever_changes_later() -> None:
    """A step was renamed and an action done, and the minutes of a month ago told another story."""
    before = request(*SAID, meeting="now")
    fixed = approved(*SAID)
    edit = Edit(fixed)
    edit.save(replace(edit.dossier.get(Action, "2026-007"), text="anders", owner=None))
    edit.save(replace(edit.dossier.get(Person, "bram"), name="Bram Nieuw"))
    edit.save(replace(edit.dossier.get(AgendaItem, "one"), title="anders"))
    after = meeting_minutes(replace(before, dossier=edit.dossier))
    assert read(after) == read(meeting_minutes(before))
    assert after.state == words.APPROVED
    assert meeting_minutes(before).state == words.CONCEPT


def test_minutes_are_kept_and_read_back_as_they_are() -> None:
    minutes = minutes_of(town(*SAID), NOW)
    assert thawed(frozen(minutes)) == minutes


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"name": 1}', "geen json"])
def test_what_are_no_minutes_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json has its own
        thawed(text)
