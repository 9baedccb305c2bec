"""The program as it will be one day: with a newer format, and a migration that does real work."""

from typing import TYPE_CHECKING

import pytest

from app.storage import schema
from app.storage.schema import FORMAT, Format

if TYPE_CHECKING:
    from sqlite_utils import Database

NEXT = Format(FORMAT.major, FORMAT.minor + 1)


def _migration(database: "Database") -> None:
    """A new table, a new column, and every row of the log touched."""
    database.execute("ALTER TABLE document ADD COLUMN place TEXT NOT NULL DEFAULT ''")
    database.create_table("extra", {"id": str, "text": str}, pk="id", strict=True)
    database.execute('INSERT INTO extra SELECT number, new FROM "change"')
    database.execute("UPDATE change_set SET reason = reason || ''")


def become_next(patch: pytest.MonkeyPatch) -> None:
    """From here on this process is the newer program."""
    patch.setattr(schema, "FORMAT", NEXT)
    patch.setattr(schema, "MIGRATIONS", {**schema.MIGRATIONS, NEXT: _migration})
