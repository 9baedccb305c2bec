"""Two sides of a comparison, measured in turn, and what came out of it."""

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

FEWEST = 3
"""A side that ran less often says nothing."""

Side = Callable[[], float]
"""Runs once and gives what was measured: seconds, or megabytes."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table.

    Attributes:
        nr: Its number in the table of goals.
        work: What is measured.
        against: What it is measured against.
        goal: The ratio that is wanted at most; `None` where the goal holds for something else.
        ours: What each round gave.
        theirs: The same of the other side.
        unit: What they are in.
        note: What the reader must know.
    """

    nr: str
    work: str
    against: str
    goal: float | None
    ours: tuple[float, ...]
    theirs: tuple[float, ...]
    unit: str = "s"
    note: str = ""

    @property
    def measured(self) -> bool:
        """Whether both sides ran often enough."""
        return min(len(self.ours), len(self.theirs)) >= FEWEST

    @property
    def ratio(self) -> float | None:
        """Median against median."""
        if not self.measured or not median(self.theirs):
            return None
        return median(self.ours) / median(self.theirs)

    @property
    def fastest(self) -> float | None:
        """The least disturbed run of each side against each other; tells how noisy the rest was."""
        if not self.measured or not min(self.theirs):
            return None
        return min(self.ours) / min(self.theirs)

    @property
    def verdict(self) -> str:
        """`ok`, `not ok`, `failed` when it was not measured, `no goal` when nothing was asked."""
        if self.ratio is None:
            return "failed"
        if self.goal is None:
            return "no goal"
        return "ok" if self.ratio <= self.goal else "not ok"


def alternated(rounds: int, sides: Sequence[Side]) -> list[tuple[float, ...]]:
    """Run all sides in each round, in turn forward and backward; the results per side."""
    found: list[list[float]] = [[] for _ in sides]
    for number in range(rounds):
        order = range(len(sides)) if number % 2 == 0 else reversed(range(len(sides)))
        for place in order:
            gc.collect()
            found[place].append(sides[place]())
    return [tuple(results) for results in found]


class Watch:
    """A stop watch that is read after its block."""

    seconds = 0.0


@contextmanager
def timed() -> Iterator[Watch]:
    """Time a block."""
    watch = Watch()
    began = time.perf_counter()
    yield watch
    watch.seconds = time.perf_counter() - began
