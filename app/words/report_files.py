"""Words in the names of the files of reports."""

from collections.abc import Sequence

NAMELESS = "zonder-namen"
INTERNAL = "met-intern"
HISTORY = "met-wijzigingen"


def wijken(names: Sequence[str]) -> str:
    """To which wijken a report was narrowed; empty for all."""
    return "" if not names else names[0] if len(names) == 1 else f"{len(names)}-wijken"
