"""Looking does not touch (P10)."""

import os
import stat
from pathlib import Path

from app.storage import state
from app.storage.errors import Trouble
from app.storage.looking import snapshot
from tests.unit.storage.dossiers import (
    closed_dossier,
    judge,
    laptop,
    looks,
    made,
    opened,
    refused,
    remark,
    write,
)


def test_reading_everything_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    path = closed_dossier(tmp_path / "share" / "M.samenroute")
    before, folder = looks(path.parent), path.parent.stat().st_mtime_ns
    with laptop(tmp_path / "other"):
        for _ in range(3):
            with snapshot(path) as seen:
                judge(seen.history, seen.dossier)
                seen.history.undoable()
                seen.history.redoable()
                seen.history.last_touched()
    assert looks(path.parent) == before
    assert path.parent.stat().st_mtime_ns == folder


def test_reading_beside_a_writer_touches_neither(tmp_path: Path) -> None:
    path = tmp_path / "share" / "M.samenroute"
    with made(path) as session:
        write(session, "nog niet gedeeld")
        before = looks(path.parent), looks(session.document.working_file.parent)
        with snapshot(path) as seen:
            assert seen.newer_here
            assert remark(seen.dossier) == ""
        after = looks(path.parent), looks(session.document.working_file.parent)
        assert after == before
        session.publish()
        with snapshot(path) as seen:
            assert not seen.newer_here


def test_somebody_elses_unpublished_work_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "share" / "M.samenroute"
    with made(path) as session:
        write(session, "nog niet gedeeld")
        with laptop(tmp_path / "other"), snapshot(path) as seen:
            assert not seen.newer_here


def test_no_private_copy_stays_behind(tmp_path: Path, own_state: Path) -> None:
    path = closed_dossier(tmp_path / "share" / "M.samenroute")
    with snapshot(path):
        assert len(list((own_state / "private").iterdir())) == 1
    assert list((own_state / "private").iterdir()) == []


def test_a_private_copy_that_a_killed_program_left_is_swept(
    tmp_path: Path, own_state: Path
) -> None:
    path = closed_dossier(tmp_path / "share" / "M.samenroute")
    left, fresh = own_state / "private" / "oud", own_state / "private" / "nieuw"
    for file in (left, fresh):
        file.write_text("van een ander proces")
    os.utime(left, (0, 0))
    with snapshot(path):
        pass
    assert list((own_state / "private").iterdir()) == [fresh]


def test_what_is_ours_is_for_this_user_only(tmp_path: Path) -> None:
    path = closed_dossier(tmp_path / "share" / "M.samenroute")
    with opened(path) as session:
        for folder in (
            session.document.working_file.parent,
            state.backup_folder(session.document.document_id),
            state.state_folder() / "private",
        ):
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_state_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    path = closed_dossier(tmp_path / "share" / "M.samenroute")
    blocked = tmp_path / "blocked"
    blocked.write_text("een bestand")
    with laptop(blocked), refused(Trouble.STATE_UNAVAILABLE), snapshot(path):
        pass
