"""What a line that is typed during a meeting does, for each thing that can be asked."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.agenda import items_of, minutes_at
from app.domain.meetings import AgendaItem, Presence
from app.domain.town_hall import Person
from app.editing.calling import people_called
from app.editing.commands import agendas, instances, meetings
from app.editing.commands.noting import NUMBERED, Said, keep
from app.editing.edit import Edit
from app.editing.entry_text import unclear_texts, understood_text
from app.editing.quick_entry import Entry, EntryKind, read_entry
from app.editing.wording import instance_text
from app.ui.desk import Desk
from app.ui.models.typed_values import number_in
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
        item: Id of the item it is said at; empty without an agenda.
        internal: Whether what is said is for our own people only.
    """

    meeting: str
    item: str
    internal: bool = False


class MeetingLine:
    """Reads and keeps lines; what cannot be kept is told by the desk, and stays in the line."""

    def __init__(self, desk: Desk, go: Callable[[int], None]) -> None:
        """Take who goes to another item, by its place on the agenda."""
        self._desk, self._go = desk, go

    def understood(self, asked: Asked, text: str, where: Where) -> str:
        """What was understood so far, before Enter."""
        if not text.strip():
            return "" if isinstance(asked, EntryKind) else words.HINTS[asked.value]
        if isinstance(asked, EntryKind):
            entry = self._entry(asked, text, where)
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
            return self._keep_said(self._entry(asked, text, where), where)
        return _KEEPERS[asked](self, text.strip(), where)

    def _item(self, where: Where) -> AgendaItem | None:
        return self._desk.dossier.find(AgendaItem, where.item or None)

    def _entry(self, kind: EntryKind, text: str, where: Where) -> Entry:
        item, desk = self._item(where), self._desk
        near = item.instance if item else ""
        return read_entry(desk.dossier, text, desk.today, kind=kind, near=near)

    def _keep_said(self, entry: Entry, where: Where) -> bool:
        session, table = self._desk.session, NUMBERED.get(entry.kind)
        day = self._desk.today
        number = session.next_number(table, day.year) if session and table else ""
        said = Said(
            day,
            where.meeting,
            where.item,
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
        if self._item(where) is None:
            self._desk.refused.emit(words.ITEM_GONE)
            return False

        def work(edit: Edit) -> None:
            before = edit.dossier.get(AgendaItem, where.item).summary
            agendas.set_item(edit, where.item, summary=f"{before}\n{text}".strip())

        return self._desk.edit("set_agenda_item", work)

    def _keep_correction(self, text: str, where: Where) -> bool:
        before = minutes_at(self._desk.dossier, self._item(where))
        if before is None:
            self._desk.refused.emit(words.NO_MINUTES)
            return False
        return self._desk.edit(
            "correct_minutes", lambda edit: meetings.correct(edit, before.id, text)
        )

    def _keep_go(self, text: str, where: Where) -> bool:
        items = items_of(self._desk.dossier, where.meeting)
        number = number_in(text, len(items))
        at = self._at_step(text, items) if number is None else number - 1
        if not 0 <= at < len(items):
            self._desk.refused.emit(words.NO_SUCH_ITEM)
            return False
        self._go(at)
        return True

    def _at_step(self, text: str, items: list[AgendaItem]) -> int:
        """The place of the item about a step, `#3.5` or `#2.6 Korenakkers`; -1 for none."""
        wanted = folded(text.removeprefix("#"))
        for at, item in enumerate(items):
            called = instance_text(self._desk.dossier, item.instance) if item.instance else ""
            if called and wanted in (folded(called), folded(called.split(" ")[0])):
                return at
        return -1

    def _keep_who(self, text: str, where: Where) -> bool:
        """`iv hb weg` notes that the first two left: a word holds for who stands before it."""
        now, found = datetime.now().astimezone(), self._presences(text.replace(",", " ").split())
        if not found:
            return False

        def work(edit: Edit) -> None:
            for person, presence in found:
                at = f"{now:%H:%M}" if presence in (Presence.LATE, Presence.LEFT) else ""
                meetings.set_presence(edit, where.meeting, person.id, presence, at)

        return self._desk.edit("set_presence", work)

    def _presences(self, typed: list[str]) -> list[tuple[Person, Presence]]:
        """Who is noted as what; nobody, which is told, where a word is for nobody."""
        found: list[tuple[Person, Presence]] = []
        waiting: list[Person] = []
        for text in self._words(typed):
            presence = self._presence(text)
            if presence is not None and waiting:
                found += [(person, presence) for person in waiting]
                waiting = []
            elif presence is not None:
                self._desk.refused.emit(words.WHO_FIRST)
                return []
            elif (person := self._person(text)) is not None:
                waiting.append(person)
            else:
                return []
        return found + [(person, Presence.PRESENT) for person in waiting]

    def _words(self, typed: list[str]) -> Iterator[str]:
        """The names and the words about them; the longest that means something counts."""
        at = 0
        while at < len(typed):
            longest = (" ".join(typed[at:to]) for to in range(at + _MOST_WORDS, at, -1))
            known = (text for text in longest if self._called(text) or self._presence(text))
            text = next(known, typed[at])
            at += len(text.split())
            yield text

    def _presence(self, text: str) -> Presence | None:
        """What a word says of who stands before it; initials go before such a word."""
        return None if self._called(text) else _PRESENCE.get(folded(text))

    def _called(self, text: str) -> Sequence[Person]:
        return people_called(self._desk.dossier, text.removeprefix("@"), self._desk.today)

    def _person(self, text: str) -> Person | None:
        """Somebody by name or initials; says so when there is none, or more than one."""
        found = self._called(text)
        if len(found) == 1:
            return found[0]
        names = [item.name for item in found]
        self._desk.refused.emit(words.several(text, names) if names else words.unknown(text))
        return None

    def _place(self, where: Where) -> str:
        item = self._item(where)
        place = item.instance if item else ""
        if not place:
            self._desk.refused.emit(words.NO_STEP)
        return place


_MOST_WORDS = 5
"""A name has no more."""

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
