"""Days inside the texts of a demo dossier: they move along with all others.

A text holds `{datum:2026-03-02}` where it says *2 maart 2026*, and likewise for the other forms.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from app.words.dates import MONTHS, long_day, season

_FORMS: Mapping[str, Callable[[date], str]] = MappingProxyType(
    {
        "datum": long_day,
        "dag": lambda day: f"{day.day} {MONTHS[day.month - 1]}",
        "maand": lambda day: MONTHS[day.month - 1],
        "seizoen": lambda day: f"{season(day)} van {day.year}",
        "jaar": lambda day: str(day.year),
    }
)
_PLACE = re.compile(r"\{(\w+):(\d{4}-\d\d-\d\d)\}")


def filled(text: str, by: timedelta) -> str:
    """A text with its days written out, moved.

    Raises:
        KeyError: There is no such form; the file is ours, so this is told for developers.
    """
    return _PLACE.sub(lambda found: _FORMS[found[1]](date.fromisoformat(found[2]) + by), text)
