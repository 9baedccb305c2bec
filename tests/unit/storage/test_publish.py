"""Publishing: every outcome, and never over somebody else's version (P7)."""

import os
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.editing.session import Session
from app.storage import backups
from app.storage.errors import Trouble
from app.storage.publish import Outcome, Relation, copy_name, relation
from app.storage.rescue import restore_points
from app.storage.schema import FORMAT, Format
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
    meddle,
    opened,
    refused,
    remark,
    remark_in,
    strange,
    write,
)
from tests.unit.storage.interruption import interrupted


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "share" / "M.samenroute"


def colleague(path: Path, text: str) -> None:
    """Somebody on another laptop, whose lock ours did not stop, changes the file."""
    lock = path.with_name(f".~lock.{path.name}#")
    ours = lock.read_bytes() if lock.exists() else None
    lock.unlink(missing_ok=True)
    with laptop(path.parent.parent / "colleague"), opened(path, "ans") as session:
        write(session, text, TALKS)
        assert session.publish().outcome is Outcome.PUBLISHED
    if ours is not None:
        lock.write_bytes(ours)


def beside(path: Path) -> list[Path]:
    """The copies that stand beside a file."""
    return sorted(path.parent.glob(f"{path.stem} (kopie van *"))


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ({}, {}, Relation.SAME),
        ({"a": 3}, {"a": 3}, Relation.SAME),
        ({"a": 3}, {"a": 2}, Relation.OLDER),
        ({"a": 3, "b": 1}, {"a": 3}, Relation.OLDER),
        ({"a": 3}, {"a": 3, "b": 1}, Relation.FURTHER),
        ({"a": 3}, {"a": 4}, Relation.FURTHER),
        ({"a": 3}, {"a": 2, "b": 1}, Relation.APART),
    ],
)
def test_logs_are_compared_by_what_they_know(
    ours: dict[str, int], theirs: dict[str, int], expected: Relation
) -> None:
    assert relation(ours, theirs) is expected


class TestOutcomes:
    def test_nothing_new(self, place: Path) -> None:
        with made(place) as session:
            before = looks(place.parent)
            assert session.publish().outcome is Outcome.NOTHING_NEW
            assert looks(place.parent) == before

    def test_published(self, place: Path) -> None:
        with made(place) as session:
            write(session, "nieuw")
            assert session.publish().outcome is Outcome.PUBLISHED
            assert judge_file(place) == session.dossier
            assert session.publish().outcome is Outcome.NOTHING_NEW

    def test_an_older_state_that_was_put_back_is_kept_and_replaced(self, place: Path) -> None:
        with made(place) as session:
            older = place.read_bytes()
            write(session, "nieuw")
            session.publish()
            place.write_bytes(older)
            write(session, "nieuwer")
            assert session.publish().outcome is Outcome.OLDER_REPLACED
            assert judge_file(place) == session.dossier
            kept = restore_points(session.document.document_id)
            assert older in [backup.path.read_bytes() for backup in kept]
            assert any("teruggezet" in backup.path.name for backup in kept)

    def test_also_when_nothing_was_changed_since(self, place: Path) -> None:
        with made(place) as session:
            older = place.read_bytes()
            write(session, "nieuw")
            session.publish()
            place.write_bytes(older)
            assert session.publish().outcome is Outcome.OLDER_REPLACED
            assert remark_in(place) == "nieuw"

    def test_a_colleague_went_further(self, place: Path) -> None:
        with made(place) as session:
            heard: list[object] = []
            session.listen(lambda item, initiator: heard.append(item))
            colleague(place, "van ans")
            theirs = digest(place)
            assert session.publish().outcome is Outcome.FAST_FORWARDED
            assert remark(session.dossier, TALKS) == "van ans"
            assert heard == [None]
            assert digest(place) == theirs
            judge_session(session)
            write(session, "en verder")
            assert session.publish().outcome is Outcome.PUBLISHED

    def test_our_name_in_the_log_stays_when_a_colleague_went_further(self, place: Path) -> None:
        """Each time there was a new one, and the log of a shared dossier was full of them."""
        with made(place) as session:
            ours = write(session, "eerst").replica
            session.publish()
            colleague(place, "van ans")
            session.publish()
            assert not session.document.can_amend(next(session.history.newest_first()))
            assert write(session, "verder").replica == ours
            session.publish()
        colleague(place, "nog eens van ans")
        with opened(place) as session:
            assert write(session, "en weer verder").replica == ours
            session.publish()
            judge_session(session)
        judge_file(place)

    def test_both_changed_it(self, place: Path) -> None:
        with made(place) as session:
            write(session, "van noor")
            colleague(place, "van ans")
            theirs = digest(place)
            done = session.publish()
            assert done.outcome is Outcome.BESIDE
            assert beside(place) == [done.path] == [session.document.path]
            assert digest(place) == theirs
            assert judge_file(done.path) == session.dossier
            assert remark(session.dossier) == "van noor"
            # The work goes on in the copy, which nobody else has.
            write(session, "verder")
            assert session.publish().outcome is Outcome.PUBLISHED
            assert remark_in(done.path) == "verder"
            assert digest(place) == theirs
            held = [path.name for path in place.parent.glob(".~lock*")]
            assert held == [f".~lock.{done.path.name}#"]
        with opened(done.path) as session:
            assert remark(session.dossier) == "verder"
            judge_session(session)

    def test_another_document_under_the_same_name(self, place: Path, tmp_path: Path) -> None:
        other = closed_dossier(tmp_path / "elsewhere" / "M.samenroute")
        with made(place) as session:
            shutil.copyfile(other, place)
            theirs = digest(place)
            assert session.publish().outcome is Outcome.BESIDE
            assert digest(place) == theirs
            assert judge_file(session.document.path) == session.dossier

    def test_the_file_is_gone(self, place: Path) -> None:
        with made(place) as session:
            place.unlink()
            write(session, "bewaard")
            with refused(Trouble.TARGET_GONE):
                session.publish()
            assert not place.exists()
            judge_session(session)
            session.document.put_back()
            assert judge_file(place) == session.dossier

    def test_the_folder_is_gone_and_comes_back(self, place: Path) -> None:
        away = place.parent.with_name("away")
        with made(place) as session:
            place.parent.rename(away)
            write(session, "onderweg")
            with refused(Trouble.FOLDER_GONE):
                session.publish()
            away.rename(place.parent)
            assert session.publish().outcome is Outcome.PUBLISHED
            assert remark_in(place) == "onderweg"

    def test_a_damaged_file_is_not_replaced(self, place: Path) -> None:
        with made(place) as session:
            os.truncate(place, 5_000)
            before = looks(place.parent)
            write(session, "bewaard")
            with refused(Trouble.DAMAGED):
                session.publish()
            assert looks(place.parent) == before

    def test_what_a_newer_program_wrote_is_not_replaced(self, place: Path) -> None:
        newer = f"PRAGMA user_version={replace(FORMAT, minor=FORMAT.minor + 1).user_version}"
        with made(place) as session:
            meddle(place, newer)
            theirs = digest(place)
            with refused(Trouble.READ_ONLY):
                session.publish()
            write(session, "ook iets")
            assert session.publish().outcome is Outcome.BESIDE
            assert digest(place) == theirs
            meddle(place, f"PRAGMA user_version={Format(FORMAT.major + 1, 0).user_version}")

    def test_bytes_that_differ_with_the_same_log_are_ours(self, place: Path) -> None:
        with made(place) as session:
            meddle(place, "VACUUM")
            assert session.publish().outcome is Outcome.NOTHING_NEW
            write(session, "verder")
            assert session.publish().outcome is Outcome.PUBLISHED

    def test_backups_that_cannot_be_made_do_not_stop_it(self, place: Path, own_state: Path) -> None:
        with made(place) as session:
            shutil.rmtree(own_state / "backups", ignore_errors=True)
            (own_state / "backups").write_text("geen map")
            write(session, "toch")
            assert session.publish().outcome is Outcome.PUBLISHED

    def test_a_leftover_of_ours_is_swept_when_opening(self, place: Path) -> None:
        with made(place) as session:
            replica = next(session.history.newest_first()).replica
        left = place.with_name(f".~pub-{replica}-{place.name}")
        foreign = place.with_name(f".~pub-iemand-{place.name}")
        for path in (left, left.with_name(f"{left.name}-journal"), foreign):
            path.write_bytes(b"half")
        with opened(place):
            names = {path.name for path in place.parent.iterdir()}
        assert names == {place.name, foreign.name, f".~lock.{place.name}#"}

    def test_the_rights_of_the_file_stay(self, place: Path) -> None:
        with made(place) as session:
            place.chmod(0o664)
            write(session, "nieuw")
            session.publish()
            assert place.stat().st_mode & 0o777 == 0o664

    def test_deleted_text_is_not_in_the_file(self, place: Path) -> None:
        """secure_delete: what is gone from rows and log is gone from the bytes."""
        with made(place) as session:
            write(session, "Kanarievogel")
            session.publish()
            assert b"Kanarievogel" in place.read_bytes()
            connection = session.document._copy.connection
            connection.execute("DELETE FROM change WHERE new LIKE '%Kanarie%'")
            connection.execute("UPDATE step_instance SET remark = ''")
            write(session, "iets anders", TALKS)
            session.publish()
            assert b"Kanarievogel" not in place.read_bytes()


class TestNames:
    NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def test_they_say_who_and_when(self, tmp_path: Path) -> None:
        path = copy_name(tmp_path / "M.samenroute", "Noor", self.NOON)
        local = self.NOON.astimezone()
        assert path.name == f"M (kopie van Noor {local:%Y-%m-%d %H%M}).samenroute"
        path.touch()
        again = copy_name(tmp_path / "M.samenroute", "Noor", self.NOON)
        assert again.name == f"M (kopie van Noor {local:%Y-%m-%d %H%M}) 2.samenroute"

    @pytest.mark.parametrize("user", ["", " . ", "a/b\\c:d*?", "\0\n", "x" * 400, "é" * 400])
    @pytest.mark.parametrize("stem", ["M", "n" * 240, "é" * 120])
    def test_every_user_and_title_give_a_name_that_exists(
        self, tmp_path: Path, user: str, stem: str
    ) -> None:
        path = copy_name(tmp_path / f"{stem}.samenroute", user, self.NOON)
        path.touch()
        assert path.parent == tmp_path
        assert len(f".~pub-1234567890-{path.name}".encode()) <= 255

    def test_a_long_name_can_be_published_over_and_beside(self, tmp_path: Path) -> None:
        place = tmp_path / "share" / f"{'é' * 110}.samenroute"
        with made(place) as session:
            write(session, "van noor")
            assert session.publish().outcome is Outcome.PUBLISHED
            write(session, "weer van noor")
            colleague(place, "van ans")
            assert session.publish().outcome is Outcome.BESIDE


def put(content: bytes, target: Path) -> None:
    """Put another version in place as a sync client does."""
    incoming = target.parent.parent / "incoming"
    incoming.write_bytes(content)
    incoming.replace(target)


def put_alike(content: bytes, target: Path) -> None:
    """The same, with the size and the time of the file that was there."""
    before = target.stat()
    padding = before.st_size - len(content)
    assert padding == 0
    put(content, target)
    os.utime(target, ns=(before.st_atime_ns, before.st_mtime_ns))


def put_inside(content: bytes, target: Path) -> None:
    """Overwrite the file itself: same inode, size and time."""
    before = target.stat()
    with target.open("r+b") as file:
        file.write(content)
    os.utime(target, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize("how", [put, put_alike, put_inside])
def test_a_version_that_comes_in_at_any_moment_is_never_lost(
    tmp_path: Path, how: Callable[[bytes, Path], None]
) -> None:
    """A colleague's version lands at every point between opening and the end of publishing.

    The last point is the rename itself: between looking and renaming no system offers anything,
    so what lands there is not counted. It is one system call wide.
    """
    found: Counter[str] = Counter()
    place = tmp_path / "share" / "M.samenroute"
    closed_dossier(place)
    first = place.read_bytes()
    colleague(place, "van ans")
    theirs, theirs_ids = place.read_bytes(), ids_in(place)
    assert len(theirs) == len(first)
    at = 0
    while True:
        at += 1
        put(first, place)
        shutil.rmtree(tmp_path / "state", ignore_errors=True)
        for path in beside(place):
            path.unlink()
        session = opened(place)
        write(session, "van noor")
        with interrupted(place.parent, at, lambda: how(theirs, place)) as seen:
            session.publish()
        if len(seen) < at:
            session.close()
            break
        session.publish()
        last = seen[at - 1] == "os.rename"
        ours = {item.id for item in session.history.newest_first()}
        session.close()
        everywhere = [place, *beside(place), *(backup.path for backup in all_backups(session))]
        kept = [ids_in(path) for path in everywhere]
        if last and theirs_ids not in kept:
            found["at the rename itself"] += 1
        elif last:
            found["kept, at the rename"] += 1
        else:
            assert theirs_ids in kept, f"lost at {seen[at - 1]}, point {at}"
            assert ours in kept
            found["both are there"] += 1
    assert found["both are there"] >= 8
    assert found["at the rename itself"] <= 1


def all_backups(session: Session) -> list[backups.Backup]:
    return restore_points(session.document.document_id)


def test_a_stranger_s_file_is_published_over_with_the_same_rules(tmp_path: Path) -> None:
    place = strange(tmp_path / "M.samenroute")
    with opened(place) as session:
        write(session, "van noor")
        assert session.publish().outcome is Outcome.PUBLISHED
        judge_file(place)
