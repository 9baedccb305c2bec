"""What needs attention: worked out once for each state of the dossier, and never in a slow key."""

import time
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from app.domain.attention import Finding, attention_in_pieces, most_pressing_first
from app.domain.changes import ChangeSet
from app.domain.dossier import Dossier
from app.domain.ids import split_part
from app.domain.waits import Wait

if TYPE_CHECKING:
    from app.ui.desk import Desk

_OF_INSTANCE = ("step_instance", "check", "contribution")
_SLICE = 0.008
"""Seconds at a time: between two slices a key gets its turn."""


class Findings:
    """What needs attention in one open dossier."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._touched: dict[str, date] | None = None
        self._known: tuple[Dossier, date, list[Finding]] | None = None

    def now(self) -> list[Finding]:
        """All findings, most pressing kind first."""
        for _ in self.slices():
            pass
        assert self._known is not None  # noqa: S101 - that is what the slices were for
        return self._known[2]

    def slices(self) -> Iterator[None]:
        """Work them out, and stop now and then; after the last time they are known.

        A change meanwhile makes what is worked out one of before: begin again then.
        """
        dossier, today = self._desk.dossier, self._desk.today
        if self._knows(dossier, today):
            return
        found: list[Finding] = []
        began = time.monotonic()
        for piece in attention_in_pieces(dossier, today, touched=self._last_touched()):
            found += piece
            if time.monotonic() - began > _SLICE:
                yield
                if self._knows(dossier, today):
                    # Somebody could not wait.
                    return
                began = time.monotonic()
        self._known = (dossier, today, most_pressing_first(found))

    def hear(self, item: ChangeSet | None) -> None:
        """Take over what a change touched; the log need not be read again."""
        if item is None or self._touched is None:
            self._touched = None
            return
        for change in item.changes:
            if change.table in _OF_INSTANCE:
                self._touched[split_part(change.record)[0]] = item.at.date()
            elif change.table == "wait":
                wait = self._desk.dossier.find(Wait, change.record)
                if wait is not None:
                    self._touched[split_part(wait.subject)[0]] = item.at.date()

    def _knows(self, dossier: Dossier, today: date) -> bool:
        known = self._known
        return known is not None and known[0] is dossier and known[1] == today

    def _last_touched(self) -> Mapping[str, date]:
        if self._touched is None:
            self._touched = self._desk.history.last_touched()
        return self._touched
