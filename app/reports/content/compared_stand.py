"""The lines of R8 about the route: steps that are done or late, what stands still, and risks."""

from collections.abc import Iterator
from functools import partial

from app.domain.progress import Progress
from app.domain.route import Movement
from app.reports.content.compared import Cell, Compared, Comparison, Line, nothing
from app.words import choices
from app.words import report_wijken as words
from app.words.names import listed


def stand_lines(comparison: Comparison) -> Iterator[Line]:
    """How far each wijk is on the route, and its risks."""
    yield from _steps(comparison)
    yield from _risks()


def _steps(comparison: Comparison) -> Iterator[Line]:
    phases = comparison.wijken[0].standing.phases if comparison.wijken else ()
    for at, (phase, _) in enumerate(phases):
        yield Line(
            f"phase_{phase.order}",
            words.phase(phase.order, phase.title),
            words.STEPS,
            partial(_done_of_wijk, at),
            partial(_done_of_all, at),
        )
    yield Line(
        "late",
        words.label("late"),
        words.STEPS,
        lambda item: item.standing.late,
        lambda found: sum(item.standing.late for item in found.wijken),
    )
    yield Line("idle", words.label("idle"), words.STEPS, _idle, nothing)


def _done_of_wijk(at: int, item: Compared) -> Cell:
    return _done_of(item.standing.phases[at][1])


def _done_of(found: Progress) -> Cell:
    return f"{found.done} van {found.of}" if found.of else words.NOT_STARTED


def _done_of_all(at: int, found: Comparison) -> Cell:
    every = [item.standing.phases[at][1] for item in found.wijken]
    return _done_of(
        Progress(
            sum(item.done for item in every),
            sum(item.not_applicable for item in every),
            sum(item.total for item in every),
        )
    )


def _idle(item: Compared) -> Cell:
    if len(item.standing.idle) == len(Movement):
        return words.ALL_THREE
    return listed(choices.word(choices.MOVEMENT, movement) for movement in item.standing.idle)


def _risks() -> Iterator[Line]:
    yield Line(
        "risks",
        words.label("risks"),
        words.RISKS,
        lambda item: len(item.standing.risks),
        lambda found: sum(len(item.standing.risks) for item in found.wijken),
    )
    yield Line(
        "heaviest",
        words.label("heaviest"),
        words.RISKS,
        lambda item: max(item.standing.risks, default=0) or None,
        lambda found: (
            max((max(i.standing.risks, default=0) for i in found.wijken), default=0) or None
        ),
    )
