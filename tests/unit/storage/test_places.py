"""A dossier moves, is copied, is put back; and the working copy goes along."""

import json
import os
import shutil
from pathlib import Path

import pytest

from app.storage import lock
from app.storage.errors import Trouble
from app.storage.opening import open_document
from app.storage.publish import Outcome
from app.storage.rescue import way_back
from app.storage.state import working_folder
from tests.unit.storage.dossiers import (
    TALKS,
    closed_dossier,
    digest,
    ids_in,
    judge_file,
    judge_session,
    laptop,
    looks,
    made,
    opened,
    refused,
    remark,
    write,
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "share" / "M.samenroute"


class TestCopying:
    def test_a_copy_is_complete_and_the_same_document(self, place: Path) -> None:
        with made(place) as session:
            write(session, "nog niet gedeeld")
            before = digest(place)
            target = place.with_name("kopie.samenroute")
            session.document.copy_to(target)
            assert judge_file(target) == session.dossier
            assert (session.document.path, digest(place)) == (place, before)
            names = sorted(path.name for path in place.parent.iterdir())
            assert names == [f".~lock.{place.name}#", place.name, target.name]

    def test_nothing_is_overwritten(self, place: Path) -> None:
        with made(place) as session:
            target = place.with_name("kopie.samenroute")
            target.write_text("van iemand")
            before = looks(place.parent)
            with refused(Trouble.EXISTS):
                session.document.copy_to(target)
            assert looks(place.parent) == before

    def test_a_folder_that_is_not_there_is_trouble(self, place: Path) -> None:
        with made(place) as session, refused(Trouble.UNREADABLE, Trouble.FOLDER_GONE):
            session.document.copy_to(place.parent / "weg" / "kopie.samenroute")


class TestMoving:
    def test_lock_and_working_copy_go_along(self, place: Path, tmp_path: Path) -> None:
        target = tmp_path / "elders" / "Nieuw.samenroute"
        target.parent.mkdir()
        with made(place) as session:
            write(session, "mee")
            session.document.move(target)
            assert list(place.parent.iterdir()) == []
            assert lock.held_by(target) is not None
            write(session, "verder")
            assert session.publish().outcome is Outcome.PUBLISHED
            replica = next(session.history.newest_first()).replica
        with opened(target) as session:
            assert remark(session.dossier) == "verder"
            assert write(session, "nog").replica == replica

    def test_onto_something_else_is_refused(self, place: Path) -> None:
        with made(place) as session:
            target = place.with_name("bestaat.samenroute")
            target.write_text("van iemand")
            with refused(Trouble.EXISTS):
                session.document.move(target)
            assert target.read_text() == "van iemand"
            assert not lock.lock_path(target).exists()
            write(session, "hier")
            session.publish()
            assert judge_file(place) == session.dossier

    def test_a_name_that_somebody_has_locked_is_refused(self, place: Path) -> None:
        with made(place) as session:
            target = place.with_name("bezet.samenroute")
            lock.lock_path(target).write_text("iets")
            with refused(Trouble.LOCKED):
                session.document.move(target)
            assert not target.exists()
            write(session, "hier")
            session.publish()
            assert judge_file(place) == session.dossier


class TestPuttingBack:
    def test_only_when_it_is_asked(self, place: Path) -> None:
        with made(place) as session:
            place.unlink()
            for _ in range(2):
                with refused(Trouble.TARGET_GONE):
                    session.publish()
            session.document.put_back()
            assert judge_file(place) == session.dossier
            write(session, "verder")
            assert session.publish().outcome is Outcome.PUBLISHED

    def test_not_over_what_somebody_put_there(self, place: Path, tmp_path: Path) -> None:
        other = closed_dossier(tmp_path / "elders" / "M.samenroute")
        with made(place) as session:
            shutil.copyfile(other, place)
            theirs = digest(place)
            session.document.put_back()
            assert digest(place) == theirs
            assert session.document.path != place
            assert judge_file(session.document.path) == session.dossier


class TestMaking:
    def test_nothing_is_overwritten(self, place: Path) -> None:
        closed_dossier(place)
        before = looks(place.parent)
        with refused(Trouble.EXISTS):
            made(place)
        assert looks(place.parent) == before

    def test_a_folder_that_is_gone_is_named(self, place: Path) -> None:
        with made(place):
            pass
        shutil.rmtree(place.parent)
        with refused(Trouble.FOLDER_GONE):
            open_document(place, "noor")


class TestWorkingCopy:
    def folder(self, place: Path) -> Path:
        with opened(place) as session:
            return session.document.working_file.parent

    def test_unpublished_work_is_there_when_opening_again(self, place: Path) -> None:
        with made(place) as session:
            item = write(session, "bewaard")
        for _ in range(3):
            with opened(place) as session:
                assert remark(session.dossier) == "bewaard"
                judge_session(session)
        with opened(place) as session:
            assert write(session, "verder").replica == item.replica
            session.publish()
        assert judge_file(place).get(type(session.dossier.municipality), "municipality")

    @pytest.mark.parametrize(
        "content",
        [
            None,
            "",
            "geen json",
            "[]",
            "{}",
            '{"path": "x", "replica": 7}',
            '{"path": "x", "replica": "abc", "sealed": "7"}',
            '{"path": "x", "replica": "abc", "from": "a newer program"}',
            "[" * 100_000,
        ],
    )
    def test_without_its_note_the_work_is_still_there_under_a_new_name(
        self, place: Path, content: str | None
    ) -> None:
        with made(place) as session:
            item = write(session, "bewaard")
            note = session.document.working_file.with_name("local.json")
        note.unlink()
        if content is not None:
            note.write_text(content)
        with opened(place) as session:
            assert remark(session.dossier) == "bewaard"
            assert write(session, "verder").replica != item.replica
            judge_session(session)
            session.publish()
        assert item.id in ids_in(place)

    @pytest.mark.parametrize("spoil", ["half", "empty", "other", "gone"])
    def test_a_working_copy_that_is_no_use_is_put_aside_and_made_again(
        self, place: Path, tmp_path: Path, spoil: str
    ) -> None:
        closed_dossier(place)
        database = self.folder(place) / "work.db"
        if spoil == "half":
            os.truncate(database, 5_000)
        elif spoil == "empty":
            database.write_bytes(b"")
        elif spoil == "gone":
            database.unlink()
        else:
            with laptop(tmp_path / "other"):
                shutil.copyfile(closed_dossier(tmp_path / "x" / "M.samenroute"), database)
        with opened(place) as session:
            assert remark(session.dossier) == "eerste"
            judge_session(session)
            write(session, "verder")
            session.publish()
        assert [".damaged-" in path.name for path in (tmp_path / "state" / "work").iterdir()].count(
            True
        ) == 1

    def test_a_laptop_that_was_set_back_takes_a_new_name(self, place: Path, tmp_path: Path) -> None:
        with made(place) as session:
            write(session, "een")
            session.publish()
        shutil.copytree(tmp_path / "state", tmp_path / "image")
        with opened(place) as session:
            item = write(session, "twee")
            session.publish()
        shutil.rmtree(tmp_path / "state")
        (tmp_path / "image").rename(tmp_path / "state")
        with opened(place) as session:
            assert remark(session.dossier) == "twee"
            other = write(session, "drie")
            assert other.replica != item.replica
            judge_session(session)
            session.publish()
        assert {item.id, other.id} <= ids_in(place)

    def test_the_same_document_elsewhere_has_a_working_copy_of_its_own(
        self, place: Path, tmp_path: Path
    ) -> None:
        closed_dossier(place)
        target = tmp_path / "stick" / "M.samenroute"
        target.parent.mkdir()
        shutil.copyfile(place, target)
        with opened(place) as here, opened(target) as there:
            assert write(here, "hier").replica != write(there, "daar").replica
            assert here.document.working_file != there.document.working_file

    def test_the_document_does_not_know_the_laptop(self, place: Path, tmp_path: Path) -> None:
        closed_dossier(place)
        assert str(tmp_path).encode() not in place.read_bytes()
        note = json.loads((self.folder(place) / "local.json").read_text())
        assert set(note) == {
            "path",
            "replica",
            "digest",
            "sealed",
            "document",
            "size",
            "mtime",
            "home",
        }
        found = place.stat()
        assert (note["size"], note["mtime"]) == (found.st_size, found.st_mtime_ns)
        with opened(place) as session:
            key = session.document.document_id
        assert working_folder(key, place).is_dir()

    def test_a_place_is_noted_whole_whatever_folder_somebody_works_in(
        self, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A path was noted as typed: in another folder it was that of another dossier.

        Of the dossier `M.samenroute` in the folder that somebody was in, the work of the one in
        another folder was offered as the way back, and its own was not found.
        """
        closed_dossier(place)
        other = closed_dossier(tmp_path / "elders" / "M.samenroute")
        for folder in (place.parent, other.parent):
            monkeypatch.chdir(folder)
            with opened(Path("M.samenroute")) as session:
                write(session, f"in {folder.name}")
                note = json.loads(session.document.working_file.with_name("local.json").read_text())
                session.publish()
            assert Path(note["path"]) == folder / "M.samenroute"
        for folder in (place.parent, other.parent):
            monkeypatch.chdir(folder)
            back = way_back(Path("M.samenroute"))
            assert back is not None
            assert remark(judge_file(back.path)) == f"in {folder.name}"

    def test_a_place_noted_as_it_was_typed_is_understood(
        self, place: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Notes of before are mended when the dossier is opened."""
        closed_dossier(place)
        with opened(place) as session:
            note = session.document.working_file.with_name("local.json")
        values = json.loads(note.read_text())
        note.write_text(json.dumps({**values, "path": "M.samenroute"}))
        monkeypatch.chdir(place.parent.parent)
        assert way_back(Path("M.samenroute")) is None
        assert way_back(place) is not None
        with opened(place):
            pass
        assert json.loads(note.read_text())["path"] == str(place)

    def test_a_database_that_disappears_is_not_made_again_empty(self, place: Path) -> None:
        with made(place) as session:
            write(session, "bewaard")
            session.document._copy._drop_connection()
            shutil.move(session.document.working_file, place.parent / "weg.db")
            with refused(Trouble.UNREADABLE):
                write(session, "verder", TALKS)
            assert not session.document.working_file.exists()
            shutil.move(place.parent / "weg.db", session.document.working_file)
            write(session, "verder", TALKS)
            judge_session(session)
