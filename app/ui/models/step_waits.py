"""What an instance or a contribution waits for, and whom it may wait for; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.ids import part_id, split_part
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
    }
)
_BETWEEN = ":"


@dataclass(frozen=True, slots=True)
class WaitRow:
    """A wait that is open.

    Attributes:
        key: Id of the wait.
        title: Who waits for whom, since when.
        what: What is awaited.
    """

    key: str
    title: str
    what: str


def wait_rows(dossier: Dossier, subject: str) -> list[WaitRow]:
    """What a subject waits for; an instance with what its contributions wait for."""
    whole, department = split_part(subject)
    subjects = [subject]
    if not department:
        item = instance_of(dossier, whole)
        subjects += [part_id(whole, role.department) for role, _ in contributions(dossier, item)]
    return [
        _row(dossier, wait, own=one == subject)
        for one in subjects
        for wait in open_waits(dossier, one)
    ]


def _row(dossier: Dossier, wait: Wait, *, own: bool) -> WaitRow:
    found = dossier.find(Department, split_part(wait.subject)[1])
    who = "" if own or found is None else found.code
    return WaitRow(
        wait.id, words.waits_for(who, awaited_name(dossier, wait), wait.since), wait.what.strip()
    )


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
    """Whether somebody names this: a person or department by name, the rest by number."""
    if typed[:1].isdigit():
        return True
    kind, _ = read_choice(choice.key)
    if kind not in (WaitOn.PERSON, WaitOn.DEPARTMENT):
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
