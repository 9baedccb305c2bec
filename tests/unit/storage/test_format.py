"""The format on disk is a promise: it changes only on purpose."""

from pathlib import Path

import pytest

from app.storage.schema import MIGRATIONS, Format, expected_objects

GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.mark.parametrize("number", MIGRATIONS, ids=str)
def test_the_schema_is_the_one_of_its_format(number: Format) -> None:
    """Another version of a library, or a renamed field, must not change what is written.

    Nor what an older program wrote: its documents would be taken for damaged.
    """
    written = "\n".join(sorted(f"{sql};" for *_, sql in expected_objects(number) if sql)) + "\n"
    assert written == (GOLDEN / f"format-{number}.sql").read_text(encoding="utf-8")
