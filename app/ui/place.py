"""Where one can go in the window."""

from dataclasses import dataclass

OWNERLESS = "ownerless"
"""What to do in *Route*: show what has no owner within a wijk, and ask for one."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and what to show there.

    Attributes:
        page: Id of the page, such as `route`; or of a dialog, such as `people`.
        key: Id of the record to show, such as an instance; empty for the page as it is.
        field: The field to put the caret in, such as `owner`; without a key what to do there.
        within: Id of the wijk, or of the meeting, that it is narrowed to; empty for all.
    """

    page: str
    key: str = ""
    field: str = ""
    within: str = ""
