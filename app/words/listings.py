"""What stands with a list that is printed or handed over as it is on the screen."""

EMPTY = "Er staat niets in deze lijst bij dit filter."
NO_FILTER = "zonder filter"
NOTHING_HELD = "niets"
ROW, ROWS = "rij", "rijen"


def counted(shown: int, of: int | None, one: str = ROW, more: str = ROWS) -> str:
    """`12 van 89 stappen`, or `12 stappen` where nothing is filtered away."""
    if of is None or of == shown:
        return f"{shown} {one if shown == 1 else more}"
    return f"{shown} van {of} {one if of == 1 else more}"


def summary(counts: str, line: str) -> str:
    """How many rows there are, and by which filter."""
    text = line.strip().rstrip(".")
    return f"{counts}. Filter: {text}." if text else f"{counts}."


def columns_held(headings: list[str]) -> str:
    """Internal columns that were left out."""
    each = "interne kolom" if len(headings) == 1 else "interne kolommen"
    return f"{each} {', '.join(headings)}" if headings else NOTHING_HELD
