"""The format on disk is a promise: it changes only on purpose."""

from pathlib import Path

from app.storage.schema import FORMAT, expected_objects

GOLDEN = Path(__file__).parents[2] / "golden"


def test_the_schema_is_the_one_of_its_format() -> None:
    """Another version of a library, or a renamed field, must not change what is written."""
    written = "\n".join(sorted(f"{sql};" for *_, sql in expected_objects() if sql)) + "\n"
    assert written == (GOLDEN / f"format-{FORMAT}.sql").read_text(encoding="utf-8")
