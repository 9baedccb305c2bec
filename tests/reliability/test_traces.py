"""Nothing personal outside the document and what belongs to it (P18)."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from app.domain.changes import Draft, Origin, created
from app.domain.fields import Kind, Record, fields_of
from app.domain.tables import TABLES
from app.editing.edit import Edit
from app.editing.session import Session
from app.storage import lock
from app.storage.looking import snapshot
from app.storage.opening import create
from tests.unit.storage.dossiers import judge_session, opened

CANARY = "Kanarievogel-7f3q"


def with_canary(kind: type[Record], known: dict[str, str]) -> Record:
    """A record with the canary in every text that takes any text."""
    values: dict[str, Any] = {}
    for field in fields_of(kind):
        if field.refers_to:
            values[field.name] = known.get(field.refers_to)
        elif field.kind is Kind.TEXT:
            values[field.name] = f"{CANARY} {field.name}"
        elif field.kind is Kind.KEYS and not field.choices:
            values[field.name] = (CANARY,)
        elif not field.optional and field.default is None:
            values[field.name] = field.decode(field.choices[0] if field.choices else "2026-01-01")
    return kind("x", **values)


def everything() -> Draft:
    """A founding set with the canary everywhere."""
    known: dict[str, str] = {}
    records = []
    for name, kind in TABLES.items():
        records.append(with_canary(kind, known))
        known[name] = "x"
    changes = tuple(created(record) for record in records)
    return Draft("found", changes, reason=CANARY, origin=Origin.ROUTE)


def files_with(text: str, folder: Path) -> set[Path]:
    """The files below a folder that hold a text, in their bytes or their name."""
    return {
        path
        for path in folder.rglob("*")
        if text in path.name or (path.is_file() and text.encode() in path.read_bytes())
    }


def test_names_and_texts_stay_in_the_document(tmp_path: Path, own_state: Path) -> None:
    place = tmp_path / "share" / "M.samenroute"
    place.parent.mkdir()
    with Session(create(place, everything(), "noor", CANARY), CANARY) as session:
        judge_session(session)
        assert sum(CANARY in str(record) for record in session.dossier) >= 13
        for number in range(3):
            edit = Edit(session.dossier)
            edit.save(replace(session.dossier.municipality, name=f"{CANARY} {number}"))
            session.do(edit.draft("rename", reason=CANARY))
            session.publish()
        assert CANARY not in lock.lock_path(place).read_text()
        document = {place, session.document.working_file}
        with snapshot(place):
            private = files_with(CANARY, own_state / "private")
            assert len(private) == 1, "the private copy is there while it is read"
        kept = files_with(CANARY, own_state / "backups")
        assert len(kept) == 1
        assert files_with(CANARY, tmp_path) == document | kept
        assert session.document.working_file.with_name("local.json").exists()


def test_the_only_name_outside_is_that_of_who_has_it_open(tmp_path: Path) -> None:
    place = tmp_path / "share" / "M.samenroute"
    place.parent.mkdir()
    with Session(create(place, everything(), CANARY, "noor"), "noor"):
        holders = files_with(CANARY, place.parent) - {place}
        assert holders == {lock.lock_path(place)}
    assert files_with(CANARY, place.parent) == {place}


def test_nothing_is_left_beside_the_file_after_reopening(tmp_path: Path) -> None:
    place = tmp_path / "share" / "M.samenroute"
    place.parent.mkdir()
    with Session(create(place, everything(), "noor", "noor"), "noor"):
        pass
    with opened(place) as session:
        session.publish()
    assert [path.name for path in place.parent.iterdir()] == [place.name]
