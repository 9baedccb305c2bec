"""Commands about meetings: the agenda that proposes itself, and a line that is noted."""

import argparse
from collections.abc import Iterable
from datetime import date
from typing import Any

from app.cli.arguments import today_or
from app.cli.opening import change, reading
from app.cli.output import complain, say, say_json
from app.domain.actions import Action
from app.domain.agenda import Proposed, previous, propose
from app.domain.changes import ChangeSet
from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.fields import Record
from app.domain.learning import Lesson
from app.domain.meetings import AgendaItem, Meeting, MeetingNote
from app.domain.risks import Risk
from app.domain.town_hall import Neighbourhood
from app.domain.walk import instance_of, step_of
from app.editing.commands.noting import NUMBERED, Said, keep
from app.editing.edit import Edit
from app.editing.entry_text import unclear_texts, understood_text
from app.editing.proposing import changed_since, proposed_title
from app.editing.quick_entry import Entry, read_entry
from app.editing.session import Session
from app.editing.wording import name_of
from app.words import choices, usage
from app.words.quick_entry import KEPT_AS_NOTE, became

DONE = 0


def meeting(arguments: argparse.Namespace) -> int:
    """Show the agenda that a meeting would propose."""
    today = today_or(arguments.date)
    with reading(arguments.file) as found:
        dossier = found.dossier
        before = previous(dossier, None, today)
        changed = changed_since(found.history.last_touched(), before)
        view = [_as_json(dossier, item) for item in propose(dossier, today, changed=changed)]
    if arguments.json:
        say_json(view)
    else:
        for item in view:
            say(usage.proposed(item["title"], item["text"], item["minutes"]))
    return DONE


def _as_json(dossier: Dossier, item: Proposed) -> dict[str, Any]:
    instance = instance_of(dossier, item.instance) if item.instance else None
    wijk = dossier.find(Neighbourhood, instance.neighbourhood) if instance else None
    return {
        "reason": item.reason.value,
        "text": choices.word(choices.AGENDA_REASON, item.reason),
        "title": proposed_title(dossier, item),
        "step": step_of(dossier, instance).code if instance else None,
        "neighbourhood": wijk.name if wijk else None,
        "minutes": item.minutes,
        "owner": name_of(dossier, item.owner) or None,
        "day": item.day.isoformat() if item.day else None,
    }


def note(arguments: argparse.Namespace) -> int:
    """Note one line, as it is typed during a meeting."""
    noting = _Noting(arguments.line, arguments.meeting or "", today_or(None))
    return change(arguments.file, noting.work, noting.told)


class _Noting:
    """One line on its way into the dossier."""

    def __init__(self, line: str, meeting: str, today: date) -> None:
        self._line, self._meeting, self._today = line, meeting, today
        self._entry: Entry | None = None
        self._kept: Record | None = None
        self._dossier = Dossier()

    def work(self, session: Session) -> ChangeSet | None:
        dossier = session.dossier
        if self._meeting and dossier.find(Meeting, self._meeting) is None:
            raise DomainError("no_such_meeting")
        entry = self._entry = read_entry(dossier, self._line, self._today)
        table = NUMBERED.get(entry.kind)
        number = session.next_number(table, self._today.year) if table else ""
        edit = Edit(dossier)
        self._kept = keep(edit, entry, Said(self._today, self._meeting, number=number))
        item = session.do(edit.draft("note"))
        self._dossier = session.dossier
        return item

    def told(self, _item: ChangeSet) -> Iterable[str]:
        """What the line became; what was not understood goes to standard error."""
        entry, kept = self._entry, self._kept
        if entry is None or kept is None:
            return
        if not entry.given:
            complain(KEPT_AS_NOTE)
        for sentence in unclear_texts(entry):
            complain(sentence)
        yield became(entry.kind.value, getattr(kept, "number", ""), text_of(kept))
        understood = understood_text(self._dossier, entry)
        if understood:
            yield understood


def text_of(record: Record) -> str:
    """The words in which something was noted."""
    match record:
        case Decision():
            return record.sentence
        case Action() | MeetingNote():
            return record.text
        case Risk():
            return record.description
        case Lesson() | AgendaItem():
            return record.title
        case _:
            return str(getattr(record, "question", ""))
