"""Publishing on another thread, while this one goes on writing."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.changes import ChangeSet
from app.editing.commands import instances
from app.editing.edit import Edit
from app.editing.session import Session
from app.storage.errors import Trouble
from app.storage.publish import Outcome, Published
from tests.unit.storage.dossiers import (
    ORDER,
    judge_file,
    judge_session,
    laptop,
    made,
    opened,
    refused,
    remark,
    remark_in,
    write,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "d.samenroute"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with made(path) as session:
        yield session


def apart(session: Session) -> Published:
    """Publish on a thread of its own, and wait for it."""
    work = session.begin_publishing()
    results: list[Published] = []
    thread = threading.Thread(target=lambda: results.append(work()))
    thread.start()
    thread.join()
    session.end_publishing(results[0])
    return results[0]


def typed(session: Session, text: str, visit: object) -> ChangeSet | None:
    edit = Edit(session.dossier)
    instances.set_fields(edit, ORDER, remark=text)
    return session.do(edit.draft("set_instance"), visit=visit)


def test_the_file_gets_what_was_written(session: Session, path: Path) -> None:
    write(session, "op de gang")
    assert apart(session).outcome is Outcome.PUBLISHED
    assert remark_in(path) == "op de gang"
    assert apart(session).outcome is Outcome.NOTHING_NEW


def test_what_is_written_meanwhile_is_kept_and_goes_along_next_time(
    session: Session, path: Path
) -> None:
    write(session, "eerst")
    work = session.begin_publishing()
    write(session, "daarna")
    session.end_publishing(work())
    assert remark_in(path) in ("eerst", "daarna")
    apart(session)
    assert remark_in(path) == "daarna"
    judge_session(session)
    judge_file(path)


def test_what_may_be_in_the_file_is_not_amended(session: Session, path: Path) -> None:
    """Typing went on while the file was copied, and changed a set that a colleague could have."""
    visit = object()
    first = typed(session, "a", visit)
    work = session.begin_publishing()
    second = typed(session, "ab", visit)
    done = work()
    third = typed(session, "abc", visit)
    session.end_publishing(done)
    fourth = typed(session, "abcd", visit)
    ids = [item.id for item in (first, second, third, fourth) if item is not None]
    assert len(set(ids)) == 4
    apart(session)
    assert remark_in(path) == "abcd"
    judge_file(path)


def test_two_at_once_are_refused(session: Session) -> None:
    write(session, "een")
    work = session.begin_publishing()
    with refused(Trouble.IN_USE):
        session.publish()
    session.end_publishing(work())
    write(session, "twee")
    assert session.publish().outcome is Outcome.PUBLISHED


def test_a_failure_leaves_everything_as_it_was(session: Session, path: Path) -> None:
    write(session, "een")
    work = session.begin_publishing()
    aside = path.rename(path.with_suffix(".weg"))
    with refused(Trouble.TARGET_GONE):
        work()
    session.end_publishing(None)
    aside.rename(path)
    assert apart(session).outcome is Outcome.PUBLISHED


def test_a_colleague_who_went_further_is_taken_over(
    session: Session, path: Path, tmp_path: Path
) -> None:
    apart(session)
    copy = tmp_path / "kopie.samenroute"
    session.document.copy_to(copy)
    with laptop(tmp_path / "other"), opened(copy, "bram") as theirs:
        write(theirs, "van Bram")
        theirs.publish()
    copy.replace(path)
    assert apart(session).outcome is Outcome.FAST_FORWARDED
    assert remark(session.dossier) == "van Bram"
    judge_session(session)


def test_both_changed_stands_beside(session: Session, path: Path, tmp_path: Path) -> None:
    apart(session)
    copy = tmp_path / "kopie.samenroute"
    session.document.copy_to(copy)
    with laptop(tmp_path / "other"), opened(copy, "bram") as theirs:
        write(theirs, "van Bram")
        theirs.publish()
    copy.replace(path)
    write(session, "van Noor")
    done = apart(session)
    assert done.outcome is Outcome.BESIDE
    assert session.document.path == done.path != path
    assert (remark_in(path), remark_in(done.path)) == ("van Bram", "van Noor")
