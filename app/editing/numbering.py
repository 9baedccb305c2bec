"""The numbers of registers, also when one change hands out several."""

from app.domain.numbering import formatted, parsed
from app.editing.session import Session


class Numbers:
    """Gives the next number of a register, counting on within one change."""

    def __init__(self, session: Session) -> None:
        """Begin where the dossier is."""
        self._session = session
        self._given: dict[tuple[str, int], int] = {}

    def __call__(self, table: str, year: int) -> str:
        """The next number of a table in a year."""
        found = parsed(self._session.next_number(table, year))
        first = found[1] if found else 1
        before = self._given.get((table, year), 0)
        self._given[table, year] = before + 1
        return formatted(year, first + before)
