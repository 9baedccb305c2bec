"""When the shared file is brought up to date: soon after the typing stops, never too late."""

from dataclasses import dataclass

IDLE = 5.0
"""Seconds without a change after which is published."""

LONGEST = 60.0
"""Seconds after the first unpublished change after which is published, typing or not."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Since when there is something to publish; times are seconds of one steady clock.

    Attributes:
        first: Moment of the first change that is not published yet; `None` when there is none.
        last: Moment of the last one.
    """

    first: float | None = None
    last: float = 0.0

    def changed(self, now: float) -> "Pace":
        """After a change."""
        return Pace(now if self.first is None else self.first, now)

    def published(self) -> "Pace":
        """After publishing."""
        return Pace()

    def due_in(self, now: float) -> float | None:
        """Seconds until it is time; 0 when it is, `None` when there is nothing to publish."""
        if self.first is None:
            return None
        return max(0.0, min(self.last + IDLE, self.first + LONGEST) - now)
