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
