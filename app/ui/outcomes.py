"""What publishing met on the shared place, as a notice."""

from pathlib import Path

from app.storage.publish import Outcome
from app.ui.notice import Notice
from app.words import trouble
from app.words.window import shell as words


def notice_of(outcome: Outcome, path: Path) -> Notice | None:
    """The notice for what publishing did; `None` when nobody needs to know.

    Args:
        outcome: What it did.
        path: Where our version is now.
    """
    match outcome:
        case Outcome.BESIDE:
            text = words.beside(path.stem, words.place_name(path))
            return Notice("beside", text, ("show_folder",))
        case Outcome.OLDER_REPLACED:
            return Notice("older", trouble.older_replaced())
        case Outcome.DAMAGED_REPLACED:
            return Notice("damaged", trouble.damaged_replaced(), ("backups",))
        case Outcome.FAST_FORWARDED:
            return Notice("forward", words.fast_forwarded())
        case _:
            return None
