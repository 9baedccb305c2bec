"""The texts of R1 on a day, as they are typed: kept ones, or what the dossier proposes; no Qt."""

from dataclasses import replace
from datetime import date

from app.domain.dossier import Dossier
from app.domain.moments import (
    MOST_HEADLINE,
    MOST_MILESTONE,
    MOST_POINTS,
    MOST_RISK,
    MOST_SUCCESS,
    Moment,
    points,
)
from app.reports.content.one_page import proposal
from app.reports.content.request import Request
from app.reports.visibility import Reader
from app.words.dates import looks_like_day, read_day
from app.words.lengths import width
from app.words.window import moments as words

PARTS = tuple(words.PARTS)
"""The fields of a moment, in the order of the page."""

_LISTS = ("successes", "risks")

MOST_LONG = {
    "headline": MOST_HEADLINE,
    "successes": MOST_SUCCESS,
    "risks": MOST_RISK,
    "milestone": MOST_MILESTONE,
}
"""How long a line of each may be."""


def proposed(dossier: Dossier, day: date) -> Moment:
    """What the dossier proposes for a day."""
    request = Request(
        dossier=dossier,
        reference_date=day,
        reader=Reader(names=False),
        document="",
        changed_at=None,
        program="",
    )
    found = proposal(request)
    successes, risks = "\n".join(found.successes), "\n".join(found.risks)
    return Moment(day.isoformat(), found.headline, successes, risks, found.milestone)


def shown(dossier: Dossier, day: date) -> Moment:
    """What stands on the page: what was kept, and else what is proposed."""
    kept = dossier.find(Moment, day.isoformat())
    made = proposed(dossier, day)
    if kept is None:
        return made
    own = {part: getattr(kept, part) for part in PARTS if getattr(kept, part).strip()}
    return replace(made, **own)


def without_proposal(typed: Moment, made: Moment) -> Moment:
    """Only what differs from the proposal: the rest goes on following the dossier."""
    same = {
        part: "" for part in PARTS if points(getattr(typed, part)) == points(getattr(made, part))
    }
    return replace(typed, **same)


def days(dossier: Dossier, *asked: date) -> list[tuple[date, bool]]:
    """The days to choose from, the last one first, and whether each has texts of its own."""
    kept = {read_day(item.id) for item in dossier.all(Moment) if looks_like_day(item.id)}
    return [(day, day in kept) for day in sorted({*kept, *asked}, reverse=True)]


def note(typed: Moment, made: Moment, part: str) -> tuple[str, bool]:
    """What is said below a field, and whether its text does not fit."""
    lines, proposal_lines = _lines(typed, part), _lines(made, part)
    if not lines or lines == proposal_lines:
        return (words.PROPOSED if proposal_lines else words.NO_PROPOSAL), False
    longest, most = max(map(width, lines)), MOST_LONG[part]
    told = words.note(longest, most, len(lines), MOST_POINTS)
    return told, longest > most or len(lines) > MOST_POINTS


def _lines(moment: Moment, part: str) -> list[str]:
    """The items of a list; any other text is one line, however it was typed."""
    found = points(getattr(moment, part))
    return found if part in _LISTS else [" ".join(found)] if found else []
