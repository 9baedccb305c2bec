"""Documents of another format than ours; a program newer than this one is made up."""

import shutil
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest

from app.storage import schema
from app.storage.errors import Trouble
from app.storage.looking import snapshot
from app.storage.publish import Outcome
from app.storage.rescue import restore_points
from app.storage.schema import FORMAT, Format
from app.words.trouble import trouble
from tests.unit.storage.dossiers import (
    closed_dossier,
    judge_file,
    judge_session,
    looks,
    meddle,
    opened,
    refused,
    remark,
    remark_in,
    strange,
    write,
)
from tests.unit.storage.next_format import NEXT, become_next

_MARK = f"formaat_{FORMAT.major}_{FORMAT.minor}"
"""What the backup before the next format is called."""


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A document that an older program made on another laptop."""
    path = strange(tmp_path / "share" / "M.samenroute")
    become_next(monkeypatch)
    return path


@pytest.fixture
def worked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One with work of this laptop that was not published before the program was renewed."""
    path = closed_dossier(tmp_path / "share" / "M.samenroute")
    with opened(path) as session:
        write(session, "van gisteren")
    become_next(monkeypatch)
    return path


def version(path: Path) -> Format:
    """The format in the header of a file."""
    return Format.of(struct.unpack(">I", path.read_bytes()[60:64])[0])


def test_an_older_format_is_brought_up_to_date_when_it_is_published(older: Path) -> None:
    with opened(older) as session:
        write(session, "verder")
        assert session.publish().outcome is Outcome.PUBLISHED
        key = session.document.document_id
    assert version(older) == NEXT
    assert remark_in(older) == "verder"
    (kept,) = [found for found in restore_points(key) if found.mark == _MARK]
    assert version(kept.path) == FORMAT
    assert remark_in(kept.path) == "eerste"


def test_looking_and_opening_alone_do_not_touch_it(older: Path) -> None:
    """Its tables are those of an older program: they were taken for a stranger's."""
    before = looks(older.parent)
    with snapshot(older) as seen:
        assert not seen.newer_format
        assert remark(seen.dossier) == "eerste"
    for _ in range(2):
        with opened(older) as session:
            assert session.publish().outcome is Outcome.NOTHING_NEW
            key = session.document.document_id
        assert looks(older.parent) == before
    assert [found.mark for found in restore_points(key)].count(_MARK) == 1


def test_work_on_an_older_format_is_still_there_the_next_day(older: Path) -> None:
    with opened(older) as session:
        write(session, "nog niet gedeeld")
    with opened(older) as session:
        assert remark(session.dossier) == "nog niet gedeeld"
        judge_session(session)


def test_work_of_before_the_program_was_renewed_goes_on(worked: Path) -> None:
    """A working copy of an older format was put aside as if it was damaged, work and all."""
    with opened(worked) as session:
        assert not session.document.set_aside
        assert remark(session.dossier) == "van gisteren"
        judge_session(session)
        kept = session.document.working_file.with_name(f"work-{FORMAT}.db")
        assert version(kept) == FORMAT
        assert remark_in(kept) == "van gisteren"
        session.publish()
    assert version(worked) == NEXT
    assert remark_in(worked) == "van gisteren"


def test_a_migration_that_stopped_before_its_number_is_finished(worked: Path) -> None:
    with opened(worked) as session:
        work = session.document.working_file
    meddle(work, f"PRAGMA user_version={FORMAT.user_version}")
    with opened(worked) as session:
        judge_session(session)
    assert version(work) == NEXT


def test_an_older_program_opens_what_the_newer_one_made_for_reading(
    worked: Path, tmp_path: Path
) -> None:
    with opened(worked) as session:
        session.publish()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "FORMAT", FORMAT)
        before = looks(worked.parent)
        with snapshot(worked) as seen:
            assert seen.newer_format
            assert remark(seen.dossier) == "van gisteren"
        with refused(Trouble.READ_ONLY):
            opened(worked)
        assert looks(worked.parent) == before


def test_two_versions_side_by_side_take_turns(worked: Path) -> None:
    """The newer program only looked; the older one called its working copy damaged."""
    for text in ("eerste keer", "tweede keer"):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(schema, "FORMAT", FORMAT)
            with opened(worked) as session:
                assert not session.document.set_aside
                write(session, text)
                session.publish()
                judge_session(session)
        with opened(worked) as session:
            assert not session.document.set_aside
            assert remark(session.dossier) == text
            judge_session(session)


def test_an_older_program_keeps_off_work_of_a_newer_one(worked: Path) -> None:
    """It was put aside as damaged, where the newer program did not look for it again."""
    with opened(worked) as session:
        write(session, "van de nieuwere")
    before = looks(worked.parent)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "FORMAT", FORMAT)
        with refused(Trouble.READ_ONLY) as caught:
            opened(worked)
        assert "nieuwere versie" in trouble(caught.value.trouble, caught.value.data)
        with snapshot(worked) as seen:
            assert seen.newer_here
    assert looks(worked.parent) == before
    with opened(worked) as session:
        assert not session.document.set_aside
        assert remark(session.dossier) == "van de nieuwere"
        judge_session(session)


def test_an_older_format_with_other_tables_is_refused_and_not_touched(older: Path) -> None:
    meddle(older, "DROP TABLE decision_step")
    before = looks(older.parent)
    with refused(Trouble.FOREIGN_SCHEMA):
        opened(older)
    assert looks(older.parent) == before


@pytest.mark.parametrize("number", [0, 999])
def test_a_format_that_never_was_is_damage(tmp_path: Path, number: int) -> None:
    """A file that says 0.0 was opened, and brought up to date from nothing."""
    path = strange(tmp_path / "M.samenroute", f"PRAGMA user_version={number}")
    with refused(Trouble.DAMAGED):
        opened(path)
    with refused(Trouble.DAMAGED), snapshot(path):
        pass


def test_a_backup_of_an_older_format_is_a_document(older: Path) -> None:
    with opened(older) as session:
        key = session.document.document_id
    (kept,) = restore_points(key)
    shutil.copyfile(kept.path, older)
    judge_file(older)


def test_migrating_again_changes_nothing() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.migrate(connection)
        before = schema.objects(connection)
        schema.migrate(connection)
        assert schema.objects(connection) == before == schema.expected_objects()


def test_formats_are_ordered_and_fit_the_header() -> None:
    assert Format(1, 0) < Format(1, 1) < Format(2, 0)
    assert Format.of(Format(3, 7).user_version) == Format(3, 7)
    assert str(Format(3, 7)) == "3.7"
