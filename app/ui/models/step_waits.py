"""What an instance or a contribution waits for, and whom it may wait for; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.ids import part_id, split_part
from app.domain.status import effective
from app.domain.town_hall import Department, Person
from app.domain.waiting import open_waits
from app.domain.waits import Wait, WaitOn
from app.domain.walk import contributions, departments, instance_of, step_of
from app.editing.search import Hit, HitKind, Index
from app.editing.wording import awaited_text, instance_text
from app.ui.models.choice import Choice
from app.words.likeness import abbreviates, words_of
from app.words.names import folded
from app.words.window import step as words

_KINDS: Mapping[HitKind, WaitOn] = MappingProxyType(
    {
        HitKind.STEP: WaitOn.INSTANCE,
        HitKind.PERSON: WaitOn.PERSON,
        HitKind.DEPARTMENT: WaitOn.DEPARTMENT,
        HitKind.DECISION: WaitOn.DECISION,
        HitKind.ACTOR: WaitOn.ACTOR,
    }
)
_BETWEEN = ":"


@dataclass(frozen=True, slots=True)
class WaitRow:
    """A wait.

    Attributes:
        key: Id of the wait.
        title: Who waits for whom, since when; of one that is over also until when.
        what: What is awaited; of one that is over with the answer.
    """

    key: str
    title: str
    what: str


@dataclass(frozen=True, slots=True)
class PastWaits:
    """The waits that are over.

    Attributes:
        rows: The last answer first.
        answered: How many were closed.
        moot: How many never were, of an instance that needs no answer any more.
    """

    rows: tuple[WaitRow, ...] = ()
    answered: int = 0
    moot: int = 0


def wait_rows(dossier: Dossier, subject: str) -> list[WaitRow]:
    """What a subject waits for; an instance with what its contributions wait for.

    Nothing is awaited any more for an instance that is done or skipped.
    """
    if waits_no_more(dossier, subject):
        return []
    return [
        _row(dossier, wait, subject)
        for one in _subjects(dossier, subject)
        for wait in open_waits(dossier, one)
    ]


def past_waits(dossier: Dossier, subject: str) -> PastWaits:
    """What a subject waited for; an instance with what its contributions waited for."""
    found = [
        wait for one in _subjects(dossier, subject) for wait in dossier.where(Wait, "subject", one)
    ]
    answered = sorted(
        (wait for wait in found if not wait.open),
        key=lambda wait: (str(wait.answered_on), wait.id),
        reverse=True,
    )
    no_more = waits_no_more(dossier, subject)
    moot = [wait for wait in found if wait.open] if no_more else []
    rows = [_past_row(dossier, wait, subject) for wait in (*moot, *answered)]
    return PastWaits(tuple(rows), len(answered), len(moot))


def waits_no_more(dossier: Dossier, subject: str) -> bool:
    """Whether the instance of a subject is done or skipped."""
    return effective(dossier, instance_of(dossier, split_part(subject)[0])).closed


def _subjects(dossier: Dossier, subject: str) -> list[str]:
    """The subject, and of an instance its contributions."""
    whole, department = split_part(subject)
    if department:
        return [subject]
    parts = contributions(dossier, instance_of(dossier, whole))
    return [subject, *(part_id(whole, role.department) for role, _ in parts)]


def _row(dossier: Dossier, wait: Wait, subject: str) -> WaitRow:
    who, on = _waiter(dossier, wait, subject), awaited_name(dossier, wait)
    return WaitRow(wait.id, words.waits_for(who, on, wait.since), wait.what.strip())


def _past_row(dossier: Dossier, wait: Wait, subject: str) -> WaitRow:
    who, on = _waiter(dossier, wait, subject), awaited_name(dossier, wait)
    return WaitRow(
        wait.id,
        words.waited_for(who, on, wait.since, wait.answered_on, answered=bool(wait.answer.strip())),
        words.answer_said(wait.what.strip(), wait.answer.strip()),
    )


def _waiter(dossier: Dossier, wait: Wait, subject: str) -> str:
    """The department that waits; empty for the subject itself."""
    found = dossier.find(Department, split_part(wait.subject)[1])
    return "" if wait.subject == subject or found is None else found.code


def awaited_name(dossier: Dossier, wait: Wait) -> str:
    """Who or what is awaited, in full: a step with its title, a decision with its word."""
    text = awaited_text(dossier, wait)
    match wait.on_kind:
        case WaitOn.INSTANCE:
            return f"{text} {step_of(dossier, instance_of(dossier, wait.on)).title}"
        case WaitOn.DECISION:
            return words.decision_named(text)
        case _:
            return text


def choice_of(dossier: Dossier, wait: Wait) -> Choice:
    """What a wait is on, as it can be picked."""
    return Choice(f"{wait.on_kind.value}{_BETWEEN}{wait.on}", awaited_name(dossier, wait))


def read_choice(key: str) -> tuple[WaitOn, str]:
    """The kind and the id (or the text) that a choice stands for."""
    kind, _, on = key.partition(_BETWEEN)
    return WaitOn(kind), on


class Awaitable:
    """Finds whom or what one can wait for; the index is made when something is first typed."""

    def __init__(self) -> None:
        self._of: Dossier | None = None
        self._index: Index | None = None

    def index(self, dossier: Dossier) -> Index:
        """The index of a dossier; ask for it before somebody types, where they are about to."""
        if self._index is None or self._of is not dossier:
            self._index, self._of = Index(dossier), dossier
        return self._index

    def find(self, dossier: Dossier, typed: str, instance: str) -> list[Choice]:
        """What fits a text, and the text itself; for an empty text the departments."""
        if not typed:
            return _departments(dossier, instance)
        hits = self.index(dossier).find(typed)
        found = [_choice(dossier, hit) for hit in hits if hit.kind in _KINDS]
        if any(folded(choice.text) == folded(typed) for choice in found):
            return found
        free = Choice(f"{WaitOn.TEXT.value}{_BETWEEN}{typed}", typed, words.FREE_TEXT)
        # Enter takes the first: a word that happens to stand in the title of a step is not meant.
        meant = [choice for choice in found if _is_meant(choice, typed)]
        return [*meant, free, *(choice for choice in found if choice not in meant)]


def _is_meant(choice: Choice, typed: str) -> bool:
    """Whether somebody names this: a person, department or actor by name, the rest by number."""
    if typed[:1].isdigit():
        return True
    kind, _ = read_choice(choice.key)
    if kind not in (WaitOn.PERSON, WaitOn.DEPARTMENT, WaitOn.ACTOR):
        return False
    wanted = words_of(typed)
    name = words_of(f"{choice.text} {choice.detail}" if kind is WaitOn.DEPARTMENT else choice.text)
    if len(wanted) == 1 and abbreviates(wanted[0], name):
        return True
    return all(any(word.startswith(one) for word in name) for one in wanted)


def _choice(dossier: Dossier, hit: Hit) -> Choice:
    kind = _KINDS[hit.kind]
    key, detail = f"{kind.value}{_BETWEEN}{hit.key}", hit.detail
    match hit.kind:
        case HitKind.DEPARTMENT:
            department = dossier.get(Department, hit.key)
            return Choice(key, department.code, department.name)
        case HitKind.DECISION:
            number = dossier.get(Decision, hit.key).number
            return Choice(key, words.decision_named(number), detail)
        case HitKind.ACTOR:
            return Choice(key, hit.text, detail)
        case HitKind.STEP:
            text = f"{instance_text(dossier, hit.key)} {hit.text.partition(' ')[2]}"
            return Choice(key, text, words.STEP)
        case _:
            return Choice(key, dossier.get(Person, hit.key).name, detail)


def _departments(dossier: Dossier, instance: str) -> list[Choice]:
    """Those that contribute to the step first, then the others."""
    item = instance_of(dossier, instance)
    first = {role.department for role, _ in contributions(dossier, item)}
    found = sorted(departments(dossier), key=lambda one: one.id not in first)
    return [
        Choice(f"{WaitOn.DEPARTMENT.value}{_BETWEEN}{one.id}", one.code, one.name) for one in found
    ]
