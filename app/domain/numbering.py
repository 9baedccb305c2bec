"""Numbers of registers, such as decision 2026-014: never used twice."""

import re

_NUMBER = re.compile(r"(\d{4})-(\d{1,9})")


def formatted(year: int, number: int) -> str:
    """`2026-014`; from 1000 on simply longer."""
    return f"{year}-{number:03d}"


def parsed(number: str) -> tuple[int, int] | None:
    """The year and the number of a register number, or `None` for another kind of text."""
    found = _NUMBER.fullmatch(number.strip())
    return (int(found[1]), int(found[2])) if found else None
