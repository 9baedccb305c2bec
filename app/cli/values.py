"""The values of `set`: from arguments to fields, checks, decisions and waits."""

import argparse
import re
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from app.cli.arguments import choice, day, day_or_none, parts
from app.cli.parser import UsageError
from app.domain.actors import Actor
from app.domain.completion import decisions_of
from app.domain.decisions import Body, Decision
from app.domain.dossier import Dossier
from app.domain.errors import DomainError
from app.domain.ids import instance_id, part_id, split_part
from app.domain.instances import Answer, Status, StepInstance
from app.domain.route import Level
from app.domain.town_hall import Department, Person
from app.domain.waiting import open_waits
from app.domain.waits import WaitOn
from app.domain.walk import contribution, instance_of, steps
from app.editing import lookup
from app.editing.commands import contributions, decisions, instances, waits
from app.editing.edit import Edit
from app.words import choices
from app.words.names import cleaned, folded
from app.words.usage import expected, not_with, only_with

_AUTO = "auto"
_MOST_DIGITS = 9
_LIKE_A_DAY = re.compile(r"\d{1,4}-\d{1,2}-\d{1,4}")
_OF_INSTANCE = ("evidence", "approved_on", "decision", "body", "decided_by")
_BODY_FORM = "ORGAAN:DATUM"
_DECISION_FORM = "ORGAAN:DATUM:NUMMER"
_WAIT_FORM = "OP[:WAAROP[:SINDS]]"
_CHECK_FORM = "N=yes, N=no of N=na:reden"


@dataclass(frozen=True, slots=True)
class Given:
    """What was given to `set`; `None` was not given, an empty text clears."""

    step: str
    neighbourhood: str | None = None
    department: str | None = None
    status: str | None = None
    owner: str | None = None
    due: str | None = None
    remark: str | None = None
    internal_remark: str | None = None
    reason: str | None = None
    waiting_for: str | None = None
    evidence: str | None = None
    approved_on: str | None = None
    decision: str | None = None
    body: str | None = None
    decided_by: str | None = None
    text: str | None = None
    check: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, arguments: argparse.Namespace) -> "Given":
        """Read the arguments.

        Raises:
            UsageError: Options that do not go together.
        """
        given = cls(**{item.name: getattr(arguments, item.name) for item in fields(cls)})
        if given.department is None:
            if given.text is not None:
                raise UsageError(only_with("--text", "--department"))
            return given
        for name in (*_OF_INSTANCE, "check"):
            if getattr(given, name) not in (None, []):
                raise UsageError(not_with(f"--{name.replace('_', '-')}", "--department"))
        return given


def set_instance(edit: Edit, given: Given, today: date) -> None:
    """Change an instance; the rules are judged on everything that was given together.

    Raises:
        DomainError: What the rules or the names do not allow.
        UsageError: A value that is not written right.
    """
    item = lookup.instance_named(edit.dossier, given.step, given.neighbourhood)
    instances.set_fields(edit, item.id, **_instance_fields(edit.dossier, given))
    for text in given.check:
        _answer(edit, item.id, text)
    if given.decision is not None:
        _decide(edit, item, given.decision)
    status = _wait(edit, item.id, given, today)
    if status is not _UNSET:
        instances.set_status(edit, item.id, status, today=today, reason=given.reason or "")


def set_contribution(edit: Edit, given: Given, today: date) -> None:
    """Change the contribution of a department; raises as `set_instance`."""
    item = lookup.instance_named(edit.dossier, given.step, given.neighbourhood)
    department = lookup.department(edit.dossier, given.department or "")
    key = part_id(item.id, department.id)
    contributions.set_fields(edit, key, **_contribution_fields(edit.dossier, given))
    status = _wait(edit, key, given, today)
    if status is not _UNSET:
        contributions.set_status(edit, key, status, today=today, reason=given.reason or "")


def _instance_fields(dossier: Dossier, given: Given) -> dict[str, Any]:
    values = {
        "owner": _person(dossier, given.owner),
        "due": _day(given.due),
        "remark": given.remark,
        "internal_remark": given.internal_remark,
        "result_location": given.evidence,
        "approved_on": _day(given.approved_on),
        "decided_by": None if given.decided_by is None else cleaned(given.decided_by),
    }
    if given.body is not None:
        values |= _body(given.body)
    return _only_given(values)


def _contribution_fields(dossier: Dossier, given: Given) -> dict[str, Any]:
    return _only_given(
        {
            "contact": _person(dossier, given.owner),
            "due": _day(given.due),
            "text": given.text,
            "remark": given.remark,
            "internal_remark": given.internal_remark,
        }
    )


class _Cleared:
    """Stands for a field that is cleared, where `None` stands for one that was not given."""


_CLEARED = _Cleared()
_UNSET: Any = object()


def _only_given(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: None if value is _CLEARED else value
        for name, value in values.items()
        if value is not None
    }


def _person(dossier: Dossier, name: str | None) -> str | _Cleared | None:
    if name is None:
        return None
    return lookup.person(dossier, name).id if name.strip() else _CLEARED


def _day(text: str | None) -> date | _Cleared | None:
    if text is None:
        return None
    return day_or_none(text) or _CLEARED


def _body(text: str) -> dict[str, Any]:
    if not text.strip():
        return {"body": "", "body_date": _CLEARED}
    body, *rest = parts("--body", text, _BODY_FORM, 1, 2)
    return {
        "body": choice(choices.BODY, body),
        "body_date": day(rest[0]) if rest and rest[0] else _CLEARED,
    }


def _answer(edit: Edit, key: str, text: str) -> None:
    number, found, rest = text.partition("=")
    # Longer than any list of checkpoints is; Python refuses to read very long numbers.
    if not found or not number.strip().isdecimal() or len(number) > _MOST_DIGITS:
        raise UsageError(expected("--check", _CHECK_FORM))
    answer, _, reason = rest.partition(":")
    given = Answer(choice(choices.ANSWER, answer)) if answer.strip() else None
    instances.answer(edit, key, int(number), given, reason)


def _decide(edit: Edit, item: StepInstance, text: str) -> None:
    if not text.strip():
        for decision in decisions_of(edit.dossier, item):
            decisions.unlink(edit, decision, item.id)
        return
    body, taken_on, number = parts("--decision", text, _DECISION_FORM, 3, 3)
    taken = decisions.Taken(Body(choice(choices.BODY, body)), day(taken_on), number)
    decisions.link(edit, decisions.record(edit, taken), item.id)


def _wait(edit: Edit, subject: str, given: Given, today: date) -> Any:
    """Note what is waited for; gives the status to set, or `_UNSET` to leave it."""
    status = _status(given.status)
    if given.waiting_for is None:
        return status
    if not given.waiting_for.strip():
        waits.remove_waits(edit, subject)
        stood_still = status is _UNSET and _stands_still(edit.dossier, subject)
        return Status.IN_PROGRESS if stood_still else status
    if status not in (_UNSET, Status.WAITING):
        raise UsageError(not_with("--waiting-for", f"--status {given.status}"))
    waits.wait_for(edit, subject, _awaited(edit.dossier, subject, given.waiting_for, today))
    return Status.WAITING


def _stands_still(dossier: Dossier, subject: str) -> bool:
    """Whether an instance or contribution was set to waiting by hand."""
    whole, department = split_part(subject)
    if department:
        return contribution(dossier, whole, department).status is Status.WAITING
    return instance_of(dossier, whole).status is Status.WAITING


def _status(text: str | None) -> Any:
    if text is None:
        return _UNSET
    if not text.strip() or text.strip().casefold() == _AUTO:
        return None
    found = choices.read(choices.STATUS, text)
    if found is None:
        raise DomainError("unknown_status", value=text, choices=choices.shown(choices.STATUS))
    return Status(found)


def _awaited(dossier: Dossier, subject: str, text: str, today: date) -> waits.Awaited:
    """What `OP[:WAAROP[:SINDS]]` says; a colon inside stays where the end is no date.

    Raises:
        DomainError: `bad_date`, `date_outside`: the end is meant as a day.
        UsageError: It does not say on whom.
    """
    on, _, rest = text.partition(":")
    if not on.strip():
        raise UsageError(expected("--waiting-for", _WAIT_FORM))
    what, _, last = rest.rpartition(":")
    since = None
    if last.strip():
        try:
            since = day(last)
        except DomainError:
            if _LIKE_A_DAY.fullmatch(last.strip()):
                raise
            what = rest
    else:
        what = what or rest
    kind, key = _source(dossier, subject, on.strip())
    noted = (
        wait.since
        for wait in open_waits(dossier, subject)
        if (wait.on_kind, wait.on) == (kind, key)
    )
    return waits.Awaited(kind, key, what.strip(": "), since or next(noted, None) or today)


def _source(dossier: Dossier, subject: str, text: str) -> tuple[WaitOn, str]:
    """The department, person, actor, decision or instance that a text names, else the text."""
    wanted = folded(text)
    for department in dossier.all(Department):
        if wanted in (folded(department.code), folded(department.name)):
            return WaitOn.DEPARTMENT, department.id
    people = [person for person in dossier.all(Person) if folded(person.name) == wanted]
    if len(people) == 1:
        return WaitOn.PERSON, people[0].id
    for actor in dossier.all(Actor):
        if folded(actor.name) == wanted:
            return WaitOn.ACTOR, actor.id
    for decision in dossier.where(Decision, "number", text):
        return WaitOn.DECISION, decision.id
    return _instance_source(dossier, subject, text) or (WaitOn.TEXT, text)


def _instance_source(dossier: Dossier, subject: str, text: str) -> tuple[WaitOn, str] | None:
    """Another step, in the same wijk where it runs per wijk."""
    code = text.removeprefix("#")
    found = next((step for step in steps(dossier) if step.code == code), None)
    if found is None:
        return None
    wijk = instance_of(dossier, subject).neighbourhood
    if found.level is Level.TOWN_WIDE:
        return WaitOn.INSTANCE, found.id
    return (WaitOn.INSTANCE, instance_id(found.id, wijk)) if wijk else None
