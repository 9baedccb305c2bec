"""The change log of an open dossier: typing, undo and redo, going back, numbers."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.changes import EXISTENCE, Draft, FieldChange, Origin
from app.domain.decisions import Body, Decision
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.instances import StepInstance
from app.domain.town_hall import Neighbourhood, Person
from app.editing.commands import decisions, neighbourhoods, people
from app.editing.edit import Edit
from app.editing.session import Session
from app.storage.errors import Trouble
from tests.unit.storage.dossiers import (
    ORDER,
    TALKS,
    judge_session,
    made,
    opened,
    refused,
    remark,
    remark_change,
    strange,
    write,
)

VISIT, OTHER_VISIT = object(), object()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "share" / "M.samenroute"


def typed(session: Session, text: str, visit: object | None = VISIT) -> str | None:
    """Type on in the remark; gives the id of the set it went to."""
    draft = Draft("type", (remark_change(remark(session.dossier), text),))
    item = session.do(draft, visit=visit)
    return None if item is None else item.id


class TestTyping:
    def test_one_visit_to_a_field_is_one_set(self, place: Path) -> None:
        with made(place) as session:
            ids = {typed(session, text) for text in ("a", "ab", "abc")}
            assert len(ids) == 1
            assert len(list(session.history.chain())) == 2
            judge_session(session)
            session.undo()
            assert remark(session.dossier) == ""

    def test_another_visit_field_or_command_is_another_set(self, place: Path) -> None:
        with made(place) as session:
            first = typed(session, "a")
            second = typed(session, "ab", OTHER_VISIT)
            third = typed(session, "abc", visit=None)
            write(session, "elders", TALKS)
            fourth = typed(session, "abcd")
            assert len({first, second, third, fourth}) == 4
            judge_session(session)

    def test_a_set_that_others_may_have_seen_never_changes(self, place: Path) -> None:
        with made(place) as session:
            first = typed(session, "a")
            session.document.publish()
            assert typed(session, "ab") != first
            judge_session(session)

    def test_a_copy_seals_as_well(self, place: Path) -> None:
        with made(place) as session:
            first = typed(session, "a")
            session.document.copy_to(place.with_name("kopie.samenroute"))
            assert typed(session, "ab") != first

    def test_a_sealed_set_stays_sealed_when_publishing_failed(self, place: Path) -> None:
        with made(place) as session:
            first = typed(session, "a")
            place.unlink()
            place.mkdir()
            with refused(Trouble.NO_FILE, Trouble.UNREADABLE):
                session.document.publish()
            place.rmdir()
            session.document.copy_to(place)
            assert typed(session, "ab") != first

    def test_after_reopening_typing_begins_a_new_set(self, place: Path) -> None:
        with made(place) as session:
            first = typed(session, "a")
        with opened(place) as session:
            assert typed(session, "ab") != first
            judge_session(session)

    def test_typing_after_undo_begins_a_new_set(self, place: Path) -> None:
        with made(place) as session:
            typed(session, "a")
            session.undo()
            typed(session, "b")
            assert [item.origin for item in session.history.chain()][1:] == [
                Origin.EDIT,
                Origin.UNDO,
                Origin.EDIT,
            ]
            judge_session(session)

    def test_what_is_typed_and_erased_does_not_stand_in_the_way_of_undo(self, place: Path) -> None:
        with made(place) as session:
            write(session, "eerst", TALKS)
            typed(session, "a")
            typed(session, "")
            judge_session(session)
            session.undo()
            session.undo()
            session.undo()
            assert remark(session.dossier, TALKS) == ""
            assert not any(
                change.old == change.new
                for item in session.history.chain()
                for change in item.changes
            )

    def test_the_moment_of_an_amended_set_is_that_of_the_last_key(self, place: Path) -> None:
        with made(place) as session:
            start = datetime(2030, 1, 1, tzinfo=UTC)
            moments = iter(start + timedelta(seconds=number) for number in range(9))
            session.clock = lambda: next(moments)
            typed(session, "a")
            typed(session, "ab")
            assert next(session.history.newest_first()).at == start + timedelta(seconds=1)

    def test_a_draft_of_another_state_is_refused(self, place: Path) -> None:
        with made(place) as session:
            with pytest.raises(DomainError, match="stale_change"):
                session.do(Draft("type", (remark_change("iets anders", "x"),)))
            judge_session(session)

    def test_nothing_is_written_for_nothing(self, place: Path) -> None:
        with made(place) as session:
            assert typed(session, "") is None
            assert len(list(session.history.chain())) == 1


class TestUndo:
    def test_to_the_start_and_back(self, place: Path) -> None:
        states: list[Dossier] = []
        with made(place) as session:
            for number in range(8):
                states.append(session.dossier)
                write(session, str(number), (ORDER, TALKS)[number % 2])
            last = session.dossier
        for state in reversed(states):
            with opened(place) as session:
                session.undo()
                assert session.dossier == state
                judge_session(session)
        with opened(place) as session:
            for state in (*states[1:], last):
                session.redo()
                assert session.dossier == state
            with pytest.raises(DomainError, match="nothing_to_redo"):
                session.redo()

    def test_the_founding_set_is_not_undone(self, place: Path) -> None:
        with made(place) as session:
            assert session.history.undoable() is None
            with pytest.raises(DomainError, match="nothing_to_undo"):
                session.undo()
            write(session, "a")
            session.undo()
            with pytest.raises(DomainError, match="nothing_to_undo"):
                session.undo()

    def test_another_set_empties_redo(self, place: Path) -> None:
        with made(place) as session:
            write(session, "a")
            session.undo()
            assert session.history.redoable() is not None
            write(session, "b")
            assert session.history.redoable() is None
            session.undo()
            with pytest.raises(DomainError, match="nothing_to_undo"):
                session.undo()

    def test_it_takes_the_last_one_whoever_made_it(self, place: Path) -> None:
        with made(place) as session:
            write(session, "van noor")
            session.publish()
        with opened(place, "ans") as session:
            item = session.undo()
            assert item.by == "ans"
            assert remark(session.dossier) == ""

    def test_making_and_removing_records(self, place: Path) -> None:
        with made(place) as session:
            before = session.dossier
            edit = Edit(session.dossier)
            people.add(edit, "Bo", departments=("ro",))
            neighbourhoods.add(edit, "Zuid")
            session.do(edit.draft("make"))
            session.undo()
            assert session.dossier == before
            session.redo()
            assert len(session.dossier.all(Neighbourhood)) == 3
            judge_session(session)


class TestGoingBack:
    def test_it_is_exact_for_every_position_whatever_the_clock_did(self, place: Path) -> None:
        with made(place) as session:
            start = datetime(2030, 1, 1, tzinfo=UTC)
            # The clock is set back twice: the order of the log counts.
            clock = iter([10, 20, 15, 30, 5, 40])
            session.clock = lambda: start + timedelta(minutes=next(clock))
            states = [(start, session.dossier)]
            latest = start
            for number in range(6):
                latest = max(latest, write(session, str(number)).at)
                states.append((latest, session.dossier))
            expected = dict(states)
            for moment, state in expected.items():
                assert session.rewound(moment) == state
            assert len(expected) == 5
            assert session.rewound(datetime(2000, 1, 1, tzinfo=UTC)) == Dossier()


class TestNumbers:
    def decide(self, session: Session, number: str) -> None:
        edit = Edit(session.dossier)
        day = date(2026, 5, 1)
        decisions.record(edit, decisions.Taken(Body.EXECUTIVE, day, number))
        session.do(edit.draft("decide"))

    def test_undo_does_not_give_a_number_back(self, place: Path) -> None:
        with made(place) as session:
            assert session.next_number("decision", 2026) == "2026-001"
            self.decide(session, "2026-014")
            assert session.next_number("decision", 2026) == "2026-015"
            session.undo()
            assert session.next_number("decision", 2026) == "2026-015"
            assert session.next_number("decision", 2027) == "2027-001"
            session.publish()
        with opened(place) as session:
            assert session.next_number("decision", 2026) == "2026-015"

    def test_a_number_that_is_typed_counts_as_well(self, place: Path) -> None:
        with made(place) as session:
            self.decide(session, "x")
            (decision,) = session.dossier.all(Decision)
            for old, new in (("x", "2026-0"), ("2026-0", "2026-020")):
                change = FieldChange("decision", decision.id, "number", old, new)
                session.do(Draft("type", (change,)), visit=VISIT)
            assert session.next_number("decision", 2026) == "2026-021"

    def test_numbers_of_another_kind_are_left_alone(self, place: Path) -> None:
        with made(place) as session:
            self.decide(session, "Z/26/12")
            assert session.next_number("decision", 2026) == "2026-001"


class TestPuttingBack:
    def test_only_what_nobody_changed_since_goes_back(self, place: Path) -> None:
        with made(place) as session:
            item = StepInstance("opdracht", "opdracht", remark="een", body="raad")
            edit = Edit(session.dossier)
            edit.save(item)
            both = session.do(edit.draft("both"))
            assert both is not None
            write(session, "twee")
            done = session.restore(both.id)
            assert [change.field for change in done.skipped] == ["remark"]
            assert session.dossier.get(StepInstance, ORDER).body == ""
            ticked = session.restore(both.id, also=done.skipped)
            assert remark(session.dossier) == ""
            assert [change.field for change in ticked.skipped] == ["body"]
            judge_session(session)

    def test_a_record_that_something_refers_to_stays(self, place: Path) -> None:
        with made(place) as session:
            edit = Edit(session.dossier)
            person = people.add(edit, "Bo")
            hired = session.do(edit.draft("hire"))
            edit = Edit(session.dossier)
            edit.save(replace(session.dossier.get(StepInstance, ORDER), owner=person.id))
            session.do(edit.draft("own"))
            assert hired is not None
            done = session.restore(hired.id)
            assert done.item is None
            assert [change.field for change in done.skipped] == [EXISTENCE]
            judge_session(session)

    def test_a_value_whose_record_is_gone_is_listed(self, place: Path) -> None:
        with made(place) as session:
            edit = Edit(session.dossier)
            person = people.add(edit, "Bo")
            session.do(edit.draft("hire"))
            edit = Edit(session.dossier)
            edit.save(replace(person, left_on=date(2026, 1, 1)))
            session.do(edit.draft("leave"))
            edit = Edit(session.dossier)
            edit.save(person)
            back = session.do(edit.draft("back"))
            edit = Edit(session.dossier)
            edit.delete(person)
            session.do(edit.draft("gone"))
            assert back is not None
            done = session.restore(back.id, also=[])
            assert (done.item, len(done.skipped)) == (None, 1)
            assert session.restore(back.id, also=done.skipped).item is None

    def test_a_reference_to_somebody_who_is_gone_is_not_put_back(self, place: Path) -> None:
        with made(place) as session:
            edit = Edit(session.dossier)
            person = people.add(edit, "Bo")
            edit.save(replace(session.dossier.get(StepInstance, ORDER), owner=person.id))
            session.do(edit.draft("hire"))
            edit = Edit(session.dossier)
            edit.save(replace(session.dossier.get(StepInstance, ORDER), owner=None))
            free = session.do(edit.draft("free"))
            edit = Edit(session.dossier)
            edit.delete(person)
            session.do(edit.draft("gone"))
            assert free is not None
            assert session.restore(free.id).item is None
            assert session.dossier.find(Person, person.id) is None

    def test_an_unknown_set_is_refused(self, place: Path) -> None:
        with made(place) as session, pytest.raises(DomainError, match="no_such_change"):
            session.restore("niemand-000001")

    def test_a_backup_comes_back_as_one_set(self, place: Path) -> None:
        with made(place) as session:
            before = session.dossier
            edit = Edit(session.dossier)
            neighbourhoods.add(edit, "Zuid")
            edit.save(replace(session.dossier.get(StepInstance, ORDER), owner="ans"))
            session.do(edit.draft("much"))
            after = session.dossier
            session.restore_backup(before)
            assert session.dossier == before
            session.undo()
            assert session.dossier == after
            judge_session(session)


def test_what_stands_in_a_file_of_somebody_else_is_undone_as_well(tmp_path: Path) -> None:
    with opened(strange(tmp_path / "M.samenroute")) as session:
        session.undo()
        assert remark(session.dossier) == ""
        judge_session(session)
