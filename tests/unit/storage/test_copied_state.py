"""The folder of a portable program is copied, and both go on with the dossier."""

import shutil
from pathlib import Path

import pytest

from app.storage.publish import Outcome
from tests.unit.storage.dossiers import (
    closed_dossier,
    judge_file,
    judge_session,
    laptop,
    opened,
    remark,
    remark_in,
    write,
)


def test_a_copy_does_not_sign_with_the_name_of_the_other(tmp_path: Path) -> None:
    """Both numbered their sets under one name: the work of one was taken for that of the other.

    Who came last put his file in the place of the other's, and nothing said so.
    """
    share, stick, copied = (tmp_path / name for name in ("share", "stick", "copied"))
    path = share / "M.samenroute"
    with laptop(stick):
        closed_dossier(path)
    shutil.copytree(stick, copied)
    with laptop(stick), opened(path) as session:
        write(session, "van de stick, nog niet gedeeld")
    with laptop(copied), opened(path) as session:
        write(session, "van de kopie")
        assert session.publish().outcome is Outcome.PUBLISHED
    with laptop(stick), opened(path) as session:
        assert remark(session.dossier) == "van de stick, nog niet gedeeld"
        judge_session(session)
    assert remark_in(path) == "van de kopie"
    (beside,) = (item for item in share.glob("*.samenroute") if item != path)
    assert remark_in(beside) == "van de stick, nog niet gedeeld"
    judge_file(path)


def test_two_copies_at_the_same_place_are_told_apart_by_what_they_did(tmp_path: Path) -> None:
    """Two sticks with the same letter in one laptop: nothing around them differs.

    Both gave their next set the same number, and who came last replaced the work of the other.
    """
    share, stick = tmp_path / "share", tmp_path / "E"
    path = share / "M.samenroute"
    with laptop(stick):
        closed_dossier(path)
        shutil.copytree(stick, tmp_path / "second")
        with opened(path) as session:
            write(session, "van de eerste, nog niet gedeeld")
        stick.rename(tmp_path / "first")
        (tmp_path / "second").rename(stick)
        with opened(path) as session:
            write(session, "van de tweede")
            assert session.publish().outcome is Outcome.PUBLISHED
        stick.rename(tmp_path / "second")
        (tmp_path / "first").rename(stick)
        with opened(path) as session:
            assert remark(session.dossier) == "van de eerste, nog niet gedeeld"
            judge_session(session)
            assert session.publish().outcome is Outcome.NOTHING_NEW
    (beside,) = (item for item in share.glob("*.samenroute") if item != path)
    assert remark_in(path) == "van de tweede"
    assert remark_in(beside) == "van de eerste, nog niet gedeeld"
    judge_file(path)


def test_work_in_a_copied_folder_goes_on(tmp_path: Path) -> None:
    """The folder moved to another laptop: what was not shared yet went along."""
    path, old, new = (tmp_path / name for name in ("share/M.samenroute", "oud", "nieuw"))
    with laptop(old):
        closed_dossier(path)
        with opened(path) as session:
            write(session, "onderweg")
    old.rename(new)
    with laptop(new):
        for text in ("", "en verder"):
            with opened(path) as session:
                assert remark(session.dossier) == "onderweg" or text
                if text:
                    write(session, text)
                    assert session.publish().outcome is Outcome.PUBLISHED
    assert remark_in(path) == "en verder"
    judge_file(path)


def test_work_on_a_stick_goes_along_to_another_letter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under another letter the dossier is at another place, and its work was not looked for."""
    first, second = tmp_path / "E" / "M.samenroute", tmp_path / "F" / "M.samenroute"
    with laptop(tmp_path / "state"):
        closed_dossier(first)
        with opened(first) as session:
            write(session, "getypt en eruit getrokken")
        first.parent.rename(second.parent)
        first.parent.mkdir()
        # An absent letter cannot be told from a share that is away, unless it is that of the stick.
        monkeypatch.setattr("app.storage.left_behind.is_gone", lambda *_: False)
        monkeypatch.setattr("app.storage.left_behind.on_this_drive", lambda _: second)
        with opened(second) as session:
            assert remark(session.dossier) == "getypt en eruit getrokken"
            judge_session(session)
