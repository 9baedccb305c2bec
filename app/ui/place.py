"""Where one can go in the window."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and what to show there.

    Attributes:
        page: Id of the page, such as `route`; or of a dialog, such as `people`.
        key: Id of the record to show, such as an instance; empty for the page as it is.
        field: The field to put the caret in, such as `owner`.
    """

    page: str
    key: str = ""
    field: str = ""
