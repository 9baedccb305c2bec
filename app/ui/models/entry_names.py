"""What can be named in a line that is said: steps behind `#`, people and departments else."""

from datetime import date

from app.domain.dossier import Dossier
from app.domain.walk import departments, people, steps
from app.editing.quick_entry import Mark


def entry_names(dossier: Dossier, sign: str, today: date) -> list[str]:
    """The names that are offered behind a sign.

    Args:
        dossier: The records.
        sign: Such as `#` or `@`.
        today: Who has left by then is not offered.
    """
    if sign == Mark.STEP:
        return [step.code for step in steps(dossier)]
    here = [item.name for item in people(dossier) if not item.has_left(today)]
    return [*here, *(item.code for item in departments(dossier))]
