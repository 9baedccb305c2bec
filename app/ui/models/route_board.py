"""All rows of *Route*: a change makes only the rows anew that it is about; no Qt."""

from collections.abc import Mapping
from datetime import date

from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.ui.models.route_rows import RowMaker, StepRow
from app.ui.models.route_touched import dependents, touched


class RouteBoard:
    """The rows by key, in the order of the route.

    Attributes:
        columns: The columns for which rows have a text.
        rows: Every row.
    """

    def __init__(self, columns: tuple[str, ...]) -> None:
        self.columns = columns
        self.rows: dict[str, StepRow] = {}
        self._touched: dict[str, date] = {}

    def fill(self, dossier: Dossier, today: date) -> None:
        """Make every row anew."""
        self.rows = self._maker(dossier, today).all()

    def remember(self, touched_on: Mapping[str, date]) -> None:
        """Take over when something of each instance changed last, as the log says."""
        self._touched = dict(touched_on)

    def take(self, dossier: Dossier, item: ChangeSet, today: date) -> set[str] | None:
        """Make the rows anew that a change is about.

        Returns:
            Their keys; `None` when every row was made anew.
        """
        keys = touched(dossier, item)
        if keys is None:
            self.fill(dossier, today)
            return None
        keys &= self.rows.keys()
        self._touched.update(dict.fromkeys(keys, today))
        maker = self._maker(dossier, today)
        after = {key: maker.row(key) for key in keys}
        moved = {key for key in keys if after[key].status is not self.rows[key].status}
        others = {other for key in moved for other in dependents(dossier, key)} - keys
        after.update({key: maker.row(key) for key in others & self.rows.keys()})
        self.rows.update(after)
        return keys

    def _maker(self, dossier: Dossier, today: date) -> RowMaker:
        return RowMaker(dossier, today, self.columns, self._touched)
