"""Opening what somebody else may have made: refused with a reason, and never touched."""

import os
import random
import sqlite3
import struct
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.storage import guard, schema
from app.storage.connection import open_hardened
from app.storage.errors import StorageError, Trouble
from app.storage.guard import MAX_BYTES
from app.storage.looking import snapshot
from app.storage.opening import create, open_document
from app.storage.schema import FORMAT, Format
from tests.conftest import SOAK
from tests.unit.storage.dossiers import (
    founding,
    judge_file,
    judge_session,
    looks,
    made,
    meddle,
    opened,
    refused,
    strange,
    write,
)

Spoil = Callable[[Path], object]

REASONS = {
    Trouble.EMPTY,
    Trouble.NOT_A_DOSSIER,
    Trouble.DAMAGED,
    Trouble.OTHER_PROGRAM,
    Trouble.FOREIGN_SCHEMA,
    Trouble.NEWER,
    Trouble.BAD_ROW,
    Trouble.UNREADABLE,
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a dossier of somebody else."""
    return strange(tmp_path_factory.mktemp("elsewhere") / "M.samenroute").read_bytes()


@pytest.fixture
def place(tmp_path: Path, sound: bytes) -> Path:
    path = tmp_path / "share" / "M.samenroute"
    path.parent.mkdir()
    path.write_bytes(sound)
    return path


def patch(offset: int, content: bytes) -> Spoil:
    """Overwrite bytes in place."""

    def spoil(path: Path) -> None:
        whole = bytearray(path.read_bytes())
        whole[offset : offset + len(content)] = content
        path.write_bytes(whole)

    return spoil


def cut(keep: Callable[[int], int]) -> Spoil:
    """Cut the file off."""
    return lambda path: os.truncate(path, keep(path.stat().st_size))


def shell(*statements: str) -> Spoil:
    """Change it with an SQLite shell."""
    return lambda path: meddle(path, *statements)


def version(offset: int, value: int) -> Spoil:
    """Write a number of the header."""
    return patch(offset, struct.pack(">I", value))


def rewrite_schema(name: str, old: str, new: str) -> Spoil:
    """Change the SQL of a table without asking SQLite what it thinks of it."""

    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA writable_schema=ON")
            done = connection.execute(
                "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = ?", (old, new, name)
            )
            assert done.rowcount == 1

    return spoil


HOSTILE: dict[str, tuple[Spoil, Trouble]] = {
    "empty": (lambda path: path.write_bytes(b""), Trouble.EMPTY),
    "text": (lambda path: path.write_text("Beste Noor, " * 50), Trouble.NOT_A_DOSSIER),
    "short": (cut(lambda _: 99), Trouble.NOT_A_DOSSIER),
    "header only": (cut(lambda _: 100), Trouble.DAMAGED),
    "half": (cut(lambda size: size // 2 // 4096 * 4096), Trouble.DAMAGED),
    "half a page": (cut(lambda size: size - 2_048), Trouble.DAMAGED),
    "last page cut": (cut(lambda size: size - 4_096), Trouble.DAMAGED),
    "a page of zeros": (patch(4_096 * 3, bytes(4_096)), Trouble.DAMAGED),
    "page size 0": (patch(16, b"\0\0"), Trouble.DAMAGED),
    "page size 3": (patch(16, b"\0\3"), Trouble.DAMAGED),
    "page size 65535": (patch(16, b"\xff\xff"), Trouble.DAMAGED),
    "more pages than there are": (version(28, 1_000_000), Trouble.DAMAGED),
    "encoding 9": (version(56, 9), Trouble.DAMAGED),
    "schema format 255": (version(44, 255), Trouble.DAMAGED),
    "file format 9": (patch(18, b"\x09\x09"), Trouble.DAMAGED),
    "GeoPackage": (version(68, 0x47504B47), Trouble.OTHER_PROGRAM),
    "no application": (version(68, 0), Trouble.OTHER_PROGRAM),
    "newer": (version(60, Format(FORMAT.major + 1, 0).user_version), Trouble.NEWER),
    "far newer": (version(60, 0x7FFFFFFF), Trouble.NEWER),
    "trigger": (
        shell("CREATE TRIGGER t AFTER UPDATE ON person BEGIN DELETE FROM step; END"),
        Trouble.FOREIGN_SCHEMA,
    ),
    "view": (shell("CREATE VIEW v AS SELECT 1"), Trouble.FOREIGN_SCHEMA),
    "endless view for a table": (
        shell(
            "ALTER TABLE wait RENAME TO oude_wait",
            "CREATE VIEW wait AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n)"
            " SELECT x AS id FROM n",
        ),
        Trouble.FOREIGN_SCHEMA,
    ),
    "huge view": (shell("CREATE VIEW v AS SELECT hex(zeroblob(4e8))"), Trouble.FOREIGN_SCHEMA),
    "extra table": (shell("CREATE TABLE extra (x)"), Trouble.FOREIGN_SCHEMA),
    "extra column": (shell("ALTER TABLE wait ADD COLUMN extra TEXT"), Trouble.FOREIGN_SCHEMA),
    "generated column": (
        shell("ALTER TABLE wait ADD COLUMN g TEXT AS (hex(zeroblob(100))) VIRTUAL"),
        Trouble.FOREIGN_SCHEMA,
    ),
    "index on an expression": (
        shell("CREATE INDEX i ON wait (hex(zeroblob(length(id))))"),
        Trouble.FOREIGN_SCHEMA,
    ),
    "virtual table": (
        shell("CREATE VIRTUAL TABLE zoek USING fts5(tekst)"),
        Trouble.FOREIGN_SCHEMA,
    ),
    "table gone": (shell("DROP TABLE wait"), Trouble.FOREIGN_SCHEMA),
    "index gone": (shell('DROP INDEX "idx_change_position"'), Trouble.FOREIGN_SCHEMA),
    "statistics": (shell("ANALYZE"), Trouble.FOREIGN_SCHEMA),
    "a name of a megabyte": (
        shell(f'CREATE TABLE "{"n" * 1_000_000}" (x)'),
        Trouble.FOREIGN_SCHEMA,
    ),
    "a name with quotes": (shell('CREATE TABLE "a""]\n--" (x)'), Trouble.FOREIGN_SCHEMA),
    "2001 columns": (
        shell(f"CREATE TABLE wide ({', '.join(f'c{number}' for number in range(2_000))})"),
        Trouble.FOREIGN_SCHEMA,
    ),
    "no document row": (shell("DELETE FROM document"), Trouble.DAMAGED),
    "null where none may be": (
        rewrite_schema("person", '"name" TEXT NOT NULL', '"name" TEXT         '),
        Trouble.FOREIGN_SCHEMA,
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_and_not_touched(
    place: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its reason, while SQLite may work on it for a second only: nothing waits for the end."""
    monkeypatch.setattr(guard, "DEADLINE", 1.0)
    spoil, expected = HOSTILE[name]
    spoil(place)
    before = looks(place.parent)
    accepted = {expected, Trouble.DAMAGED}
    with refused(*accepted), snapshot(place):
        pass
    with refused(*accepted):
        open_document(place, "noor")
    assert looks(place.parent) == before


def test_what_never_ends_is_stopped(place: Path) -> None:
    """The deadline stands behind the list of what may be in a file: it must be in force."""
    endless = f"SELECT count(*) FROM {', '.join(f'change AS c{n}' for n in range(30))}"
    with (
        closing(open_hardened(place, 0.0)) as connection,
        pytest.raises(sqlite3.OperationalError, match="interrupted"),
    ):
        connection.execute(endless)


def test_a_newer_program_is_named(place: Path) -> None:
    version(60, 2_003)(place)
    with refused(Trouble.NEWER) as caught, snapshot(place):
        pass
    assert (caught.value.data["theirs"], caught.value.data["ours"]) == ("2.3", str(FORMAT))


@pytest.mark.parametrize(
    "statements",
    [
        (),
        ("CREATE TABLE measure (id TEXT PRIMARY KEY)",),
        ("ALTER TABLE wait ADD COLUMN urgent INTEGER",),
        ("CREATE INDEX i ON wait (subject)",),
    ],
)
def test_a_newer_minor_can_be_read_but_not_changed(
    place: Path, statements: tuple[str, ...]
) -> None:
    newer = Format(FORMAT.major, FORMAT.minor + 1)
    meddle(place, *statements, f"PRAGMA user_version={newer.user_version}")
    before = looks(place.parent)
    with snapshot(place) as seen:
        assert seen.newer_format
        assert seen.dossier.municipality.name == "Merelveen"
    with refused(Trouble.READ_ONLY) as caught:
        open_document(place, "noor")
    assert caught.value.data["theirs"] == str(newer)
    assert looks(place.parent) == before


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER UPDATE ON person BEGIN DELETE FROM step; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE VIRTUAL TABLE zoek USING fts5(tekst)",
        "ALTER TABLE wait ADD COLUMN g TEXT AS (hex(zeroblob(9))) VIRTUAL",
        "DROP TABLE wait",
        "ALTER TABLE wait DROP COLUMN what",
    ],
)
def test_a_newer_minor_brings_nothing_that_runs(place: Path, statement: str) -> None:
    meddle(place, statement, f"PRAGMA user_version={Format(FORMAT.major, 9).user_version}")
    with refused(Trouble.FOREIGN_SCHEMA), snapshot(place):
        pass


def outcome(path: Path) -> str:
    """What opening and reading a file comes to; anything but a refusal is a bug."""
    began = time.monotonic()
    try:
        with snapshot(path) as seen:
            list(seen.history.newest_first())
            answer = "opened"
    except StorageError as error:
        if error.trouble not in REASONS:
            raise
        answer = error.trouble
    assert time.monotonic() - began < 5
    return answer


def test_flipped_bytes_never_crash_or_change_the_file(place: Path, sound: bytes) -> None:
    chosen = random.Random(1)
    first_page = range(4_096) if SOAK else chosen.sample(range(4_096), 150)
    others = chosen.sample(range(4_096, len(sound)), 1_000 if SOAK else 100)
    found: Counter[str] = Counter()
    for offset in (*first_page, *others):
        whole = bytearray(sound)
        whole[offset] ^= chosen.choice((1, 0x80, 0xFF))
        place.write_bytes(whole)
        found[outcome(place)] += 1
        assert place.read_bytes() == whole
    assert found.total() == len(first_page) + len(others)
    assert found["opened"] > 10
    assert found["opened"] > 10
    assert found[Trouble.DAMAGED] > 3


@pytest.mark.soak
def test_flipped_bytes_of_any_kind_open_for_changing_or_not_at_all(
    place: Path, sound: bytes
) -> None:
    chosen = random.Random(2)
    found: Counter[str] = Counter()
    for _ in range(1_000):
        whole = bytearray(sound)
        for _ in range(chosen.choice((1, 2, 20))):
            whole[chosen.randrange(len(whole))] = chosen.randrange(256)
        place.write_bytes(whole)
        try:
            with opened(place) as session:
                write(session, "verder")
                found["changed"] += 1
        except StorageError as error:
            found[error.trouble] += 1
    assert found.total() == 1_000
    assert found["changed"] > 100


def test_too_large_is_refused_without_reading(place: Path) -> None:
    os.truncate(place, MAX_BYTES + 1)
    began = time.monotonic()
    with refused(Trouble.TOO_LARGE), snapshot(place):
        pass
    assert time.monotonic() - began < 1


def test_missing(tmp_path: Path) -> None:
    with refused(Trouble.MISSING), snapshot(tmp_path / "M.samenroute"):
        pass
    with refused(Trouble.MISSING), snapshot(tmp_path / "weg" / "M.samenroute"):
        pass


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with refused(Trouble.NO_FILE), snapshot(tmp_path):
        pass


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    path = tmp_path / "M.samenroute"
    os.mkfifo(path)
    with refused(Trouble.NO_FILE):
        open_document(path, "noor")


def test_a_link_is_refused(place: Path) -> None:
    link = place.with_name("link.samenroute")
    link.symlink_to(place)
    with refused(Trouble.NO_FILE):
        open_document(link, "noor")


def test_a_file_with_two_names_is_refused(place: Path) -> None:
    """Publishing replaces the file: behind the other name the old version would go on."""
    other = place.with_name("ander.samenroute")
    other.hardlink_to(place)
    for path in (place, other):
        with refused(Trouble.HARD_LINK):
            open_document(path, "noor")
    other.unlink()
    open_document(place, "noor").close()


def test_the_name_that_a_file_was_made_under_is_none(place: Path) -> None:
    """A program that is ended while it gives a file its name leaves the other one behind."""
    place.with_name(f".~pub-abc-{place.name}").hardlink_to(place)
    open_document(place, "noor").close()
    place.with_name("ander.samenroute").hardlink_to(place)
    with refused(Trouble.HARD_LINK):
        open_document(place, "noor")


def test_a_name_that_is_too_long_is_trouble(tmp_path: Path) -> None:
    path = tmp_path / f"{'n' * 300}.samenroute"
    with refused(Trouble.NAME_TOO_LONG):
        open_document(path, "noor")
    with refused(Trouble.NAME_TOO_LONG):
        create(path, founding(), "noor", "noor")


def test_a_file_that_nobody_may_write_is_not_replaced(place: Path) -> None:
    with opened(place) as session:
        place.chmod(0o444)
        before = looks(place.parent)
        write(session, "toch")
        with refused(Trouble.NO_RIGHTS):
            session.publish()
        assert looks(place.parent) == before
        judge_session(session)


def test_side_files_of_somebody_else_are_not_read(place: Path) -> None:
    for suffix in ("-journal", "-wal", "-shm"):
        place.with_name(place.name + suffix).write_bytes(os.urandom(5_000))
    before = looks(place.parent)
    judge_file(place)
    assert looks(place.parent) == before


def test_a_file_in_wal_mode_opens_and_is_published_without(place: Path) -> None:
    meddle(place, "PRAGMA journal_mode=WAL")
    assert place.read_bytes()[18:20] == b"\2\2"
    judge_file(place)
    with opened(place) as session:
        write(session, "verder")
        session.publish()
    assert place.read_bytes()[18:20] == b"\1\1"
    assert sorted(path.name for path in place.parent.iterdir()) == [place.name]


def test_our_own_file_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "share" / "M.samenroute"
    with made(path):
        header = path.read_bytes()[:100]
    assert struct.unpack(">I", header[68:72])[0] == schema.APPLICATION_ID
    assert struct.unpack(">I", header[60:64])[0] == FORMAT.user_version
    assert not any(path.name.endswith(("-journal", "-wal")) for path in path.parent.iterdir())
