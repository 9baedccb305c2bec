"""Finding change sets by who, where, when and what; and telling them field by field."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.changes import ChangeSet, Draft, Origin, created
from app.domain.instances import Status
from app.domain.town_hall import Person
from app.editing.commands import instances, neighbourhoods, people
from app.editing.edit import Edit
from app.editing.history_detail import told_fields
from app.editing.history_filter import HistoryFilter, HistoryKind, is_past, matches
from app.editing.session import Session
from app.storage.opening import create
from tests.support.dossiers import TODAY, town

START = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    founding = Draft("found", tuple(map(created, town())), origin=Origin.ROUTE)
    document = create(tmp_path / "Merelveen.samenroute", founding, "noor", "noor", START)
    ticks = iter(range(1, 1000))
    with Session(document, "noor", lambda: START + timedelta(days=next(ticks))) as opened:
        yield opened


def begin(session: Session) -> ChangeSet:
    edit = Edit(session.dossier)
    instances.set_status(edit, "opdracht", Status.IN_PROGRESS, today=TODAY)
    done = session.do(edit.draft("set_instance"))
    assert done is not None
    return done


def found(session: Session, **wanted: object) -> list[str]:
    """The commands of the sets that fit, newest first."""
    choice = HistoryFilter(**wanted)  # type: ignore[arg-type]
    sets = session.history.older_than(None, 100)
    return [item.command for item in sets if matches(session.dossier, choice, item)]


def test_a_status_is_found_by_its_step_and_by_what_it_is(session: Session) -> None:
    begin(session)
    assert found(session, step="opdracht", kind=HistoryKind.STATUS) == ["set_instance"]
    assert found(session, step="opdracht", kind=HistoryKind.DATES) == []
    assert "set_instance" not in found(session, step="iets-anders")


def test_a_change_is_found_by_who_made_it(session: Session) -> None:
    session.author = "Ilse"
    begin(session)
    assert found(session, by="Ilse") == ["set_instance"]
    assert found(session, by="noor") == ["found"]


def test_both_days_of_a_period_count(session: Session) -> None:
    day = begin(session).at.astimezone().date()
    assert found(session, first=day, last=day) == ["set_instance"]
    assert found(session, last=day - timedelta(days=1)) == ["found"]
    assert found(session, first=day + timedelta(days=1)) == []


def test_what_was_taken_back_is_a_kind_of_its_own(session: Session) -> None:
    begin(session)
    session.undo()
    assert len(found(session, kind=HistoryKind.PUT_BACK)) == 1


def test_a_wijk_is_found_by_what_was_done_to_it(session: Session) -> None:
    edit = Edit(session.dossier)
    made = neighbourhoods.add(edit, "Buiten")
    session.do(edit.draft("add_neighbourhood"))
    assert found(session, neighbourhood=made.id) == ["add_neighbourhood"]


def test_the_past_ends_the_search_only_when_no_clock_can_be_that_wrong(session: Session) -> None:
    item = begin(session)
    after = item.at.date() + timedelta(days=1)
    assert not is_past(HistoryFilter(first=after), item)
    assert is_past(HistoryFilter(first=after + timedelta(days=60)), item)
    assert not is_past(HistoryFilter(), item)


def test_pages_of_the_log_join_without_a_gap(session: Session) -> None:
    for _ in range(5):
        begin(session)
        session.undo()
    pages: list[ChangeSet] = []
    while page := session.history.older_than(pages[-1].id if pages else None, 3):
        pages += page
    assert pages == list(session.history.newest_first())


def test_every_field_is_told_with_what_stood_there(session: Session) -> None:
    edit = Edit(session.dossier)
    person = session.dossier.get(Person, "ans")
    people.set_job_title(edit, person, "griffier")
    people.leave(edit, person, date(2026, 12, 1))
    item = session.do(edit.draft("set_person"))
    assert item is not None
    told = [(part.label, part.old, part.new) for part in told_fields(session.dossier, item)]
    assert told == [
        ("functie", person.job_title, "griffier"),
        ("vertrokken op", "", "01-12-2026"),
    ]


def test_a_record_that_came_is_told_with_all_it_holds(session: Session) -> None:
    edit = Edit(session.dossier)
    people.add(edit, "Bea de Boer", "planner")
    item = session.do(edit.draft("add_person"))
    assert item is not None
    told = [(part.label, part.new) for part in told_fields(session.dossier, item)]
    assert told == [("toegevoegd", ""), ("naam", "Bea de Boer"), ("functie", "planner")]


def test_a_plan_says_what_putting_back_would_do_and_changes_nothing(session: Session) -> None:
    item = begin(session)
    edit = Edit(session.dossier)
    instances.set_status(edit, "opdracht", Status.WAITING, today=TODAY)
    session.do(edit.draft("set_instance"))
    before = session.dossier
    plan = session.restore_plan(item.id)
    assert [change.field for change in plan.skipped] == ["*"]
    assert plan.back == ()
    assert session.restore_plan(item.id, also=plan.skipped).skipped == ()
    assert session.dossier is before
