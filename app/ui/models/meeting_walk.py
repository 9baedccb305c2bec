"""Which item of a meeting is on screen, and which come back; no Qt.

An item is followed by its id: whatever happens to the agenda meanwhile, what is said goes to the
item that is talked about.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from app.domain.agenda import items_of
from app.domain.dossier import Dossier
from app.domain.meetings import AgendaItem, Attendance, ItemState, Presence
from app.domain.town_hall import Person
from app.domain.walk import departments
from app.ui.models.meeting_round import in_round

_AWAY = frozenset({Presence.ABSENT, Presence.LEFT})


class MeetingWalk:
    """Goes through the agenda of a meeting, and in a round through the departments.

    Attributes:
        back: Ids of the items that were said to come back.
    """

    def __init__(
        self, dossier: Callable[[], Dossier], meeting: str, back: Collection[str] = ()
    ) -> None:
        """Begin at the first item that is open.

        Args:
            dossier: Gives the records as they are now.
            meeting: Id of the meeting.
            back: Ids of the items that were said to come back before the program stopped.
        """
        self._dossier, self._meeting = dossier, meeting
        self.back = set(back)
        self._at = self._turn = 0
        self._item = ""
        opened = [at for at, item in enumerate(self.items) if item.state is ItemState.OPEN]
        self.go_to(opened[0] if opened else 0)

    @property
    def items(self) -> list[AgendaItem]:
        """The agenda."""
        return items_of(self._dossier(), self._meeting) if self._meeting else []

    @property
    def at(self) -> int:
        """The place of the item on screen; of one that went away the place where it was."""
        items = self.items
        for place, item in enumerate(items):
            if item.id == self._item:
                self._at = place
        return min(self._at, len(items) - 1)

    @property
    def item(self) -> AgendaItem | None:
        """The item on screen; `None` without an agenda."""
        items = self.items
        return items[self.at] if items else None

    @property
    def department(self) -> str:
        """In a round: id of the department whose turn it is; else empty."""
        item = self.item
        turns = self._turns(item) if item is not None else []
        return turns[min(self._turn, len(turns) - 1)] if turns else ""

    def go_to(self, at: int) -> bool:
        """Show the item at a place; gives whether there is one."""
        items = self.items
        if not 0 <= at < len(items):
            return False
        self._at, self._item, self._turn = at, items[at].id, 0
        return True

    def go_to_item(self, key: str) -> bool:
        """Show an item by its id; gives whether it is on the agenda."""
        return self.go_to(next((at for at, item in enumerate(self.items) if item.id == key), -1))

    def step_in_round(self, step: int) -> bool:
        """In a round: go to the next department (1) or the one before (-1), if there is one."""
        item = self.item
        if item is None or not 0 <= self._turn + step < len(self._turns(item)):
            return False
        self._turn += step
        return True

    def _turns(self, item: AgendaItem) -> list[str]:
        """The departments of who is there; without anybody noted all of them."""
        dossier = self._dossier()
        there = {
            key
            for found in dossier.where(Attendance, "meeting", self._meeting)
            if found.presence not in _AWAY
            and (person := dossier.find(Person, found.person)) is not None
            for key in person.departments
        }
        return in_round(dossier, item, there or {found.id for found in departments(dossier)})


def kept_back(kept: Mapping[str, Any], document: str, meeting: str) -> list[str]:
    """The ids of the items that come back, as this laptop kept them of a meeting."""
    back = kept.get("back")
    if (kept.get("document"), kept.get("meeting")) != (document, meeting):
        return []
    return [key for key in back if isinstance(key, str)] if isinstance(back, list) else []
