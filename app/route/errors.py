"""What is wrong with a route file, and where."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class RouteError:
    """One mistake in a route file.

    Attributes:
        line: Line of the file, from 1; 0 when the file could not be read at all.
        column: Place in the line, from 1; 0 when the file could not be read at all.
        code: Stable name of the mistake; names a sentence in `app.words.route`.
        data: What the sentence needs.
    """

    line: int
    column: int
    code: str
    data: Mapping[str, Any]

    @property
    def place(self) -> tuple[int, int]:
        """Line and column, to sort by."""
        return self.line, self.column


class RouteErrors(Exception):  # noqa: N818 - it holds the errors, in the order of the file
    """A route file is refused.

    Attributes:
        errors: All mistakes, in the order of the file.
    """

    def __init__(self, errors: Iterable[RouteError]) -> None:
        self.errors = tuple(sorted(errors, key=lambda error: error.place))
        super().__init__(self.errors)

    def __str__(self) -> str:
        """Place and code of each, for logs and tests."""
        return "; ".join(f"{item.line}:{item.column} {item.code}" for item in self.errors)
