"""The words of R1: proposed from the dossier, and what somebody made of them on that day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from app.domain.figures.of_town import TownFigures
from app.domain.figures.unknown import Figure
from app.domain.instances import Status
from app.domain.moments import (
    MOST_HEADLINE,
    MOST_MILESTONE,
    MOST_POINTS,
    MOST_RISK,
    MOST_SUCCESS,
    Moment,
    points,
)
from app.domain.quantities import Quantity
from app.domain.risks import Risk, RiskStatus
from app.domain.route import RequiredDecision
from app.domain.status import effective
from app.domain.walk import step_of
from app.editing.proposing import step_title
from app.reports.content.counting import covered, unfinished
from app.reports.content.request import Request
from app.reports.visibility import View
from app.words import figures as figure_words
from app.words import report_one_page as words
from app.words.lengths import shortened
from app.words.numbers import number_text

_PERIOD = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Texts:
    """What the page says in words.

    Attributes:
        headline: The conclusion.
        successes: At most three.
        risks: At most three, each with its measure.
        milestone: What comes next; empty when no day was named.
    """

    headline: str
    successes: tuple[str, ...]
    risks: tuple[str, ...]
    milestone: str


def texts(request: Request, view: View, town: TownFigures) -> Texts:
    """What the page says: what was written for that day, and else what is proposed."""
    kept = request.dossier.find(Moment, request.reference_date.isoformat()) or Moment("")
    return _texts(request, view, town, kept)


def proposed(request: Request, view: View, town: TownFigures) -> Texts:
    """What the dossier says by itself, whatever was written for that day."""
    return _texts(request, view, town, Moment(""))


def _texts(request: Request, view: View, town: TownFigures, kept: Moment) -> Texts:
    # What is not needed is not worked out: it would count names that are not on the page.
    return Texts(
        _one(view, kept.headline, MOST_HEADLINE) or _headline(town),
        _several(view, kept.successes, MOST_SUCCESS, lambda: _successes(request, view)),
        _several(view, kept.risks, MOST_RISK, lambda: _risks(request, view)),
        _one(view, kept.milestone, MOST_MILESTONE) or _milestone(request, view),
    )


def _one(view: View, text: str, most: int) -> str:
    told = shortened(view.text(text), most)
    # A name at the beginning may have become a job title.
    return told[:1].upper() + told[1:]


def _several(
    view: View, text: str, most: int, proposal: Callable[[], list[str]]
) -> tuple[str, ...]:
    found = [view.text(line) for line in points(text)] or proposal()
    return tuple(shortened(line, most) for line in found[:MOST_POINTS])


def _headline(town: TownFigures) -> str:
    now = town.sums[Quantity.HOMES_DONE_LAST_12M]
    lowest = [
        figure_words.VESSELS[vessel.value]
        for item in town.wijken
        for vessel in item.vessels.bottlenecks[:1]
    ]
    complete = now.counted == now.of == town.needed.counted
    told = (_shown(now.value), _shown(town.needed.value)) if complete else ("", "")
    return words.headline(*told, lowest, len(town.wijken))


def _shown(value: Figure) -> str:
    return number_text(value, 0) if isinstance(value, Decimal) else ""


def _successes(request: Request, view: View) -> list[str]:
    """The steps that were approved last, in the period that the page tells of."""
    first = request.reference_date - _PERIOD
    found = [
        item
        for item in covered(request)
        if item.approved_on is not None
        and first <= item.approved_on <= request.reference_date
        and effective(request.dossier, item) is Status.DONE
    ]
    found.sort(key=lambda item: (item.approved_on, item.id), reverse=True)
    return [
        words.done(view.text(step_title(request.dossier, item.id)), item.approved_on)
        for item in found[:MOST_POINTS]
    ]


def _risks(request: Request, view: View) -> list[str]:
    """The heaviest risks that are open."""
    found = [
        item
        for item in request.dossier.all(Risk)
        if item.status is not RiskStatus.CLOSED
        and request.covers(item.neighbourhood)
        and view.shows(internal=item.internal)
    ]
    found.sort(key=lambda item: (-item.weight, item.number, item.id))
    return [_risk(view, item) for item in found[:MOST_POINTS]]


def _risk(view: View, item: Risk) -> str:
    text = view.text(item.description.rstrip("."))
    return words.risk(text, view.person(item.owner), view.text(item.measure))


def _milestone(request: Request, view: View) -> str:
    """The first day on which a step is due that asks a decision."""
    dossier = request.dossier
    coming = [
        (item.due, item.id)
        for item in unfinished(request)
        if item.due is not None
        and item.due >= request.reference_date
        and step_of(dossier, item).decision is not RequiredDecision.NONE
    ]
    if not coming:
        return ""
    day, key = min(coming)
    milestone = words.milestone(day, view.text(step_title(dossier, key)))
    return shortened(milestone, MOST_MILESTONE)
