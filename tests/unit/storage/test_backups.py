"""There is always a good older copy (P13)."""

import random
import shutil
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.storage import backups
from app.storage.errors import Trouble
from app.storage.looking import snapshot
from app.storage.rescue import restore_points
from app.storage.state import backup_folder
from tests.conftest import SOAK
from tests.unit.storage.dossiers import (
    closed_dossier,
    judge_file,
    judge_session,
    made,
    opened,
    refused,
    strange,
    write,
)

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
MONTH_LENGTHS = timedelta(days=31 * 13)

moments = st.lists(
    st.integers(0, int(MONTH_LENGTHS.total_seconds())).map(lambda back: NOW - timedelta(0, back)),
    max_size=60,
)


@settings(max_examples=10_000 if SOAK else 300)
@given(moments, st.integers(0, 40))
def test_what_stays_of_any_calendar(found: list[datetime], ahead: int) -> None:
    now = NOW - timedelta(days=ahead)
    stay = backups.kept(found, now)
    past = sorted({moment for moment in found if moment <= now}, reverse=True)
    assert stay <= set(found)
    assert {moment for moment in found if moment > now} <= stay, "the clock was set back"
    assert set(past[: backups.LAST]) <= stay
    for moment in past:
        if now - moment <= timedelta(days=backups.DAILY):
            assert any(other.date() == moment.date() for other in stay)
    months = {(moment.year, moment.month) for moment in past}
    recent = {
        (now.year + (now.month - back - 1) // 12, (now.month - back - 1) % 12 + 1)
        for back in range(backups.MONTHLY)
    }
    assert (months & recent) <= {(moment.year, moment.month) for moment in stay}
    assert len({moment for moment in stay if moment <= now}) <= 10 + 31 + 12
    assert backups.kept(stay, now) == stay, "thinning again removes nothing"


@settings(max_examples=2_000 if SOAK else 60)
@given(st.lists(st.integers(1, 60 * 24 * 9), min_size=5, max_size=120))
def test_thinning_each_time_keeps_a_copy_of_each_day_and_month(gaps: list[int]) -> None:
    """Thinning runs after every backup: what one round keeps, a later one may not need to miss."""
    present: set[datetime] = set()
    days: dict[date, datetime] = {}
    months: dict[tuple[int, int], datetime] = {}
    now = NOW
    for gap in gaps:
        now += timedelta(minutes=gap)
        present = backups.kept({*present, now}, now)
        days[now.date()] = months[(now.year, now.month)] = now
        for day, latest in days.items():
            if now - latest <= timedelta(days=backups.DAILY):
                assert latest in present, f"nothing of {day} is left"
        for (year, month), latest in months.items():
            if (now.year - year) * 12 + now.month - month < backups.MONTHLY:
                assert latest in present, f"nothing of {year}-{month} is left"
        assert len(present) <= 53


def test_a_long_calendar_of_a_busy_year_stays_small() -> None:
    chosen = random.Random(3)
    present: set[datetime] = set()
    now = NOW
    for _ in range(3_000):
        now += timedelta(minutes=chosen.choice((10, 15, 60, 900, 4_000)))
        present = backups.kept({*present, now}, now)
    by_month: defaultdict[tuple[int, int], int] = defaultdict(int)
    for moment in present:
        by_month[(moment.year, moment.month)] += 1
    assert 20 <= len(present) <= 53
    assert len(by_month) == 12


def test_a_clock_that_was_far_ahead_does_not_cost_the_backups_of_today() -> None:
    ahead = [NOW + timedelta(days=400, minutes=number) for number in range(10)]
    today = [NOW - timedelta(minutes=15 * number) for number in range(8)]
    assert backups.kept([*ahead, *today], NOW) == {*ahead, *today}


class TestKeeping:
    @pytest.fixture
    def place(self, tmp_path: Path) -> Path:
        return closed_dossier(tmp_path / "share" / "M.samenroute")

    def keep(self, place: Path, at: datetime, mark: str = "") -> str:
        with snapshot(place) as seen:
            key = seen.document_id
        backups.keep(key, place, at, mark)
        return key

    def test_the_first_publication_over_a_file_makes_one(self, tmp_path: Path) -> None:
        with made(tmp_path / "share" / "M.samenroute") as session:
            assert restore_points(session.document.document_id) == []
            for text in ("a", "b", "c"):
                write(session, text)
                session.publish()
            # Within ten minutes one is enough.
            assert len(restore_points(session.document.document_id)) == 1

    def test_one_is_due_every_ten_minutes(self, place: Path) -> None:
        key = self.keep(place, NOW)
        shutil.rmtree(backup_folder(key))
        assert backups.due(key, NOW)
        self.keep(place, NOW)
        assert not backups.due(key, NOW + timedelta(minutes=9, seconds=59))
        assert backups.due(key, NOW + timedelta(minutes=10))
        assert backups.due(key, NOW - timedelta(days=1)), "the clock was set back"
        self.keep(place, NOW - timedelta(days=1))
        assert not backups.due(key, NOW - timedelta(days=1) + timedelta(minutes=5))

    def test_each_is_whole_and_the_newest_comes_first(self, place: Path) -> None:
        for number in range(12):
            key = self.keep(place, NOW - timedelta(hours=number))
        found = restore_points(key)
        assert [backup.at for backup in found] == sorted(
            (backup.at for backup in found), reverse=True
        )
        assert [judge_file(backup.path) == judge_file(place) for backup in found].count(True) == 12

    def test_two_in_one_second_are_both_kept(self, place: Path) -> None:
        key = self.keep(place, NOW)
        before = len(restore_points(key))
        self.keep(place, NOW)
        self.keep(place, NOW, mark="teruggezet")
        assert len(restore_points(key)) == before + 2

    def test_what_is_damaged_or_of_another_document_pushes_nothing_out(
        self, place: Path, tmp_path: Path
    ) -> None:
        key = self.keep(place, NOW - timedelta(hours=5))
        good = {backup.path for backup in restore_points(key)}
        whole = place.read_bytes()
        for number in range(30):
            place.write_bytes(whole[: 4_096 * 3])
            backups.keep(key, place, NOW + timedelta(minutes=number))
        backups.keep(key, strange(tmp_path / "anders" / "M.samenroute"), NOW)
        assert {backup.path for backup in restore_points(key)} == good
        assert {path.name for path in backup_folder(key).iterdir()} == {p.name for p in good}

    def test_damaged_files_that_are_kept_push_nothing_out(self, place: Path) -> None:
        for number in range(10):
            key = self.keep(place, NOW - timedelta(minutes=30 - number))
        for number in range(5):
            backups.keep_damaged(key, place, NOW - timedelta(minutes=number))
        self.keep(place, NOW + timedelta(minutes=1))
        marks = [backup.mark for backup in restore_points(key)]
        assert marks.count(backups.DAMAGED) == 3
        assert marks.count("") >= 10

    def test_what_else_lies_in_the_folder_is_left_alone(self, place: Path) -> None:
        key = self.keep(place, NOW)
        before = restore_points(key)
        for name in ("99999999-999999.samenroute", "notitie.txt", "new.part"):
            (backup_folder(key) / name).write_text("x")
        assert restore_points(key) == before

    def test_one_can_be_removed(self, place: Path) -> None:
        key = self.keep(place, NOW)
        for backup in restore_points(key):
            backups.delete(backup)
        assert restore_points(key) == []

    def test_a_source_that_is_gone_is_trouble(self, place: Path) -> None:
        key = self.keep(place, NOW)
        before = restore_points(key)
        with refused(Trouble.MISSING):
            backups.keep(key, place.with_name("weg.samenroute"), NOW)
        assert restore_points(key) == before


def test_restore_drill(tmp_path: Path) -> None:
    """Everything of a year of work is brought back from a backup, and undone again."""
    place = tmp_path / "share" / "M.samenroute"
    with made(place) as session:
        write(session, "goed")
        session.publish()
        key, good = session.document.document_id, session.dossier
        backups.keep(key, place, NOW)
        for number in range(20):
            write(session, f"fout {number}")
        session.publish()
        bad = session.dossier
    (backup,) = [found for found in restore_points(key) if found.at == NOW]
    with opened(place) as session, snapshot(backup.path) as older:
        session.restore_backup(older.dossier)
        assert session.dossier == good
        judge_session(session)
        session.publish()
        assert judge_file(place) == good
        session.undo()
        assert session.dossier == bad
    # The laptop is gone: a backup is a document like any other.
    shutil.copyfile(backup.path, place)
    shutil.rmtree(tmp_path / "state")
    with opened(place) as session:
        assert session.dossier == good
        write(session, "verder")
        session.publish()
