"""The demo has a history that was really made, and can be made for any day."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.demo import make_demo
from app.domain.attention import Concern, attention
from app.domain.changes import ChangeSet, Origin
from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.fields import Record, fields_of
from app.domain.instances import Contribution, StepInstance
from app.domain.route import Step
from app.domain.status import effective
from app.domain.town_hall import Person
from app.domain.waits import Wait
from app.storage.errors import StorageError, Trouble
from tests.unit.demo.reading_back import Demo

HOLIDAYS = {
    date(2025, 12, 25),
    date(2025, 12, 26),
    date(2026, 1, 1),
    date(2026, 4, 6),
    date(2026, 4, 27),
    date(2026, 5, 5),
    date(2026, 5, 14),
    date(2026, 5, 25),
}


def statuses(item: ChangeSet, key: str) -> list[tuple[Any, Any]]:
    return [
        (change.old, change.new)
        for change in item.changes
        if (change.table, change.record, change.field) == ("step_instance", key, "status")
    ]


def test_the_history_gives_the_dossier(demo: Demo) -> None:
    replayed = Dossier()
    for item in demo.chain:
        replayed = replayed.apply(item.changes)
    assert replayed == demo.dossier


def test_the_history_is_long_and_of_many_people(demo: Demo) -> None:
    assert len(demo.chain) >= 150
    assert demo.chain[0].origin is Origin.ROUTE
    people = {person.name for person in demo.dossier.all(Person)}
    by = [item.by for item in demo.chain]
    assert set(by) <= people
    assert len(set(by)) >= 10
    assert max(people, key=by.count) == "Noor Wielinga"


def test_everything_was_done_in_order_and_in_office_hours(demo: Demo) -> None:
    moments = [item.at for item in demo.chain]
    assert moments == sorted(moments)
    assert datetime(2025, 9, 1, tzinfo=UTC) <= moments[0]
    assert moments[-1] < datetime(2026, 11, 21, tzinfo=UTC)
    for moment in moments:
        assert moment.weekday() < 5, moment
        assert moment.date() not in HOLIDAYS
        # Summer time is two hours ahead of UTC, winter time one.
        assert time(8) <= moment.time() <= time(15, 30), moment


def test_everything_is_published(demo: Demo) -> None:
    assert not demo.newer_here


def test_what_is_done_was_running_before(demo: Demo) -> None:
    done = [item for item in demo.dossier.all(StepInstance) if item.status == "done"]
    for item in done:
        told = [pair for entry in demo.chain for pair in statuses(entry, item.id)]
        assert told[-1] == ("in_progress", "done"), item.id


def test_one_step_was_reopened_with_a_reason(demo: Demo) -> None:
    reopened = [
        (entry.reason, change.record)
        for entry in demo.chain
        for change in entry.changes
        if (change.field, change.old, change.new) == ("status", "done", "in_progress")
    ]
    [(reason, key)] = reopened
    assert reason
    assert demo.code(demo.dossier.get(StepInstance, key).step) == "5.1"


def test_owners_and_dates_were_corrected(demo: Demo) -> None:
    replaced = [
        change.field
        for entry in demo.chain
        if entry.command == "set"
        for change in entry.changes
        if change.field in ("owner", "due") and change.old is not None
    ]
    assert replaced.count("owner") >= 2
    assert replaced.count("due") >= 5


def test_somebody_undid_something_and_did_it_again(demo: Demo) -> None:
    origins = [item.origin for item in demo.chain]
    assert origins.count(Origin.UNDO) == 2
    assert origins.count(Origin.REDO) == 1
    known = {item.id for item in demo.chain}
    assert all(item.target in known for item in demo.chain if item.target)


def days(demo: Demo, record: Record) -> dict[str, date | None]:
    """The dates of a record under its fields."""
    return {
        field.name: getattr(record, field.name)
        for field in fields_of(type(record))
        if field.kind == "day"
    }


def moved(found: dict[str, date | None]) -> dict[str, date | None]:
    return {name: day + timedelta(days=100) if day else None for name, day in found.items()}


def test_another_reference_date_moves_every_date(demo: Demo, later: Demo) -> None:
    before, after = demo.instances(), later.instances()
    assert before.keys() == after.keys()
    for name, item in before.items():
        assert days(later, after[name]) == moved(days(demo, item)), name
        assert effective(later.dossier, after[name]) is effective(demo.dossier, item)
    assert [item.at for item in later.chain] == [
        item.at + timedelta(days=100) for item in demo.chain
    ]
    for kind in (Wait, Contribution, Decision):
        first = [moved(days(demo, record)) for record in demo.dossier.all(kind)]
        second = [days(later, record) for record in later.dossier.all(kind)]
        assert sorted(map(str, second)) == sorted(map(str, first))


def test_decisions_are_numbered_by_the_year_they_moved_to(later: Demo) -> None:
    decisions = sorted(later.dossier.all(Decision), key=lambda decision: decision.number)
    assert [decision.number for decision in decisions] == [
        "2025-001",
        "2026-001",
        "2026-002",
        "2026-003",
        "2026-004",
        "2026-005",
    ]
    assert all(decision.number.startswith(str(decision.date)[:4]) for decision in decisions)


def test_attention_is_the_same_on_another_reference_date(demo: Demo, later: Demo) -> None:
    def found(which: Demo, today: date) -> list[tuple[Concern, str, str]]:
        return [
            (item.concern, which.code(item.step), which.wijk(item.neighbourhood))
            for item in attention(which.dossier, today, touched=which.touched)
        ]

    assert found(later, date(2027, 3, 2)) == found(demo, date(2026, 11, 22))


def test_the_route_is_the_one_of_the_program(demo: Demo) -> None:
    assert len(demo.dossier.all(Step)) == 45
    assert demo.chain[0].reason.startswith("Samenlevingsroute ")


def test_it_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "anders.txt"
    path.write_bytes(b"niet van ons")
    with pytest.raises(StorageError) as caught:
        make_demo(path)
    assert caught.value.trouble is Trouble.EXISTS
    assert path.read_bytes() == b"niet van ons"
    assert [item.name for item in tmp_path.iterdir() if item.is_file()] == [path.name]


def texts(demo: Demo) -> list[str]:
    """Every text of the dossier."""
    return [
        value
        for record in demo.dossier
        for field in fields_of(type(record))
        if isinstance(value := getattr(record, field.name), str) and field.name != "frozen"
    ]


def test_days_inside_texts_move_along(demo: Demo, later: Demo) -> None:
    """The demo of March 2027 spoke of visits "in december" that were still to come."""
    for known, expected in (
        (demo, ("Verslag MT 2 maart 2026, punt 4", "zomer van 2027", "op 12 november", "Z2026-")),
        (later, ("Verslag MT 10 juni 2026, punt 4", "herfst van 2027", "op 20 februari", "Z2026-")),
    ):
        found = "\n".join(texts(known))
        assert [text for text in expected if text not in found] == []
        assert "{" not in found
    assert "De eerste bezoeken zijn in maart." in found


@pytest.mark.parametrize("day", [date(1900, 6, 1), date(2199, 1, 1)])
def test_a_day_that_moves_dates_out_of_the_calendar_is_refused(tmp_path: Path, day: date) -> None:
    """Dates before 1900 could be made by the demo, and could be typed nowhere."""
    path = tmp_path / "M.samenroute"
    with pytest.raises(DomainError) as caught:
        make_demo(path, reference_date=day)
    assert caught.value.code == "date_outside"
    assert not path.exists()
    first, last = caught.value.data["first"], caught.value.data["last"]
    assert date(1901, 1, 1) < first < last < date(2199, 1, 1)
