"""Which rows of *Route* are shown; no Qt."""

from collections.abc import Callable
from dataclasses import dataclass

from app.ui.models.route_rows import StepRow
from app.words.names import folded

NOBODY = ""
"""The choice *zonder …*, and the whole town among the wijken."""

LATE, REVIEW = "late", "review"
"""Choices among the statuses that are derived."""

NO_DUE, SOON = "no_due", "soon"
"""Choices among the due dates, besides `LATE`."""


@dataclass(frozen=True, slots=True)
class RouteFilter:
    """What the user asked to see; an empty set asks nothing.

    Attributes:
        wijken: Ids; `NOBODY` is the whole town.
        departments: Ids of departments that are accountable or do the work; `NOBODY`: no
            department is accountable.
        owners: Ids; `NOBODY` is no owner.
        statuses: Identifiers of statuses, `LATE` and `REVIEW`.
        dues: `NO_DUE`, `LATE` and `SOON`.
        text: Words that must all be found.
    """

    wijken: frozenset[str] = frozenset()
    departments: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    dues: frozenset[str] = frozenset()
    text: str = ""

    @property
    def empty(self) -> bool:
        """Whether everything is shown."""
        return self == RouteFilter()

    def test(self) -> Callable[[StepRow], bool]:
        """A function that tells whether a row is shown."""
        tests = [test for asked, test in self._tests() if asked]
        return tests[0] if len(tests) == 1 else lambda row: all(test(row) for test in tests)

    def _tests(self) -> list[tuple[bool, Callable[[StepRow], bool]]]:
        wanted = folded(self.text).split()
        return [
            (True, self._belongs),
            (bool(self.owners), lambda row: row.owner in self.owners),
            (bool(self.departments), self._of_department),
            (bool(self.statuses), self._has_status),
            (bool(self.dues), self._is_due),
            (bool(wanted), lambda row: all(word in row.found_by for word in wanted)),
        ]

    def _belongs(self, row: StepRow) -> bool:
        """Steps of a wijk that does not take part yet are shown only when that wijk is asked."""
        return row.wijk in self.wijken if self.wijken else row.counted

    def _of_department(self, row: StepRow) -> bool:
        if NOBODY in self.departments and not row.facts.accountable:
            return True
        return not self.departments.isdisjoint(row.facts.departments)

    def _has_status(self, row: StepRow) -> bool:
        return (
            row.status.value in self.statuses
            or (row.late and LATE in self.statuses)
            or (row.review and REVIEW in self.statuses)
        )

    def _is_due(self, row: StepRow) -> bool:
        return (
            (row.due is None and NO_DUE in self.dues and not row.status.closed)
            or (row.late and LATE in self.dues)
            or (row.soon and SOON in self.dues)
        )
