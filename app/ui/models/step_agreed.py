"""What was decided, agreed and feared about a step, and when it was talked about; no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.actions import Action, ActionKind
from app.domain.completion import decisions_of
from app.domain.dossier import Dossier
from app.domain.ids import split_instance
from app.domain.meetings import AgendaItem, Meeting, MeetingNote
from app.domain.risks import Risk, RiskStatus
from app.domain.walk import instance_of
from app.editing.wording import meeting_name, name_of
from app.ui.place import Place
from app.words import choices
from app.words.names import natural
from app.words.window import step as words


@dataclass(frozen=True, slots=True)
class AgreedRow:
    """A line that leads to where it can be worked on.

    Attributes:
        name: What it is, and its number: `Actie 2026-009`.
        text: What it says.
        place: Where it stands.
        late: Whether its day has passed.
    """

    name: str
    text: str
    place: Place
    late: bool = False


def agreed_rows(dossier: Dossier, key: str, today: date) -> list[AgreedRow]:
    """Decisions, open actions and commitments, risks that are not closed, notes and meetings."""
    return [
        *_decisions(dossier, key),
        *_actions(dossier, key, today),
        *_risks(dossier, key),
        *_meetings(dossier, key),
    ]


def _decisions(dossier: Dossier, key: str) -> Iterator[AgreedRow]:
    for item in decisions_of(dossier, instance_of(dossier, key)):
        status = choices.word(choices.DECISION_STATUS, item.status)
        text = words.said_by(item.sentence, status, None)
        yield AgreedRow(
            f"{words.DECISION} {item.number}", text, Place("lists", item.id, "decisions")
        )


def _actions(dossier: Dossier, key: str, today: date) -> Iterator[AgreedRow]:
    step, wijk = split_instance(key)
    found = [
        item
        for item in dossier.where(Action, "step", step)
        if item.neighbourhood == wijk and not item.closed
    ]
    for item in sorted(found, key=lambda item: (item.due or date.max, natural(item.number))):
        is_action = item.kind is ActionKind.ACTION
        kind = words.ACTION if is_action else words.PROMISE
        text = words.said_by(item.text, name_of(dossier, item.owner), item.due)
        field = "actions" if is_action else "commitments"
        late = item.late(today) > 0
        yield AgreedRow(f"{kind} {item.number}", text, Place("lists", item.id, field), late)


def _risks(dossier: Dossier, key: str) -> Iterator[AgreedRow]:
    step, wijk = split_instance(key)
    for item in dossier.where(Risk, "step", step):
        if item.neighbourhood == wijk and item.status is not RiskStatus.CLOSED:
            text = words.said_by(item.description, words.weight(item.weight), None)
            yield AgreedRow(f"{words.RISK} {item.number}", text, Place("lists", item.id, "risks"))


def _meetings(dossier: Dossier, key: str) -> Iterator[AgreedRow]:
    items = [item.meeting for item in dossier.where(AgendaItem, "instance", key)]
    notes = [note.meeting for note in dossier.where(MeetingNote, "instance", key)]
    met = {
        meeting.id: meeting
        for found in (*items, *notes)
        if (meeting := dossier.find(Meeting, found)) is not None
    }
    for meeting in sorted(met.values(), key=lambda item: str(item.date), reverse=True):
        name = f"{words.MEETING} {meeting_name(meeting)}"
        yield AgreedRow(name, "", Place("meetings", meeting.id))
