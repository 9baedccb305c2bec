"""The format on disk is a promise: it changes only on purpose."""

import sqlite3
from contextlib import closing

import pytest

from app.assets import resource
from app.storage.schema import MIGRATIONS, Format, expected_objects, migrate, objects


@pytest.mark.parametrize("number", MIGRATIONS, ids=str)
def test_what_is_made_is_what_is_written_down_of_its_format(number: Format) -> None:
    """Another version of a library, or a renamed field, must not change what is written.

    Nor what an older program wrote: its documents would be taken for damaged.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, number)
        made = objects(connection)
    tables_first = sorted(made, key=lambda item: (item[0] != "table", item[3] or ""))
    written = "".join(f"{sql};\n" for *_, sql in tables_first if sql)
    assert written == resource("formats", f"{number}.sql").read_text(encoding="utf-8")
    assert expected_objects(number) == made
