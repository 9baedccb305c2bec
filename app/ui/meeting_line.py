"""What a line that is typed during a meeting does, for each thing that can be asked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.agenda import items_of, minutes_at
from app.domain.errors import DomainError
from app.domain.meetings import AgendaItem, Presence
from app.domain.town_hall import Person
from app.editing import lookup
from app.editing.commands import agendas, instances, meetings
from app.editing.commands.noting import NUMBERED, Said, keep
from app.editing.edit import Edit
from app.editing.entry_text import unclear_texts, understood_text
from app.editing.quick_entry import Entry, EntryKind, initials, read_entry
from app.ui.desk import Desk
from app.words import choices
from app.words.names import folded
from app.words.when import UnreadableDayError, read_when, weekday_text
from app.words.window import meeting_mode as words


class Prompt(StrEnum):
    """What is asked besides something that was said."""

    OWNER = "owner"
    DUE = "due"
    GO = "go"
    WHO = "who"
    SUMMARY = "summary"
    CORRECTION = "correction"


Asked = EntryKind | Prompt


@dataclass(frozen=True, slots=True)
class Where:
    """Where in the meeting a line is typed.

    Attributes:
        meeting: Id of the meeting.
        item: The item on screen; `None` without an agenda.
        internal: Whether what is said is for our own people only.
    """

    meeting: str
    item: AgendaItem | None
    internal: bool


class MeetingLine:
    """Reads and keeps lines; what cannot be kept is told by the desk, and stays in the line."""

    def __init__(self, desk: Desk, go: Callable[[int], None]) -> None:
        """Take who goes to another item, by its place on the agenda."""
        self._desk, self._go = desk, go

    def understood(self, asked: Asked, text: str) -> str:
        """What was understood so far, before Enter."""
        if not text.strip():
            return "" if isinstance(asked, EntryKind) else words.HINTS[asked.value]
        if isinstance(asked, EntryKind):
            entry = self._entry(asked, text)
            parts = [understood_text(self._desk.dossier, entry), *unclear_texts(entry)]
            return " · ".join(filter(None, parts))
        if asked is Prompt.DUE:
            try:
                return weekday_text(read_when(text, self._desk.today))
            except UnreadableDayError as error:
                return str(error)
        return ""

    def keep(self, asked: Asked, text: str, where: Where) -> bool:
        """Keep a line; gives whether it was kept."""
        if not text.strip():
            return False
        if isinstance(asked, EntryKind):
            return self._keep_said(self._entry(asked, text), where)
        return _KEEPERS[asked](self, text.strip(), where)

    def _entry(self, kind: EntryKind, text: str) -> Entry:
        return read_entry(self._desk.dossier, text, self._desk.today, kind=kind)

    def _keep_said(self, entry: Entry, where: Where) -> bool:
        session, table = self._desk.session, NUMBERED.get(entry.kind)
        day = self._desk.today
        number = session.next_number(table, day.year) if session and table else ""
        said = Said(
            day,
            where.meeting,
            where.item.id if where.item else "",
            number,
            internal=where.internal,
        )
        return self._desk.edit("note", lambda edit: keep(edit, entry, said))

    def _keep_owner(self, text: str, where: Where) -> bool:
        place = self._place(where)
        person = self._person(text)
        if not place or person is None:
            return False
        return self._desk.edit(
            "set_instance", lambda edit: instances.set_fields(edit, place, owner=person.id)
        )

    def _keep_due(self, text: str, where: Where) -> bool:
        place = self._place(where)
        if not place:
            return False
        try:
            day = read_when(text, self._desk.today)
        except UnreadableDayError as error:
            self._desk.refused.emit(str(error))
            return False
        return self._desk.edit(
            "set_instance", lambda edit: instances.set_fields(edit, place, due=day)
        )

    def _keep_summary(self, text: str, where: Where) -> bool:
        item = where.item
        if item is None:
            return False
        whole = f"{item.summary}\n{text}".strip()
        return self._desk.edit(
            "set_agenda_item", lambda edit: agendas.set_item(edit, item.id, summary=whole)
        )

    def _keep_correction(self, text: str, where: Where) -> bool:
        before = minutes_at(self._desk.dossier, where.item)
        if before is None:
            self._desk.refused.emit(words.NO_MINUTES)
            return False
        return self._desk.edit(
            "correct_minutes", lambda edit: meetings.correct(edit, before.id, text)
        )

    def _keep_go(self, text: str, where: Where) -> bool:
        items = items_of(self._desk.dossier, where.meeting)
        at = int(text) - 1 if text.isdecimal() else self._at_step(text, items)
        if not 0 <= at < len(items):
            self._desk.refused.emit(words.NO_SUCH_ITEM)
            return False
        self._go(at)
        return True

    def _at_step(self, text: str, items: list[AgendaItem]) -> int:
        """The place of the item about a step; -1 for none."""
        wanted = text.removeprefix("#").strip()
        return next((at for at, item in enumerate(items) if item.title.split(" ")[0] == wanted), -1)

    def _keep_who(self, text: str, where: Where) -> bool:
        """`iv hb weg` notes that the first two left: a word holds for who stands before it."""
        now = datetime.now().astimezone()
        found: list[tuple[Person, Presence]] = []
        waiting: list[Person] = []
        for word in text.replace(",", " ").split():
            presence = _PRESENCE.get(folded(word))
            if presence is not None:
                found += [(person, presence) for person in waiting]
                waiting = []
                continue
            person = self._person(word)
            if person is None:
                return False
            waiting.append(person)
        found += [(person, Presence.PRESENT) for person in waiting]
        if not found:
            self._desk.refused.emit(words.WHO_FIRST)
            return False

        def work(edit: Edit) -> None:
            for person, presence in found:
                at = f"{now:%H:%M}" if presence in (Presence.LATE, Presence.LEFT) else ""
                meetings.set_presence(edit, where.meeting, person.id, presence, at)

        return self._desk.edit("set_presence", work)

    def _person(self, text: str) -> Person | None:
        """Somebody by name or initials; says so when there is none, or more than one."""
        wanted, dossier = folded(text.removeprefix("@")), self._desk.dossier
        here = [item for item in dossier.all(Person) if item.left_on is None]
        for called in (folded, initials, lambda name: folded(name).split(" ")[0]):
            found = [item for item in here if called(item.name) == wanted]
            if len(found) == 1:
                return found[0]
            if found:
                self._desk.refused.emit(words.several(text, [item.name for item in found]))
                return None
        try:
            return lookup.person(dossier, text)
        except DomainError:
            self._desk.refused.emit(words.unknown(text))
            return None

    def _place(self, where: Where) -> str:
        place = where.item.instance if where.item else ""
        if not place:
            self._desk.refused.emit(words.NO_STEP)
        return place


_PRESENCE = {
    "aanwezig": Presence.PRESENT,
    "er": Presence.PRESENT,
    "later": Presence.LATE,
    "weg": Presence.LEFT,
    "afwezig": Presence.ABSENT,
    **{folded(choices.word(choices.PRESENCE, item)): item for item in Presence},
}

_KEEPERS: dict[Prompt, Callable[[MeetingLine, str, Where], bool]] = {
    Prompt.OWNER: MeetingLine._keep_owner,  # noqa: SLF001 - a table of this class
    Prompt.DUE: MeetingLine._keep_due,  # noqa: SLF001
    Prompt.GO: MeetingLine._keep_go,  # noqa: SLF001
    Prompt.WHO: MeetingLine._keep_who,  # noqa: SLF001
    Prompt.SUMMARY: MeetingLine._keep_summary,  # noqa: SLF001
    Prompt.CORRECTION: MeetingLine._keep_correction,  # noqa: SLF001
}
