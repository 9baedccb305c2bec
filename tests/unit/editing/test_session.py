"""The open dossier: doing, hearing of it, and going back, on a real document."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from app.domain.changes import EXISTENCE, ChangeSet, Draft, Origin, created, inverse
from app.domain.decisions import Body, Decision
from app.domain.instances import Status
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.walk import instance_of
from app.editing.commands import decisions, instances, neighbourhoods, people
from app.editing.edit import Edit
from app.editing.session import Session
from app.storage.opening import create, open_document
from tests.support.dossiers import ANS, TODAY, refused, status_of, town

START = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    founding = Draft("found", tuple(map(created, town())), origin=Origin.ROUTE)
    document = create(tmp_path / "Merelveen.samenroute", founding, "noor", "noor", START)
    ticks = iter(range(1, 1000))
    with Session(document, "noor", lambda: START + timedelta(minutes=next(ticks))) as opened:
        yield opened


def begin(session: Session, status: Status = Status.IN_PROGRESS) -> ChangeSet:
    """Set a status: one set."""
    edit = Edit(session.dossier)
    instances.set_status(edit, "opdracht", status, today=TODAY)
    done = session.do(edit.draft("set_instance"))
    assert done is not None
    return done


def name(session: Session, text: str) -> Draft:
    """Somebody types in a name."""
    edit = Edit(session.dossier)
    edit.save(replace(session.dossier.get(Person, "ans"), name=text))
    return edit.draft("type")


class TestListening:
    def test_everybody_hears_what_changed_and_who_began_it(self, session: Session) -> None:
        heard: list[tuple[ChangeSet | None, object | None, Status]] = []

        def hear(item: ChangeSet | None, initiator: object | None) -> None:
            heard.append((item, initiator, status_of(session.dossier, "opdracht")))

        stop = session.listen(hear)
        window = object()
        done = session.do(
            Draft("type", name(session, "Anna").changes), initiator=window, visit=window
        )
        begun = begin(session)
        undone = session.undo(window)
        redone = session.redo()
        stop()
        begin(session, Status.WAITING)
        assert heard == [
            (done, window, Status.NOT_STARTED),
            (begun, None, Status.IN_PROGRESS),
            (undone, window, Status.NOT_STARTED),
            (redone, None, Status.IN_PROGRESS),
        ]

    def test_what_is_heard_is_on_disk_already(self, session: Session) -> None:
        same: list[bool] = []
        session.listen(lambda *_: same.append(session.document.dossier() == session.dossier))
        begin(session)
        assert same == [True]

    def test_nobody_hears_of_nothing(self, session: Session) -> None:
        heard: list[object] = []
        session.listen(lambda *said: heard.append(said))
        assert session.do(Draft("nothing", ())) is None
        assert session.do(name(session, ANS.name)) is None
        with refused("nothing_to_undo"):
            session.undo()
        with refused("nothing_to_redo"):
            session.redo()
        assert heard == []

    def test_a_refused_draft_is_not_shown(self, session: Session) -> None:
        stale = name(session, "Anna")
        session.do(name(session, "Annet"))
        heard: list[object] = []
        session.listen(lambda *said: heard.append(said))
        before = session.dossier
        with refused("stale_change"):
            session.do(stale)
        assert session.dossier is before
        assert heard == []

    def test_a_listener_may_stop_while_it_is_told(self, session: Session) -> None:
        heard: list[str] = []

        def once(item: ChangeSet | None, initiator: object | None) -> None:
            heard.append("once")
            stop()

        stop = session.listen(once)
        session.listen(lambda *_: heard.append("always"))
        begin(session)
        begin(session, Status.WAITING)
        assert heard == ["once", "always", "always"]


class TestLog:
    def test_a_set_says_who_when_what_and_why(self, session: Session) -> None:
        edit = Edit(session.dossier)
        instances.set_status(
            edit, "opdracht", Status.NOT_APPLICABLE, today=TODAY, reason="geen gasnet"
        )
        done = session.do(edit.draft("set_instance", "geen gasnet"))
        assert done is not None
        assert (done.by, done.command, done.reason) == ("noor", "set_instance", "geen gasnet")
        assert done.at == START + timedelta(minutes=1)
        assert session.history.find(done.id) == done

    def test_undo_and_redo_name_their_target(self, session: Session) -> None:
        begun = begin(session)
        undone = session.undo()
        assert (undone.origin, undone.target, undone.command) == (
            Origin.UNDO,
            begun.id,
            "set_instance",
        )
        assert undone.changes == inverse(begun.changes)
        redone = session.redo()
        assert (redone.origin, redone.target, redone.changes) == (
            Origin.REDO,
            begun.id,
            begun.changes,
        )

    def test_typing_in_one_visit_is_one_set_until_it_is_published(self, session: Session) -> None:
        visit = object()
        first = session.do(name(session, "An"), visit=visit)
        second = session.do(name(session, "Ann"), visit=visit)
        assert first is not None
        assert second is not None
        assert second.id == first.id
        assert (second.changes[0].old, second.changes[0].new) == ("Ans Baas", "Ann")
        assert session.history.find(first.id) == second
        session.publish()
        third = session.do(name(session, "Anna"), visit=visit)
        assert third is not None
        assert third.id != first.id
        session.undo()
        assert session.dossier.get(Person, "ans").name == "Ann"

    def test_typing_that_made_the_record_is_one_set(self, session: Session) -> None:
        """A first remark was two steps: the first pause made the record, the rest changed it."""
        before = session.dossier
        visit = object()

        def remark(text: str) -> Draft:
            edit = Edit(session.dossier)
            instances.set_fields(edit, "opdracht", remark=text)
            return edit.draft("set_instance")

        first = session.do(remark("Nog"), visit=visit)
        second = session.do(remark("Nog niets."), visit=visit)
        assert first is not None
        assert second is not None
        assert second.id == first.id
        assert session.history.find(first.id) == second
        now = session.dossier
        assert instance_of(now, "opdracht").remark == "Nog niets."
        assert session.document.dossier() == now
        session.undo()
        assert session.dossier == before
        session.redo()
        assert session.dossier == now
        assert session.document.dossier() == now

    def test_two_fields_typed_together_are_not_amended(self, session: Session) -> None:
        visit = object()
        first = session.do(name(session, "An"), visit=visit)
        edit = Edit(session.dossier)
        edit.save(replace(session.dossier.get(Person, "ans"), name="Ann", mail="a@b.nl"))
        both = session.do(edit.draft("type"), visit=visit)
        assert first is not None
        assert both is not None
        assert both.id != first.id


class TestGoingBack:
    def test_undo_and_redo_survive_reopening(self, session: Session) -> None:
        begin(session)
        after = session.dossier
        session.undo()
        session.publish()
        path = session.document.path
        session.close()
        with Session(open_document(path, "ans"), "ans") as again:
            again.redo()
            assert again.dossier == after

    def test_every_moment_of_a_working_day_can_be_seen_again(self, session: Session) -> None:
        chance = Random(7)
        seen = [(START, session.dossier)]
        for _ in range(25):
            self.work(session, chance)
            at = next(session.history.newest_first()).at
            seen.append((at, session.dossier))
        for moment, dossier in seen:
            assert session.rewound(moment) == dossier
        assert session.document.dossier() == session.dossier

    def work(self, session: Session, chance: Random) -> None:
        """Do something, or take it back."""
        if chance.random() < 0.3 and session.history.undoable():
            session.undo()
        elif chance.random() < 0.3 and session.history.redoable():
            session.redo()
        else:
            edit = Edit(session.dossier)
            match chance.randrange(3):
                case 0:
                    neighbourhoods.add(edit, f"Wijk {chance.random()}")
                case 1:
                    people.add(edit, f"Mens {chance.random()}", departments=("fin",))
                case _:
                    instances.set_fields(edit, "plan", remark=str(chance.random()))
            session.do(edit.draft("work"))

    def test_a_record_that_grew_since_goes_only_when_that_is_ticked(self, session: Session) -> None:
        edit = Edit(session.dossier)
        wijk = neighbourhoods.add(edit, "Zuid")
        added = session.do(edit.draft("add_neighbourhood"))
        edit = Edit(session.dossier)
        neighbourhoods.rename(edit, wijk, "Zuiderveen")
        session.do(edit.draft("rename_neighbourhood"))
        assert added is not None
        kept = session.restore(added.id)
        assert kept.item is None
        assert [change.field for change in kept.skipped] == [EXISTENCE]
        gone = session.restore(added.id, also=kept.skipped)
        assert gone.skipped == ()
        assert session.dossier.find(Neighbourhood, wijk.id) is None
        session.undo()
        assert session.dossier.get(Neighbourhood, wijk.id).name == "Zuiderveen"

    def test_a_record_that_was_removed_comes_back(self, session: Session) -> None:
        edit = Edit(session.dossier)
        edit.delete(session.dossier.get(Person, "bram"))
        edit.save(replace(session.dossier.get(Department, "or"), contact=None))
        removed = session.do(edit.draft("remove"))
        assert removed is not None
        done = session.restore(removed.id)
        assert done.skipped == ()
        assert session.dossier == town()
        assert done.item is not None
        assert (done.item.origin, done.item.target) == (Origin.RESTORE, removed.id)

    def test_an_undone_decision_does_not_give_its_number_back(self, session: Session) -> None:
        for expected in ("2026-001", "2026-002"):
            number = session.next_number("decision", 2026)
            assert number == expected
            edit = Edit(session.dossier)
            decisions.record(edit, decisions.Taken(Body.COUNCIL, TODAY, number))
            session.do(edit.draft("decide"))
            session.undo()
        assert session.next_number("decision", 2027) == "2027-001"

    def test_an_unknown_set_is_refused(self, session: Session) -> None:
        with refused("no_such_change"):
            session.restore("niemand-000001")


class TestNumbers:
    """A number of the register is used once, whatever becomes of what had it."""

    def decide(
        self, session: Session, number: str, body: Body = Body.EXECUTIVE
    ) -> ChangeSet | None:
        edit = Edit(session.dossier)
        decisions.record(edit, decisions.Taken(body, TODAY, number))
        return session.do(edit.draft("decide"))

    def test_a_number_that_was_undone_stays_used(self, session: Session) -> None:
        """Undo gave it free: two decisions of two bodies had 2026-007 in the history."""
        self.decide(session, "2026-007")
        session.undo()
        with refused("number_used") as caught:
            self.decide(session, "2026-007", Body.COUNCIL)
        assert caught.value.data["number"] == "2026-007"
        assert session.next_number("decision", 2026) == "2026-008"
        session.redo()
        assert [found.number for found in session.dossier.all(Decision)] == ["2026-007"]

    def test_the_same_decision_may_be_noted_again(self, session: Session) -> None:
        self.decide(session, "2026-007")
        session.undo()
        assert self.decide(session, "2026-007") is not None

    def test_a_number_that_was_changed_stays_used(self, session: Session) -> None:
        self.decide(session, "2026-007")
        (found,) = session.dossier.all(Decision)
        for number in ("een eigen nummer \u00eb", "2026-009"):
            edit = Edit(session.dossier)
            found = replace(found, number=number)
            edit.save(found)
            session.do(edit.draft("number"))
        for number in ("2026-007", "een eigen nummer \u00eb"):
            with refused("number_used"):
                self.decide(session, number, Body.COUNCIL)
        edit = Edit(session.dossier)
        edit.save(replace(found, number="2026-007"))
        assert session.do(edit.draft("number")) is not None, "its own, of before"
