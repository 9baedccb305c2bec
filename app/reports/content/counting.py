"""Counts that several reports open with."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from app.domain.calendar import overdue
from app.domain.dossier import Dossier
from app.domain.instances import Status, StepInstance
from app.domain.progress import Progress, progress_of
from app.domain.status import effective
from app.domain.walk import counts, instances, step_of
from app.reports.content.model import Bar, Bars, Fact
from app.reports.content.request import Request
from app.words import choices
from app.words import report_texts as words


def covered(request: Request) -> list[StepInstance]:
    """The instances that a report is about: of the town, and of the wijken that were chosen."""
    return [item for item in instances(request.dossier) if request.covers(item.neighbourhood)]


def unfinished(request: Request) -> list[StepInstance]:
    """The instances that are not done or not applicable, also where they do not count yet."""
    return [item for item in covered(request) if not effective(request.dossier, item).closed]


def without_owner(request: Request) -> list[StepInstance]:
    """The instances that nobody owns and that are not finished."""
    return [item for item in unfinished(request) if item.owner is None]


def late_codes(request: Request) -> list[str]:
    """The codes of the steps that are late on the reference date."""
    dossier = request.dossier
    return [
        step_of(dossier, item).code
        for item in covered(request)
        if overdue(dossier, item, request.reference_date)
    ]


def progress_covered(request: Request) -> Progress:
    """The progress over what the report is about."""
    return progress_of(request.dossier, covered(request))


def done_fact(request: Request) -> Fact:
    """How many of the steps that count are done."""
    found = progress_covered(request)
    return Fact(
        words.done_of(found.done, found.of),
        words.STEPS_DONE,
        words.progress_detail(found.not_applicable),
    )


def late_fact(request: Request) -> Fact:
    """How many steps are late, and which."""
    codes = late_codes(request)
    return Fact(str(len(codes)), words.LATE, words.late_detail(codes))


def ownerless_fact(request: Request) -> Fact:
    """How many steps nobody owns, and of how many: more than those that count in the progress."""
    found = unfinished(request)
    early = any(not counts(request.dossier, item) for item in found)
    return Fact(
        str(len(without_owner(request))),
        words.WITHOUT_OWNER,
        words.ownerless_detail(len(found), early=early),
    )


def status_bars(dossier: Dossier, items: Iterable[StepInstance], title: str) -> Bars:
    """A chart of how many of these instances stand where; only those that count."""
    found = Counter(effective(dossier, item) for item in items if counts(dossier, item))
    bars = tuple(
        Bar(choices.word(choices.STATUS, status.value), Decimal(found[status]), str(found[status]))
        for status in Status
    )
    told = "; ".join(f"{bar.label}: {bar.text}" for bar in bars)
    return Bars(title, bars, Decimal(max(found.total(), 1)), f"{told}.")
