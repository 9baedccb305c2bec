"""What the banner above a page says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence that stays until it is no longer so, with a way on.

    Attributes:
        kind: What it is about; a notice takes the place of one of the same kind.
        text: What happened, what is safe, what to do.
        buttons: Ids of actions of the window (`app.ui.actions`).
        closable: Whether it may be put away.
    """

    kind: str
    text: str
    buttons: tuple[str, ...] = ()
    closable: bool = True
