"""Moments: what was said of the whole on a day, kept with it."""

from dataclasses import dataclass

from app.domain.fields import Prose


@dataclass(frozen=True, slots=True)
class Moment:
    """What the page for the management says in words on a day; the id is that day, `2026-11-22`.

    A text that is empty is filled in from the dossier; lists have one line per item.

    Attributes:
        headline: The conclusion, in one sentence.
        successes: At most three.
        risks: At most three, each with its measure.
        milestone: What comes next, and when.
    """

    id: str
    headline: str = ""
    successes: Prose = ""
    risks: Prose = ""
    milestone: str = ""


MOST_POINTS = 3
"""So many successes, and risks, stand on the page."""

MOST_HEADLINE, MOST_SUCCESS, MOST_RISK, MOST_MILESTONE = 160, 100, 200, 150
"""So many characters a text has at most: else the page would not be one page."""


def points(text: str) -> list[str]:
    """The items of a list that is kept as a text, one per line."""
    return [line.strip() for line in text.split("\n") if line.strip()]
