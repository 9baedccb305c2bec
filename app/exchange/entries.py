"""What one row of a pasted list becomes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.exchange.layout import Field, Layout
from app.words import pasting
from app.words.headings import FIELDS

Texts = Mapping[Field, str]
"""The cells of a row by what they are, without blanks around them."""


class Outcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    EXISTS = "exists"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Entry:
    """What one row becomes.

    Attributes:
        row: Its number, counted from 1 in what was pasted.
        outcome: Whether it is new, is there already, or cannot be taken over.
        sentence: What there is to say of it; empty for an ordinary new one.
        name: As it will be.
        code: Of a wijk or a department; proposed where the list has none.
        job_title: Of a person, as are `mail` and `phone`.
        departments: Ids of the departments of a person.
        existing: Id of what is there already.
        fills: What is still empty there and is filled by this row.
    """

    row: int
    outcome: Outcome
    sentence: str = ""
    name: str = ""
    code: str = ""
    job_title: str = ""
    mail: str = ""
    phone: str = ""
    departments: tuple[str, ...] = ()
    existing: str | None = None
    fills: tuple[Field, ...] = ()


def texts_of(row: Sequence[str], layout: Layout) -> dict[Field, str]:
    """The cells of a row by what they are."""
    return {
        field: text.strip()
        for field, text in zip(layout.fields, row, strict=False)
        if field is not None
    }


def one_line(text: str) -> str:
    """A text with a blank for every stretch of white space, as names are kept."""
    return " ".join(text.split())


def there(fills: Sequence[Field], note: str = "") -> str:
    """The sentence for what exists, with what the row adds to it."""
    return pasting.exists([FIELDS[field] for field in fills], note)
