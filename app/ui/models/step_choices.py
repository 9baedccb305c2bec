"""What can be picked in the detail panel: people, decisions, and whom to wait for; no Qt."""

from collections.abc import Iterable
from datetime import date

from app.domain.decisions import Decision
from app.domain.dossier import Dossier
from app.domain.town_hall import Department, Person
from app.domain.walk import people
from app.ui.models.choice import Choice
from app.words.choices import BODY, word
from app.words.dates import day_text
from app.words.likeness import abbreviates, fitting, words_of
from app.words.names import natural

_MOST = 40
_NEAR = 3


def find_people(
    dossier: Dossier, typed: str, today: date, first: Iterable[str] = ()
) -> list[Choice]:
    """People who fit what was typed: a name, initials, or the code of a department.

    Args:
        dossier: The dossier.
        typed: The text; empty for everybody.
        today: Who left before it is not offered.
        first: Departments (ids) whose people come first.
    """
    here = [person for person in people(dossier) if not person.has_left(today)]
    wanted = words_of(typed)
    preferred = frozenset(first)
    ranked = []
    for person in here:
        score = _score(dossier, person, wanted)
        if score:
            known = not preferred.isdisjoint(person.departments)
            ranked.append((-score, not known, person.name.casefold(), person))
    ranked.sort(key=lambda entry: entry[:3])
    return [_person(dossier, person) for *_, person in ranked[:_MOST]]


def near_people(dossier: Dossier, typed: str, today: date) -> list[Choice]:
    """The few people who may be meant by a name that is not known."""
    return find_people(dossier, typed, today)[:_NEAR]


def _score(dossier: Dossier, person: Person, wanted: list[str]) -> float:
    """How well a person fits; 0 when a word fits nowhere."""
    if not wanted:
        return 1.0
    name = words_of(person.name)
    known = [*name, *(code.casefold() for code in _codes(dossier, person))]
    total = 0.0
    for one in wanted:
        best = max([abbreviates(one, name), *fitting(one, known).values()])
        if not best:
            return 0.0
        total += best
    return total / len(wanted)


def _codes(dossier: Dossier, person: Person) -> list[str]:
    found = (dossier.find(Department, key) for key in person.departments)
    return [item.code for item in found if item is not None]


def _person(dossier: Dossier, person: Person) -> Choice:
    return Choice(person.id, person.name, ", ".join(_codes(dossier, person)))


def find_decisions(dossier: Dossier, typed: str, body: str) -> list[Choice]:
    """The decisions of a body that fit a text, newest first; of every body when it is empty."""
    wanted = words_of(typed)
    found = [
        decision
        for decision in dossier.all(Decision)
        if body in ("", decision.body.value) and _fits(decision, wanted)
    ]
    found.sort(key=lambda item: (str(item.date or ""), natural(item.number)), reverse=True)
    return [_decision(item, named=not body) for item in found[:_MOST]]


def _fits(decision: Decision, wanted: list[str]) -> bool:
    text = " ".join(words_of(f"{decision.number} {decision.sentence} {day_text(decision.date)}"))
    return all(one in text for one in wanted)


def _decision(decision: Decision, *, named: bool) -> Choice:
    detail = [word(BODY, decision.body.value)] if named else []
    detail += [day_text(decision.date)] if decision.date else []
    return Choice(decision.id, f"{decision.number} {decision.sentence}".strip(), " · ".join(detail))
