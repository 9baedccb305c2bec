"""Dates and moments as people write and read them here."""

import re
from datetime import UTC, date, datetime

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DUTCH = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def read_day(text: str) -> date:
    """A day from 2026-11-22 or 22-11-2026.

    Raises:
        ValueError: It is no such text, or the day does not exist.
    """
    wanted = text.strip()
    if found := _ISO.fullmatch(wanted):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DUTCH.fullmatch(wanted):
        return date(int(found[3]), int(found[2]), int(found[1]))
    raise ValueError(text)


def looks_like_day(text: str) -> bool:
    """Whether a text is written as a day, though it may not exist."""
    return bool(_ISO.fullmatch(text.strip()) or _DUTCH.fullmatch(text.strip()))


_SEASONS = ("winter", "lente", "zomer", "herfst")


def season(day: date) -> str:
    """The season of a day, by whole months: winter from december."""
    return _SEASONS[day.month % 12 // 3]


def day_text(day: date | None) -> str:
    """`22-11-2026`; empty for no day."""
    return "" if day is None else f"{day:%d-%m-%Y}"


def long_day(day: date) -> str:
    """`22 november 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def moment_text(moment: datetime) -> str:
    """`22-11-2026 14:05`, on the clock of this laptop."""
    return f"{moment.astimezone():%d-%m-%Y %H:%M}"


def moment_text_utc(moment: datetime) -> str:
    """`22-11-2026 13:05 (UTC)`: the same on every laptop, for what must be equal everywhere."""
    return f"{moment.astimezone(UTC):%d-%m-%Y %H:%M} (UTC)"
