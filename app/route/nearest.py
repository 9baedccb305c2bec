"""The name that somebody probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 60


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like what was written, if any does."""
    if len(written) > _LONGEST:
        return None
    by_lower = {name.casefold(): name for name in known}
    found = get_close_matches(written.casefold(), by_lower, n=1)
    return by_lower[found[0]] if found else None
