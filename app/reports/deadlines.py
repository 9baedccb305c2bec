"""The days on which actions are due, as a file for a calendar (iCalendar, RFC 5545)."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from app.domain.actions import Action
from app.domain.dossier import Dossier
from app.editing.wording import name_of
from app.reports.placing import placing
from app.words import deadlines as words

_LONGEST = 75
"""Octets in a line; what is longer goes on in the next one, after a blank."""


def deadlines(dossier: Dossier, actions: Iterable[Action], made_on: date) -> bytes:
    """A calendar with an all-day entry for every action that has a day; the same each time.

    Args:
        dossier: Knows the names.
        actions: Those without a day are left out.
        made_on: The day it is made, for the calendar that reads it.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{words.PRODUCT}",
        *(line for item in actions if item.due for line in _event(dossier, item, made_on)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def write_deadlines(dossier: Dossier, actions: Iterable[Action], made_on: date, path: Path) -> None:
    """Write that calendar; an older file with that name is replaced as a whole.

    Raises:
        ReportError: Why there is none.
    """
    with placing(path) as beside:
        beside.write_bytes(deadlines(dossier, actions, made_on))


def _event(dossier: Dossier, item: Action, made_on: date) -> Iterator[str]:
    due = item.due or made_on
    owner = name_of(dossier, item.owner)
    yield "BEGIN:VEVENT"
    yield f"UID:{item.id}@samenlevingsroute"
    yield f"DTSTAMP:{made_on:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{due:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{due + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(words.summary(item.number, item.text, owner))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets; no character is cut in two."""
    piece = ""
    for sign in line:
        if len(f"{piece}{sign}".encode()) > _LONGEST:
            yield piece
            piece = " "
        piece += sign
    yield piece
