"""Taking a name out of a document, for good."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.domain.errors import DomainError
from app.domain.instances import StepInstance
from app.domain.meetings import Meeting
from app.domain.town_hall import Person
from app.editing.commands.founding import Founding, found
from app.editing.commands.people import add as add_person
from app.editing.edit import Edit
from app.editing.minutes import frozen, minutes_of, thawed
from app.editing.session import Session
from app.route.bundled import bundled_route
from app.route.loading import load_route
from app.route.records import route_records
from app.storage.opening import create, open_document
from app.storage.verify import verify

NAMES = ("Henk Oldersma", "Oldersma")
CANARY = "Oldersma"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "M.samenroute"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    plan = Founding("Rivierdam", "route", neighbourhoods=["Oost"])
    draft = found(plan, route_records(load_route(bundled_route())))
    document = create(path, draft, "henk", by="Henk Oldersma")
    with Session(document, "Henk Oldersma", lambda: datetime(2026, 11, 22, tzinfo=UTC)) as opened:
        yield opened


def told(session: Session) -> None:
    """A name in a person, remarks, a corrected text and an undone one."""
    edit = Edit(session.dossier)
    person = add_person(edit, "Henk Oldersma", "planner", ("or",))
    item = StepInstance.default("bestuurlijke-opdracht", None)
    edit.save(replace(item, owner=person.id, remark="Oldersma belt. Oldersmaat is een dorp."))
    session.do(edit.draft("set", reason="op verzoek van HENK OLDERSMA"))
    edit = Edit(session.dossier)
    changed = replace(
        session.dossier.get(StepInstance, item.id), remark="Klaar", due=date(2027, 1, 1)
    )
    edit.save(changed)
    session.do(edit.draft("set"))
    session.undo()
    session.publish()


def test_a_name_is_gone_from_records_history_and_bytes(session: Session, path: Path) -> None:
    told(session)
    assert CANARY.encode() in path.read_bytes()
    assert session.occurrences(NAMES) > 0

    count = session.replace_name(NAMES, "planner openbare ruimte")

    assert count > 0
    assert session.occurrences(NAMES) == 0
    assert session.dossier.all(Person)[0].name == "planner openbare ruimte"
    remark = session.dossier.get(StepInstance, "bestuurlijke-opdracht").remark
    assert remark == "planner openbare ruimte belt. Oldersmaat is een dorp."
    left = path.read_bytes().replace(b"Oldersmaat", b"")
    assert CANARY.encode() not in left
    assert CANARY.upper().encode() not in left
    assert verify(path) == []


def test_the_working_copy_holds_no_trace_either(session: Session, path: Path) -> None:
    told(session)
    session.replace_name(NAMES, "")
    work = session.document.working_file.read_bytes().replace(b"Oldersmaat", b"")
    assert CANARY.encode() not in work


def test_the_history_notes_that_and_how_many_not_what(session: Session) -> None:
    told(session)
    count = session.replace_name(NAMES, "collega")
    last = next(session.history.newest_first())
    assert (last.command, last.reason, last.changes) == ("privacy", str(count), ())


def test_undo_passes_the_note_by_and_brings_no_name_back(session: Session) -> None:
    told(session)
    session.replace_name(NAMES, "collega")
    assert session.redo().command == "set"
    session.undo()
    session.undo()
    assert session.dossier.all(Person) == ()
    with pytest.raises(DomainError):
        session.undo()
    session.redo()
    assert session.dossier.all(Person)[0].name == "collega"


def test_a_name_that_looks_like_an_id_breaks_no_reference(session: Session, path: Path) -> None:
    """A department has the id `or`, a step `bestuurlijke-opdracht`: those are no names."""
    told(session)
    session.replace_name(("or", "opdracht", "bestuurlijke-opdracht"), "weg")
    assert session.dossier.get(StepInstance, "bestuurlijke-opdracht").step == (
        "bestuurlijke-opdracht"
    )
    assert session.dossier.all(Person)[0].departments == ("or",)
    assert verify(path) == []


def test_nothing_found_changes_nothing(session: Session) -> None:
    told(session)
    before = [item.id for item in session.history.newest_first()]
    assert session.replace_name(("Niemand",), "x") == 0
    assert [item.id for item in session.history.newest_first()] == before


def test_it_survives_closing(session: Session, path: Path) -> None:
    told(session)
    session.replace_name(NAMES, "collega")
    session.close()
    with Session(open_document(path, "noor"), "Noor") as again:
        assert again.occurrences(NAMES) == 0
        again.redo()
        assert again.occurrences(NAMES) == 0


def test_a_quote_in_what_comes_instead_breaks_no_minutes_that_were_fixed(session: Session) -> None:
    """They are kept as JSON: a quote in it would have made them unreadable."""
    told(session)
    edit = Edit(session.dossier)
    meeting = Meeting("m", date=date(2026, 11, 1), title="Met Oldersma")
    edit.save(meeting)
    fixed = minutes_of(edit.dossier, meeting)
    edit.save(replace(meeting, title="anders", frozen=frozen(fixed)))
    session.do(edit.draft("approve_minutes"))
    session.replace_name(NAMES, 'een "collega"')
    kept = session.dossier.get(Meeting, "m")
    assert CANARY not in kept.frozen
    assert thawed(kept.frozen).name == 'Met een "collega" 01-11-2026'
    assert [item.command for item in session.history.newest_first()][1] == "approve_minutes"
