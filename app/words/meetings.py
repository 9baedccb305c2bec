"""Words about meetings that both the window and the command line use."""

from datetime import date

from app.words.dates import day_text


def approve_minutes(day: date | None) -> str:
    """The item with which an agenda opens."""
    return f"Verslag van {day_text(day)} vaststellen" if day else "Vorig verslag vaststellen"
