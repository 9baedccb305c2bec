"""What stands in a file may be damaged where its pages are whole: one byte does it."""

import shutil
from pathlib import Path

import pytest

from app.storage import backups
from app.storage.errors import Trouble
from app.storage.publish import Outcome
from app.storage.rescue import restore_points, way_back
from app.storage.schema import FORMAT
from tests.unit.storage.dossiers import (
    TALKS,
    closed_dossier,
    digest,
    judge_file,
    judge_session,
    made,
    meddle,
    opened,
    refused,
    remark,
    remark_in,
    strange,
    write,
)

ROW = "UPDATE neighbourhood SET status = 'candXdate'"
LOG = """UPDATE "change" SET new = 'X' || substr(new, 2)"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "share" / "M.samenroute"


def working_files(state: Path) -> list[Path]:
    return sorted(state.glob("work/*/work.db"))


@pytest.mark.parametrize("damage", [ROW, LOG])
def test_a_file_that_cannot_be_read_is_never_adopted(
    place: Path, own_state: Path, damage: str
) -> None:
    """One flipped byte became our working copy, and the file that was put back never replaced it.

    `quick_check` found the pages whole, and both files knew the same change sets: the restored one
    counted as the same. The poisoned copy was even offered as the last good version.
    """
    strange(place)
    good = place.read_bytes()
    meddle(place, damage)
    with refused(Trouble.BAD_ROW) as caught:
        opened(place)
    assert caught.value.data["path"] == str(place)
    assert working_files(own_state) == []
    assert way_back(place) is None
    place.write_bytes(good)
    with opened(place) as session:
        assert remark(session.dossier) == "eerste"
        judge_session(session)


def poisoned(place: Path, own_state: Path, *, unpublished: bool = False) -> bytes:
    """A working copy that holds what cannot be read; gives the good file."""
    closed_dossier(place)
    with opened(place) as session:
        if unpublished:
            write(session, "nog niet gedeeld")
    (work,) = working_files(own_state)
    meddle(work, ROW)
    return place.read_bytes()


def test_a_poisoned_working_copy_without_news_makes_place(place: Path, own_state: Path) -> None:
    """Before, it was gone on with for ever."""
    good = poisoned(place, own_state)
    back = way_back(place)
    assert back is not None
    assert back.path.is_relative_to(own_state / "backups")
    with opened(place) as session:
        assert not session.document.set_aside
        judge_session(session)
        write(session, "verder")
        session.publish()
    assert remark_in(place) == "verder"
    assert good != place.read_bytes()


def test_a_poisoned_working_copy_with_news_is_kept_apart(place: Path, own_state: Path) -> None:
    poisoned(place, own_state, unpublished=True)
    with opened(place) as session:
        assert session.document.set_aside
        assert remark(session.dossier) == "eerste"
        judge_session(session)
    assert len(list(own_state.glob("work/*.damaged-*/work.db"))) == 1


def test_a_poisoned_log_is_found_once_the_file_is_another(place: Path, own_state: Path) -> None:
    """Reading the whole log takes time: it is done when the file is not the one we know."""
    poisoned(place, own_state)
    (work,) = working_files(own_state)
    meddle(work, ROW.replace("candXdate", "candidate"), LOG)
    older = digest(place)
    with opened(place):
        pass
    meddle(place, f"PRAGMA user_version={FORMAT.user_version}", "VACUUM")
    assert digest(place) != older
    with opened(place) as session:
        judge_session(session)


def test_a_damaged_file_is_replaced_only_when_it_was_kept_and_told(
    place: Path, own_state: Path
) -> None:
    """The next command put ours over the damaged file and said nothing of it."""
    closed_dossier(place)
    meddle(place, ROW)
    damaged = place.read_bytes()
    with opened(place) as session:
        assert session.document.outcome is Outcome.DAMAGED_REPLACED
        key = session.document.document_id
        write(session, "verder")
        assert session.publish().outcome is Outcome.PUBLISHED
    assert remark_in(place) == "verder"
    (kept,) = [found for found in restore_points(key) if found.mark == backups.DAMAGED]
    assert kept.path.read_bytes() == damaged


def test_the_way_back_of_a_damaged_file_is_whole(place: Path, own_state: Path) -> None:
    """It was said that there was no backup, because nobody knew which file it was about."""
    closed_dossier(place)
    with opened(place) as session:
        write(session, "tweede")
        session.publish()
    meddle(place, ROW)
    with refused(Trouble.BAD_ROW) as caught:
        judge_file(place)
    assert caught.value.data["path"] == str(place)
    back = way_back(place)
    assert back is not None
    assert remark(judge_file(back.path)) == "tweede"
    shutil.rmtree(own_state / "work")
    assert way_back(place) is None, "nothing says any more of which document it was"


def test_a_damaged_file_is_no_backup(place: Path) -> None:
    with made(place) as session:
        write(session, "goed")
        session.publish()
        key = session.document.document_id
    good = {found.path for found in restore_points(key)}
    meddle(place, ROW)
    for found in good:
        found.unlink()
    with opened(place) as session:
        write(session, "verder", TALKS)
        session.publish()
    assert {found.mark for found in restore_points(key)} == {backups.DAMAGED}


def test_only_the_last_damaged_files_are_kept(place: Path) -> None:
    """They stand apart: a share that damages files pushes no good version out."""
    closed_dossier(place)
    for number in range(5):
        with opened(place) as session:
            key = session.document.document_id
            write(session, f"{number}")
            session.publish()
        meddle(place, ROW)
    kept = restore_points(key)
    assert [found.mark for found in kept].count(backups.DAMAGED) == 3
    assert [found.mark for found in kept].count("") >= 1
