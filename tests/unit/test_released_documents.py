"""A document of every format that was released opens, is brought up to date, and loses nothing."""

import shutil
import struct
from datetime import date
from pathlib import Path

import pytest

from app.domain.instances import Contribution, Status, StepInstance
from app.domain.town_hall import Municipality, Person
from app.editing.commands import instances
from app.editing.edit import Edit
from app.editing.session import Session
from app.storage.looking import snapshot
from app.storage.opening import open_document
from app.storage.schema import FORMAT, Format
from app.storage.verify import verify
from tests.documents.make import FOLDER, PRESENT, make

RELEASED = sorted(FOLDER.glob("*.samenroute"))


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of one of the documents."""
    return Path(shutil.copy(request.param, tmp_path / "R.samenroute"))


def format_of(path: Path) -> Format:
    """The format in the header of a file."""
    return Format.of(struct.unpack(">I", path.read_bytes()[60:64])[0])


def test_the_present_format_has_a_document() -> None:
    """The rule was written down, and there was no such document."""
    assert PRESENT in RELEASED
    assert format_of(PRESENT) == FORMAT


def test_it_holds_what_was_put_in(released: Path) -> None:
    assert verify(released) == []
    with snapshot(released) as found:
        dossier = found.dossier
        assert len(list(found.history.newest_first())) == 14
    assert dossier.get(Municipality, "municipality").name == "Rivierdam"
    first = dossier.get(StepInstance, "opdracht")
    assert (first.status, first.due) == (Status.IN_PROGRESS, date(2027, 3, 1))
    assert first.remark == "Eerste regel.\nTweede: é, 漢, 🏡."
    assert dossier.get(Person, str(first.owner)).name == "Noor Wielinga"
    assert [part.text for part in dossier.all(Contribution) if part.text] == ["Tekening"]


def test_it_can_be_worked_on_and_is_then_of_the_present_format(released: Path) -> None:
    with Session(open_document(released, "noor"), "noor") as session:
        edit = Edit(session.dossier)
        instances.set_fields(edit, "opdracht", remark="verder")
        session.do(edit.draft("set_instance"))
        session.publish()
    assert format_of(released) == FORMAT
    assert verify(released) == []
    with snapshot(released) as found:
        assert found.dossier.get(StepInstance, "opdracht").remark == "verder"


def test_a_document_of_the_present_format_can_be_made(tmp_path: Path) -> None:
    """So that the next format is not released without."""
    path = tmp_path / "N.samenroute"
    make(path)
    with snapshot(path) as new, snapshot(Path(shutil.copy(PRESENT, tmp_path))) as kept:
        assert [item.command for item in new.history.newest_first()] == [
            item.command for item in kept.history.newest_first()
        ]
