"""What is written is read back: every table, every field, every text."""

import json
import shutil
import tempfile
from collections import Counter
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.changes import ChangeSet, FieldChange, Origin, created, deleted, inverse
from app.domain.dossier import Dossier, difference
from app.domain.fields import Field, Kind, Record, fields_of
from app.domain.tables import TABLES
from app.storage import log, schema
from app.storage.connection import open_working, transaction
from app.storage.errors import Trouble
from app.storage.looking import snapshot
from app.storage.rows import read_dossier
from tests.conftest import SOAK
from tests.unit.storage.conftest import MEMORY
from tests.unit.storage.dossiers import closed_dossier, opened, refused, strange

# Surrogates are not text: nothing can write them as UTF-8.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
KEYS = st.text("abcdefghij-@/>", min_size=1, max_size=8)
WORDS: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.TEXT: TEXT,
    Kind.INTEGER: st.integers(-(2**63), 2**63 - 1),
    Kind.NUMBER: st.decimals(-(10**15), 10**15, places=6).map(lambda number: f"{number:f}"),
    Kind.FLAG: st.booleans(),
    Kind.DAY: st.dates(date(1900, 1, 1), date(9999, 12, 31)).map(date.isoformat),
}


def values(field: Field) -> st.SearchStrategy[Any]:
    """Values of a field that refers to nothing."""
    if field.kind is Kind.KEYS:
        member = st.sampled_from(field.choices) if field.choices else TEXT
        some: st.SearchStrategy[Any] = st.lists(member, max_size=4)
    elif field.kind is Kind.CHOICE:
        some = st.sampled_from(field.choices)
    else:
        some = WORDS[field.kind]
    made = some.map(field.decode)
    return st.none() | made if field.optional else made


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """A dossier with a few records in every table, all references inside it."""
    found: list[Record] = []
    known: dict[str, list[str]] = {}
    for name, kind in TABLES.items():
        keys = draw(st.lists(KEYS, unique=True, min_size=1, max_size=2))
        for key in keys:
            record = {}
            for field in fields_of(kind):
                if field.refers_to:
                    one = st.sampled_from(known.get(field.refers_to) or [key])
                    record[field.name] = draw(st.none() | one if field.optional else one)
                else:
                    record[field.name] = draw(values(field))
            found.append(kind(key, **record))
        known[name] = keys
    return Dossier.of(found)


def change_set(number: int, changes: tuple[FieldChange, ...]) -> ChangeSet:
    """A set as the log keeps it."""
    moment = datetime(2026, 1, 1, 12, 0, 0, number, tzinfo=UTC)
    key = f"abcdefghij-{number:06d}"
    return ChangeSet(key, "abcdefghij", number, moment, "Noor", "do", Origin.EDIT, changes)


@settings(max_examples=500 if SOAK else 12)
@given(before=dossiers(), after=dossiers())
def test_every_dossier_is_read_back_as_it_was_written(before: Dossier, after: Dossier) -> None:
    """Made, changed into another one, and changed back: rows and log agree all the way."""
    path = Path(tempfile.mkdtemp(dir=MEMORY)) / "work.db"
    made = tuple(created(record) for record in before)
    moved = difference(before, after)
    sets = [change_set(1, made), change_set(2, moved), change_set(3, inverse(moved))]
    with closing(open_working(path, create=True)) as connection:
        schema.migrate(connection)
        for item, expected in zip(sets, (before, after, before), strict=True):
            with transaction(connection, path):
                log.append(connection, item)
            assert read_dossier(connection) == expected
        assert list(log.chain(connection)) == sets
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        with transaction(connection, path):
            log.retract(connection, sets[2])
        assert read_dossier(connection) == after
    shutil.rmtree(path.parent)


def test_the_strategy_reaches_every_table_and_field() -> None:
    kinds = Counter(field.kind for kind in TABLES.values() for field in fields_of(kind))
    assert len(TABLES) == 41
    assert set(kinds) == set(Kind)


@pytest.mark.parametrize(
    "text", ["\0", "a\0b", "\u202e", "\u00e9", "e\u0301", "\U0001f600", "'; DROP", '"']
)
def test_awkward_text_survives(tmp_path: Path, text: str) -> None:
    statement = f"UPDATE person SET name = CAST(x'{text.encode().hex()}' AS TEXT)"
    path = strange(tmp_path / "M.samenroute", statement)
    with opened(path) as session:
        (person,) = session.dossier.all(TABLES["person"])
        assert getattr(person, "name", None) == text


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE step_instance SET due = 'gisteren'",
        "UPDATE step_instance SET status = 'zomaar'",
        "UPDATE person SET departments = 'geen lijst'",
        "UPDATE person SET departments = '7'",
        f"UPDATE person SET departments = '{'[' * 100_000}'",
        "UPDATE neighbourhood SET status = ''",
    ],
)
def test_a_row_that_its_fields_cannot_hold_is_named(tmp_path: Path, statement: str) -> None:
    path = strange(tmp_path / "M.samenroute", statement)
    with refused(Trouble.BAD_ROW) as caught:
        opened(path)
    assert caught.value.data["table"] in statement


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change SET new = 'geen json'",
        f"UPDATE change SET old = '{'[' * 100_000}'",
        "UPDATE change_set SET origin = 'zomaar'",
        "UPDATE change_set SET at = 'gisteren'",
    ],
)
def test_a_log_that_cannot_be_read_is_trouble_and_no_crash(tmp_path: Path, statement: str) -> None:
    path = strange(tmp_path / "M.samenroute", statement)
    with refused(Trouble.BAD_ROW):
        opened(path)
    with snapshot(path) as seen, refused(Trouble.BAD_ROW) as caught:
        list(seen.history.newest_first())
    assert caught.value.data["path"] == str(path)


def test_text_that_is_no_utf_8_is_damage(tmp_path: Path) -> None:
    path = strange(tmp_path / "M.samenroute", "UPDATE person SET name = CAST(x'ff' AS TEXT)")
    with refused(Trouble.DAMAGED, Trouble.BAD_ROW):
        opened(path)


def test_a_reference_to_nothing_is_refused_and_nothing_is_kept(tmp_path: Path) -> None:
    path = closed_dossier(tmp_path / "M.samenroute")
    with opened(path) as session:
        before = session.dossier
        bad = created(TABLES["step_instance"]("x", step="bestaat niet"))
        draft = change_set(1, (bad,))
        with refused(Trouble.INCONSISTENT):
            session.document.append(draft, "noor", datetime.now(UTC))  # type: ignore[arg-type]
        assert session.document.dossier() == before


def test_the_log_is_json_that_other_programs_read(tmp_path: Path) -> None:
    record = TABLES["person"]("a", name="Ans")
    for change in (created(record), deleted(record)):
        assert json.loads(json.dumps(change.old)) == change.old
