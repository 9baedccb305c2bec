"""The format of a document, derived from the records, and its migrations."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.assets import MissingResourceError, resource
from app.domain.fields import Kind, Record, fields_of
from app.domain.tables import TABLES

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = int.from_bytes(b"SrNl")
"""Marks an SQLite file as a dossier of this program."""

_MAJOR = 1_000


@dataclass(frozen=True, slots=True, order=True)
class Format:
    """Version of the document format.

    A newer minor can be read by an older program, a newer major cannot.
    """

    major: int
    minor: int

    @classmethod
    def of(cls, user_version: int) -> "Format":
        """The format that the header field `user_version` stands for."""
        return cls(*divmod(user_version, _MAJOR))

    @property
    def user_version(self) -> int:
        """The header field."""
        return self.major * _MAJOR + self.minor

    def __str__(self) -> str:
        """`1.0`."""
        return f"{self.major}.{self.minor}"


FORMAT = Format(1, 2)
"""The format this program writes."""

FIRST = Format(1, 0)
"""The first format that was ever written; what says to be older is damaged."""

SchemaObject = tuple[str, str, str, str | None]
"""Type, name, table and SQL of one entry of `sqlite_schema`."""


def migrate(connection: sqlite3.Connection, to: Format | None = None) -> None:
    """Bring a database to a format, from nothing or from any older one; `FORMAT` when left out.

    Each migration is one transaction of its own together with the note that it ran.
    """
    from sqlite_utils import Database  # noqa: PLC0415 - costs 0.1 s, only needed here

    wanted = to or FORMAT
    # Plugins that happen to be installed on a laptop have no business in a dossier.
    database = Database(connection, recursive_triggers=False, execute_plugins=False, strict=True)
    _migrations(wanted).apply(database)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={wanted.user_version}")


def expected_objects(of: Format | None = None) -> frozenset[SchemaObject]:
    """The entries of `sqlite_schema` of a document in a format, and no other.

    Each format is written down in `resources/formats`: what was handed out never changes again, and
    reading it takes a tenth of the time of making it.
    """
    return _expected_objects(of or FORMAT)


@cache
def _expected_objects(of: Format) -> frozenset[SchemaObject]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        try:
            written = resource("formats", f"{of}.sql").read_text(encoding="utf-8")
        except MissingResourceError:
            # Of a format that was never handed out, as a test makes one.
            migrate(connection, of)
        else:
            connection.executescript(written)
        return objects(connection)


def objects(connection: sqlite3.Connection) -> frozenset[SchemaObject]:
    """The entries of `sqlite_schema` of a database."""
    return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))


def columns(record: type[Record]) -> list[str]:
    """The columns of a record table in order, the id first."""
    return ["id", *(field.name for field in fields_of(record))]


def _migrations(to: Format) -> "Migrations":
    from sqlite_utils import Migrations  # noqa: PLC0415

    migrations = Migrations("samenlevingsroute")
    for number, migration in MIGRATIONS.items():
        if number <= to:
            migrations(name=f"format_{number.major}_{number.minor}")(migration)
    return migrations


def _format_1_0(database: "Database") -> None:
    """Make the tables of the first format."""
    for name in _OF_1_0:
        _make_record_table(database, name, TABLES[name], without=_LATER.get(name, ()))
    _make_log(database)


_OF_1_0 = (
    "municipality",
    "neighbourhood",
    "person",
    "department",
    "stand_in",
    "phase",
    "step",
    "checkpoint",
    "step_role",
    "dependency",
    "step_instance",
    "check",
    "contribution",
    "wait",
    "decision",
    "decision_step",
)
"""The tables of records of the first format. A format that was released never changes again: a
field that one of these gets later is added by the migration of its own format."""

_LATER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "decision": ("origin",),
        "lesson": ("movement", "departments", "from_whom"),
        "open_question": ("from_whom",),
    }
)
"""The fields that tables got in a later format than the one that made them."""


def _format_1_1(database: "Database") -> None:
    """Add meetings with what comes of them, the register of reports, and measurements."""
    for name in _OF_1_1:
        _make_record_table(database, name, TABLES[name], without=_LATER.get(name, ()))
    database.execute("ALTER TABLE decision ADD COLUMN origin TEXT NOT NULL DEFAULT ''")


_OF_1_1 = (
    "meeting_series",
    "meeting",
    "attendance",
    "agenda_item",
    "meeting_note",
    "action",
    "risk",
    "lesson",
    "open_question",
    "report_run",
    "package",
    "measurement",
)


def _format_1_2(database: "Database") -> None:
    """Add the playing field, money, interests, life in the wijk, examples, and answers."""
    for name in _OF_1_2:
        _make_record_table(database, name, TABLES[name])
    database.execute("ALTER TABLE lesson ADD COLUMN movement TEXT")
    database.execute("ALTER TABLE lesson ADD COLUMN departments TEXT NOT NULL DEFAULT '[]'")
    database.execute("ALTER TABLE lesson ADD COLUMN from_whom TEXT NOT NULL DEFAULT ''")
    database.execute("ALTER TABLE open_question ADD COLUMN from_whom TEXT NOT NULL DEFAULT ''")


_OF_1_2 = (
    "actor",
    "actor_step",
    "actor_contact",
    "agreement",
    "answer",
    "money",
    "guarded_interest",
    "decision_interest",
    "development",
    "resident_activity",
    "example",
    "own_constant",
    "moment",
)


MIGRATIONS: dict[Format, Callable[["Database"], None]] = {
    FIRST: _format_1_0,
    Format(1, 1): _format_1_1,
    Format(1, 2): _format_1_2,
}
"""What brings a document of the format before to each format, oldest first."""

_SQL_TYPES: dict[Kind, type] = {Kind.INTEGER: int, Kind.FLAG: int}


def _make_record_table(
    database: "Database", name: str, record: type[Record], without: Sequence[str] = ()
) -> None:
    described = [field for field in fields_of(record) if field.name not in without]
    database.create_table(
        name,
        {"id": str, **{field.name: _SQL_TYPES.get(field.kind, str) for field in described}},
        pk="id",
        not_null=["id", *(field.name for field in described if not field.optional)],
        foreign_keys=[
            (field.name, field.refers_to, "id") for field in described if field.refers_to
        ],
        strict=True,
    )


def _make_log(database: "Database") -> None:
    database.create_table(
        "document",
        {"id": str, "created_at": str, "program": str},
        pk="id",
        not_null=["id", "created_at", "program"],
        strict=True,
    )
    database.create_table(
        "change_set",
        {
            "position": int,
            "id": str,
            "replica": str,
            "seq": int,
            "at": str,
            "by": str,
            "command": str,
            "reason": str,
            "origin": str,
            "target": str,
            "parent": str,
        },
        pk="position",
        not_null=["position", "id", "replica", "seq", "at", "by", "command", "reason", "origin"],
        strict=True,
    ).create_index(["id"], unique=True)
    database.table("change_set").create_index(["replica", "seq"], unique=True)
    database.table("change_set").create_index(["at"])
    database.create_table(
        "change",
        {
            "number": int,
            "position": int,
            "table": str,
            "record": str,
            "field": str,
            "old": str,
            "new": str,
            "decided": int,
        },
        pk="number",
        not_null=["number", "position", "table", "record", "field", "old", "new", "decided"],
        foreign_keys=[("position", "change_set", "position")],
        strict=True,
    ).create_index(["position"])
    database.table("change").create_index(["table", "record"])
    database.create_table(
        "counter",
        {"kind": str, "year": int, "highest": int},
        pk=("kind", "year"),
        not_null=["kind", "year", "highest"],
        strict=True,
    )
