"""The dossier as it was on the day it was made, with the route it came with."""

from app.domain.changes import FOUNDING
from app.domain.dossier import Dossier
from app.storage.history import History


def founded(history: History) -> Dossier | None:
    """What the first change set made; `None` where the log does not begin with it."""
    first = next(history.chain(), None)
    if first is None or first.command != FOUNDING:
        return None
    return Dossier().apply(first.changes)
