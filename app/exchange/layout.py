"""What a pasted list is a list of, and what its columns are."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType


class Subject(StrEnum):
    """What a pasted list is a list of."""

    NEIGHBOURHOODS = "neighbourhoods"
    DEPARTMENTS = "departments"
    PEOPLE = "people"


class Field(StrEnum):
    """What a column can be."""

    NAME = "name"
    FIRST_NAME = "first_name"
    INFIX = "infix"
    LAST_NAME = "last_name"
    CODE = "code"
    JOB_TITLE = "job_title"
    DEPARTMENTS = "departments"
    MAIL = "mail"
    PHONE = "phone"


FIELDS: Mapping[Subject, tuple[Field, ...]] = MappingProxyType(
    {
        Subject.NEIGHBOURHOODS: (Field.NAME, Field.CODE),
        Subject.DEPARTMENTS: (Field.CODE, Field.NAME),
        Subject.PEOPLE: (
            Field.NAME,
            Field.FIRST_NAME,
            Field.INFIX,
            Field.LAST_NAME,
            Field.JOB_TITLE,
            Field.DEPARTMENTS,
            Field.MAIL,
            Field.PHONE,
        ),
    }
)
"""What the columns of a list can be, in the order in which they are offered."""

NAMES = frozenset({Field.NAME, Field.FIRST_NAME, Field.LAST_NAME})
"""One of these is needed."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a list is read.

    Attributes:
        header: Whether the first row holds headings.
        fields: What each column is; `None` is not taken over.
    """

    header: bool
    fields: tuple[Field | None, ...]

    def with_field(self, column: int, field: Field | None) -> "Layout":
        """The layout in which a column (from 0) is something else; the column it was is nothing."""
        fields = [None if other is field else other for other in self.fields]
        fields[column] = field
        return replace(self, fields=tuple(fields))

    def with_header(self, *, header: bool) -> "Layout":
        """The layout in which the first row is a heading, or is not."""
        return replace(self, header=header)
