"""How long each item of a meeting took, counted through a crash; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class MeetingClock:
    """Counts seconds per item.

    Attributes:
        spent: Whole seconds of each item, by its id.
        item: Id of the item that counts now; empty for none.
    """

    spent: dict[str, int] = field(default_factory=dict)
    item: str = ""

    def tick(self) -> None:
        """A second went by."""
        if self.item:
            self.spent[self.item] = self.spent.get(self.item, 0) + 1

    def of(self, item: str) -> int:
        """Seconds of an item."""
        return self.spent.get(item, 0)

    @property
    def total(self) -> int:
        """Seconds of the whole."""
        return sum(self.spent.values())

    def kept(self, document: str, meeting: str) -> dict[str, Any]:
        """What is kept of it, so that a crash loses at most a few seconds."""
        return {
            "document": document,
            "meeting": meeting,
            "item": self.item,
            "spent": dict(self.spent),
        }

    @classmethod
    def of_kept(cls, kept: Mapping[str, Any], document: str, meeting: str) -> "MeetingClock":
        """The clock as it was kept; a new one when that was of another meeting, or is no good."""
        spent, item = kept.get("spent"), kept.get("item")
        if (
            (kept.get("document"), kept.get("meeting")) != (document, meeting)
            or not isinstance(spent, dict)
            or not isinstance(item, str)
        ):
            return cls()
        known = {
            str(key): value
            for key, value in spent.items()
            if isinstance(value, int) and 0 <= value < 24 * 3600
        }
        return cls(known, item)
