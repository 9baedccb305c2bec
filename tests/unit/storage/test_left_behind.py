"""Somebody renames or moves the shared file while there is unpublished work on this laptop."""

import shutil
from pathlib import Path

import pytest

from app.storage.left_behind import is_gone
from app.storage.looking import snapshot
from app.storage.publish import Outcome
from tests.unit.storage.dossiers import (
    TALKS,
    closed_dossier,
    ids_in,
    judge_session,
    laptop,
    opened,
    remark,
    remark_in,
    write,
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "share" / "M.samenroute"


def work_left(place: Path) -> str:
    """A dossier with a set that is only on this laptop; gives its id."""
    closed_dossier(place)
    with opened(place) as session:
        return write(session, "nog niet gedeeld").id


def test_work_goes_on_after_the_file_was_renamed(place: Path) -> None:
    """It was dropped from sight: the working copy belongs to a place, and that was another."""
    kept = work_left(place)
    target = place.rename(place.with_name("Nieuw.samenroute"))
    with snapshot(target) as seen:
        (left,) = seen.left_behind
        assert left.place == place
        assert left.database.is_file()
    with opened(target) as session:
        assert session.document.came_from is not None
        assert session.document.came_from.place == place
        assert session.document.left_behind == ()
        assert remark(session.dossier) == "nog niet gedeeld"
        judge_session(session)
        item = write(session, "verder")
        assert item.replica == kept.partition("-")[0]
        assert session.publish().outcome is Outcome.PUBLISHED
    assert {kept, item.id} <= ids_in(target)
    with opened(target) as session:
        assert session.document.came_from is None
    with snapshot(target) as seen:
        assert seen.left_behind == ()


def test_work_goes_on_after_the_folder_was_renamed(place: Path, tmp_path: Path) -> None:
    kept = work_left(place)
    place.parent.rename(tmp_path / "Project 2027")
    target = tmp_path / "Project 2027" / place.name
    with opened(target) as session:
        session.publish()
    assert kept in ids_in(target)


def test_work_that_does_not_fit_is_named(place: Path, tmp_path: Path) -> None:
    """A colleague went on with the renamed file: ours cannot take its place."""
    kept = work_left(place)
    target = place.rename(place.with_name("Nieuw.samenroute"))
    with laptop(tmp_path / "colleague"), opened(target, "ans") as session:
        write(session, "van ans", TALKS)
        session.publish()
    for _ in range(2):
        with opened(target) as session:
            assert session.document.came_from is None
            (left,) = session.document.left_behind
            assert left.place == place
            assert kept in ids_in(left.database)
            assert remark(session.dossier, TALKS) == "van ans"


def test_work_here_is_not_given_up_for_work_left_there(place: Path) -> None:
    closed_dossier(place)
    copy = place.with_name("Kopie.samenroute")
    shutil.copyfile(place, copy)
    with opened(copy) as session:
        write(session, "hier")
    with opened(place) as session:
        write(session, "daar")
    place.unlink()
    with opened(copy) as session:
        assert remark(session.dossier) == "hier"
        assert [left.place for left in session.document.left_behind] == [place]
        session.publish()
    assert remark_in(copy) == "hier"


def test_a_copy_leaves_the_work_on_the_file_alone(place: Path) -> None:
    work_left(place)
    copy = place.with_name("Kopie.samenroute")
    shutil.copyfile(place, copy)
    with opened(copy) as session:
        assert (session.document.came_from, session.document.left_behind) == (None, ())
        assert remark(session.dossier) == "eerste"
    with opened(place) as session:
        assert remark(session.dossier) == "nog niet gedeeld"


def test_what_is_open_elsewhere_is_left_alone(place: Path) -> None:
    closed_dossier(place)
    with opened(place) as session:
        write(session, "nog niet gedeeld")
        target = place.rename(place.with_name("Nieuw.samenroute"))
        with opened(target) as other:
            assert other.document.came_from is None
        judge_session(session)


def test_a_share_that_is_offline_is_not_gone(tmp_path: Path) -> None:
    other = tmp_path / "hier" / "M.samenroute"
    other.parent.mkdir()
    other.write_text("")
    assert not is_gone(other, other)
    assert is_gone(other.with_name("weg.samenroute"), other)
    assert is_gone(tmp_path / "hernoemd" / "M.samenroute", other)
    assert not is_gone(Path("/geen share/M.samenroute"), other)
    assert not is_gone(Path("relatief.samenroute"), other)
