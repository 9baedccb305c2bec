"""The box that finds everything: steps, people, wijken, what was agreed, and commands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from heapq import nsmallest
from typing import TypeVar

from app.domain.actions import Action, ActionKind
from app.domain.agenda import meetings
from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.learned import of_others, own
from app.domain.learning import Lesson, OpenQuestion
from app.domain.money import Money
from app.domain.playing_field import actors
from app.domain.risks import Risk
from app.domain.town_hall import Department, Neighbourhood, Person
from app.domain.walk import departments, instances, neighbourhoods, people, step_of
from app.editing.touched_interests import guarded
from app.editing.wording import meeting_name, name_of
from app.words.choices import (
    ACTION_STATUS,
    ACTOR_KIND,
    BODY,
    INTEREST_STATE,
    MEETING_STATE,
    NEIGHBOURHOOD_STATUS,
    URGENCY,
    WORKED,
    word,
)
from app.words.dates import day_text
from app.words.likeness import abbreviates, fitting, words_of
from app.words.names import folded, natural

MOST = 12
"""So many lines fit under the box."""

_OF_DETAIL = 0.85
"""A word of the detail is worth less than one of the text."""

_WHOLE = 20.0
"""What it adds when the whole text was typed."""


Numbered = TypeVar("Numbered", Action, Decision, Risk)


class HitKind(StrEnum):
    """What was found; of equal hits the first kind comes first."""

    STEP = "step"
    PERSON = "person"
    DEPARTMENT = "department"
    NEIGHBOURHOOD = "neighbourhood"
    ACTOR = "actor"
    DECISION = "decision"
    ACTION = "action"
    COMMITMENT = "commitment"
    RISK = "risk"
    MONEY = "money"
    INTEREST = "interest"
    LESSON = "lesson"
    QUESTION = "question"
    MEETING = "meeting"
    COMMAND = "command"


_RANK = {kind: place for place, kind in enumerate(HitKind)}


@dataclass(frozen=True, slots=True)
class Hit:
    """A line that can be chosen.

    Attributes:
        kind: What it is.
        key: Id of the instance, of the record, or of the command.
        text: What it is called.
        detail: What tells it from others: the wijk, the job title, the body and day.
    """

    kind: HitKind
    key: str
    text: str
    detail: str = ""


class Index:
    """Everything that can be found in one dossier; make a new one when the dossier changed."""

    def __init__(self, dossier: Dossier, commands: Iterable[tuple[str, str]] = ()) -> None:
        """Read the names off a dossier.

        Args:
            dossier: The dossier.
            commands: Id and text of what the program can do.
        """
        self._hits = [
            *_hits(dossier),
            *(Hit(HitKind.COMMAND, key, text) for key, text in commands),
        ]
        self._texts = [words_of(hit.text) for hit in self._hits]
        self._places: dict[str, dict[int, float]] = defaultdict(dict)
        for place, hit in enumerate(self._hits):
            for part in words_of(hit.detail):
                self._places[part][place] = _OF_DETAIL
            for part in self._texts[place]:
                self._places[part][place] = 1.0
        self._vocabulary = tuple(self._places)
        self._people = [place for place, hit in enumerate(self._hits) if hit.kind is HitKind.PERSON]

    def __len__(self) -> int:
        return len(self._hits)

    def find(self, typed: str, most: int = MOST) -> list[Hit]:
        """What fits a text, best first; every word of it must fit somewhere.

        Capitals and accents do not matter, and a mistake is forgiven.
        """
        wanted = words_of(typed)
        if not wanted:
            return []
        scores = self._scores(wanted)
        best = nsmallest(most, scores, key=lambda place: self._order(place, scores[place]))
        return [self._hits[place] for place in best]

    def _scores(self, wanted: list[str]) -> dict[int, float]:
        """The places where every word fits, with the mean of how well."""
        first, *rest = (self._fitting(one) for one in wanted)
        together = {
            place: score + sum(other[place] for other in rest)
            for place, score in first.items()
            if all(place in other for other in rest)
        }
        return {
            place: score / len(wanted) + (_WHOLE if self._texts[place] == wanted else 0.0)
            for place, score in together.items()
        }

    def _fitting(self, wanted: str) -> dict[int, float]:
        found: dict[int, float] = {}
        for known, score in fitting(wanted, self._vocabulary).items():
            for place, weight in self._places[known].items():
                if score * weight > found.get(place, 0.0):
                    found[place] = score * weight
        for place in self._people:
            score = abbreviates(wanted, self._texts[place])
            if score > found.get(place, 0.0):
                found[place] = score
        return found

    def _order(self, place: int, score: float) -> tuple[float, int, int]:
        return -score, _RANK[self._hits[place].kind], place


def _hits(dossier: Dossier) -> Iterator[Hit]:
    wijken = neighbourhoods(dossier)
    names = {wijk.id: wijk.name for wijk in wijken}
    for item in instances(dossier):
        step = step_of(dossier, item)
        detail = names.get(item.neighbourhood or "", "")
        yield Hit(HitKind.STEP, item.id, f"{step.code} {step.title}", detail)
    for person in people(dossier):
        yield _person(dossier, person)
    for department in departments(dossier):
        yield Hit(HitKind.DEPARTMENT, department.id, f"{department.code} {department.name}")
    for wijk in wijken:
        yield _wijk(wijk)
    for actor in actors(dossier):
        yield Hit(HitKind.ACTOR, actor.id, actor.name, word(ACTOR_KIND, actor.kind))
    yield from _agreed(dossier)
    yield from _learned(dossier)


def _learned(dossier: Dossier) -> Iterator[Hit]:
    """Lessons and open questions; those of others with who shared them."""
    for lesson in (*own(dossier, Lesson), *of_others(dossier, Lesson)):
        detail = lesson.from_whom or word(WORKED, lesson.worked)
        yield Hit(HitKind.LESSON, lesson.id, lesson.title, detail)
    for question in (*own(dossier, OpenQuestion), *of_others(dossier, OpenQuestion)):
        detail = question.from_whom or word(URGENCY, question.urgency)
        yield Hit(HitKind.QUESTION, question.id, question.question, detail)


def _agreed(dossier: Dossier) -> Iterator[Hit]:
    """What came of meetings, and the meetings: of each kind the newest first."""
    for decision in _newest(dossier, Decision):
        yield _decision(decision)
    for action in _newest(dossier, Action):
        yield _action(dossier, action)
    for risk in _newest(dossier, Risk):
        text = f"{risk.number} {risk.description}".strip()
        yield Hit(HitKind.RISK, risk.id, text, name_of(dossier, risk.owner))
    for source in sorted(dossier.all(Money), key=lambda item: (folded(item.source), item.id)):
        detail = name_of(dossier, source.accountable)
        yield Hit(HitKind.MONEY, source.id, source.source, detail)
    for interest in guarded(dossier):
        state = word(INTEREST_STATE, interest.state)
        yield Hit(HitKind.INTEREST, interest.id, interest.interest, state)
    for meeting in meetings(dossier):
        state = word(MEETING_STATE, meeting.state)
        yield Hit(HitKind.MEETING, meeting.id, meeting_name(meeting), _joined(state, meeting.room))


def _newest(dossier: Dossier, kind: type[Numbered]) -> list[Numbered]:
    return sorted(dossier.all(kind), key=lambda item: natural(item.number), reverse=True)


def _action(dossier: Dossier, action: Action) -> Hit:
    kind = HitKind.ACTION if action.kind is ActionKind.ACTION else HitKind.COMMITMENT
    state, due = word(ACTION_STATUS, action.status), day_text(action.due)
    detail = _joined(name_of(dossier, action.owner), due, state)
    return Hit(kind, action.id, f"{action.number} {action.text}".strip(), detail)


def _person(dossier: Dossier, person: Person) -> Hit:
    found = (dossier.find(Department, key) for key in person.departments)
    parts = (person.job_title, *(item.code for item in found if item is not None))
    return Hit(HitKind.PERSON, person.id, person.name, _joined(*parts))


def _wijk(wijk: Neighbourhood) -> Hit:
    status = word(NEIGHBOURHOOD_STATUS, wijk.status.value)
    return Hit(HitKind.NEIGHBOURHOOD, wijk.id, wijk.name, _joined(status, wijk.code))


def _decision(decision: Decision) -> Hit:
    text = f"{decision.number} {decision.sentence}".strip()
    detail = _joined(word(BODY, decision.body.value), day_text(decision.date))
    return Hit(HitKind.DECISION, decision.id, text, detail)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
