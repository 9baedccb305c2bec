"""What the page for the management says in words on a day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.domain.errors import DomainError
from app.domain.moments import (
    MOST_HEADLINE,
    MOST_MILESTONE,
    MOST_POINTS,
    MOST_RISK,
    MOST_SUCCESS,
    Moment,
    points,
)
from app.editing.edit import Edit
from app.words.lengths import shortened, width


def keep(edit: Edit, moment: Moment) -> None:
    """Keep the texts of a day; those that are empty follow the dossier.

    Without any text there is nothing to keep: the moment goes away.

    Raises:
        DomainError: `too_many_points` (part, count, most), `text_too_long` (part, text, over):
            it would not fit on one page.
    """
    kept = replace(
        moment,
        headline=_line(moment.headline),
        successes="\n".join(map(_line, points(moment.successes))),
        risks="\n".join(map(_line, points(moment.risks))),
        milestone=_line(moment.milestone),
    )
    _judge("headline", filter(None, [kept.headline]), MOST_HEADLINE)
    _judge("successes", points(kept.successes), MOST_SUCCESS)
    _judge("risks", points(kept.risks), MOST_RISK)
    _judge("milestone", filter(None, [kept.milestone]), MOST_MILESTONE)
    if kept == Moment(kept.id):
        forget(edit, date.fromisoformat(kept.id))
    else:
        edit.save(kept)


def forget(edit: Edit, day: date) -> None:
    """Let the texts of a day follow the dossier again."""
    found = edit.dossier.find(Moment, day.isoformat())
    if found is not None:
        edit.delete(found)


def _line(text: str) -> str:
    return " ".join(text.split())


def _judge(part: str, lines: Iterable[str], most: int) -> None:
    every = list(lines)
    if len(every) > MOST_POINTS:
        raise DomainError("too_many_points", part=part, count=len(every), most=MOST_POINTS)
    for line in every:
        if width(line) > most:
            over = width(line) - most
            raise DomainError("text_too_long", part=part, text=shortened(line, 40), over=over)
