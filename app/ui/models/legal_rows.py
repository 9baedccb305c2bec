"""The legal notes of the route, as plain rows; no Qt."""

import re
from dataclasses import dataclass
from datetime import date

from app.domain.dossier import Dossier
from app.domain.walk import steps
from app.route.bundled import bundled_route
from app.route.loading import load_route
from app.route.template import LegalNote
from app.words.names import natural
from app.words.window import legal as words

_LINK = re.compile(r"https://[^\s<>\"]+[^\s<>\".,;:)]")
_LONG_AGO = 6
"""Months after which a note asks to be looked at again."""


@dataclass(frozen=True, slots=True)
class StepLink:
    """A step of this dossier that a note belongs to; `key` is empty when it is not there."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class LegalRow:
    """One note.

    Attributes:
        key: Its key in the route.
        links: The https addresses in it; nothing else may be followed.
        months: How many months ago it was checked, when that is long.
    """

    key: str
    codes: str
    subject: str
    text: str
    source: str
    steps: tuple[StepLink, ...]
    links: tuple[str, ...]
    checked_on: date
    months: int
    status: str


def legal_notes() -> tuple[LegalNote, ...]:
    """The notes of the route that comes with the program; reading it takes a moment.

    Raises:
        RouteErrors: The file is no good.
    """
    return load_route(bundled_route()).legal_notes


def legal_rows(dossier: Dossier, notes: tuple[LegalNote, ...], today: date) -> list[LegalRow]:
    """The notes in the order of their steps."""
    known = {step.code: step for step in steps(dossier)}
    rows = []
    for note in notes:
        places = tuple(
            StepLink(known[code].id, words.step(code, known[code].title))
            if code in known
            else StepLink("", code)
            for code in note.steps
        )
        rows.append(
            LegalRow(
                note.key,
                ", ".join(note.steps),
                note.subject,
                note.text,
                note.source,
                places,
                https_links(f"{note.text} {note.source}"),
                note.checked_on,
                _months_ago(note.checked_on, today),
                note.status,
            )
        )
    return sorted(rows, key=lambda row: natural(row.codes))


def https_links(text: str) -> tuple[str, ...]:
    """The addresses in a text that may be followed: only https, judged by the text alone."""
    return tuple(dict.fromkeys(_LINK.findall(text)))


def _months_ago(day: date, today: date) -> int:
    months = (today.year - day.year) * 12 + today.month - day.month
    return months if months >= _LONG_AGO else 0
