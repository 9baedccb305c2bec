"""Documents of another format than ours; there is one format so far."""

import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest

from app.storage import schema
from app.storage.errors import Trouble
from app.storage.publish import Outcome
from app.storage.schema import FORMAT, Format
from tests.unit.storage.dossiers import (
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


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A document of an older format that has the same tables."""
    return strange(tmp_path / "share" / "M.samenroute", "PRAGMA user_version=0")


def version(path: Path) -> int:
    """The format in the header of a file."""
    return int(struct.unpack(">I", path.read_bytes()[60:64])[0])


def test_an_older_format_is_brought_up_to_date_when_it_is_published(older: Path) -> None:
    with opened(older) as session:
        write(session, "verder")
        assert session.publish().outcome is Outcome.PUBLISHED
    assert version(older) == FORMAT.user_version
    assert remark_in(older) == "verder"


def test_opening_alone_does_not_touch_it(older: Path) -> None:
    before = looks(older.parent)
    with opened(older) as session:
        assert session.publish().outcome is Outcome.NOTHING_NEW
    assert looks(older.parent) == before


def test_work_on_an_older_format_is_still_there_the_next_day(older: Path) -> None:
    with opened(older) as session:
        write(session, "nog niet gedeeld")
    with opened(older) as session:
        assert remark(session.dossier) == "nog niet gedeeld"
        judge_session(session)


def test_an_older_format_with_other_tables_is_refused_and_not_touched(older: Path) -> None:
    meddle(older, "DROP TABLE decision_step")
    before = looks(older.parent)
    with refused(Trouble.FOREIGN_SCHEMA):
        opened(older)
    assert looks(older.parent) == before


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
