"""A tree of values that remembers where in the file each of them stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.route.errors import RouteError

Scalar = None | bool | int | float | str
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Node:
    """A value and where it stands.

    Attributes:
        line: Line of the file, from 1.
        column: Place in the line, from 1.
        value: A single value, nodes by name, or nodes in order.
        written: A single value as it stands in the file.
        names: Where the name of each field stands.
    """

    line: int
    column: int
    value: Scalar | Mapping[str, "Node"] | tuple["Node", ...] = None
    written: str = ""
    names: Mapping[str, Place] = field(default_factory=dict)

    @property
    def text(self) -> str | None:
        """The value when it is text."""
        return self.value if isinstance(self.value, str) else None

    @property
    def number(self) -> int | None:
        """The value when it is a whole number."""
        if isinstance(self.value, int) and not isinstance(self.value, bool):
            return self.value
        return None

    @property
    def fields(self) -> Mapping[str, "Node"]:
        """The nodes by name; none when the value is something else."""
        return self.value if isinstance(self.value, Mapping) else {}

    @property
    def items(self) -> tuple["Node", ...]:
        """The nodes in order; none when the value is something else."""
        return self.value if isinstance(self.value, tuple) else ()

    def child(self, name: str) -> "Node":
        """A field by name; an empty node at this place when there is none."""
        return self.fields.get(name) or Node(self.line, self.column)

    def error(self, code: str, /, **data: Any) -> RouteError:
        """A mistake at this place."""
        return RouteError(self.line, self.column, code, data)

    def plain(self) -> Any:
        """The value without places."""
        if isinstance(self.value, Mapping):
            return {name: node.plain() for name, node in self.value.items()}
        if isinstance(self.value, tuple):
            return [node.plain() for node in self.value]
        return self.value
