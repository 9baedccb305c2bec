"""Rules that hold across a route file, whatever its fields are.

They look at the tree and not at the template, so that they also speak when some fields are wrong.
A value that is missing or of the wrong kind is left to `app.route.shape`, and a rule that would
only repeat that mistake keeps silent.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from app.domain.route import Letter, RequiredDecision
from app.route.errors import RouteError
from app.route.node import Node
from app.words.names import likeliest

MAX_TITLE = 60
CHECKPOINTS = range(3, 7)
LEAD_WEEKS = range(1, 521)
GOVERNANCE = "BST"
"""Code of the department that brings proposals to college and raad."""

_FORMAL = (RequiredDecision.EXECUTIVE, RequiredDecision.COUNCIL)
_KEY = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")
_PLACE = re.compile(r"[1-9][0-9]{0,2}")
_MAX_CYCLES = 20
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class _File:
    """The parts of a route file that rules ask for."""

    root: Node
    departments: Sequence[Node]
    phases: Sequence[Node]
    steps: Sequence[Node]
    checkpoints: Sequence[Node]

    @classmethod
    def of(cls, root: Node) -> "_File":
        phases = root.child("phases").items
        steps = tuple(step for phase in phases for step in phase.child("steps").items)
        checkpoints = tuple(item for step in steps for item in step.child("checkpoints").items)
        return cls(root, root.child("departments").items, phases, steps, checkpoints)

    def list_of(self, name: str) -> Sequence[Node]:
        """The entries of a list at the top of the file."""
        return self.root.child(name).items


def rule_errors(root: Node) -> tuple[RouteError, ...]:
    """Everything in a tree that breaks a rule."""
    file = _File.of(root)
    return tuple(error for rule in _RULES for error in rule(file))


def _nothing_empty(file: _File) -> Iterator[RouteError]:
    for name in ("departments", "phases"):
        node = file.root.child(name)
        if node.value == ():
            yield node.error("empty_list", field=name)
    for phase in file.phases:
        if phase.child("steps").value == ():
            yield phase.child("steps").error("empty_list", field="steps")
    for part in (file.root, *file.departments, *file.phases, *file.steps, *file.checkpoints):
        for name in ("key", "code", "name", "title", "question", "why", "result", "text"):
            node = part.child(name)
            if node.text is not None and not node.text.strip():
                yield node.error("empty_text", field=name)


def _keys(file: _File) -> Iterator[RouteError]:
    groups = (
        (file.root,),
        file.departments,
        file.phases,
        file.steps,
        file.checkpoints,
        file.list_of("forms"),
        file.list_of("legal_notes"),
    )
    for group in groups:
        yield from _repeated(group, "key")
        for part in group:
            key = part.child("key")
            if key.text and not _KEY.fullmatch(key.text):
                yield key.error("key_characters", value=key.text[:_SHOWN])


def _codes(file: _File) -> Iterator[RouteError]:
    yield from _repeated(file.departments, "code")
    yield from _repeated(file.steps, "code")
    yield from _repeated(file.phases, "number")


def _repeated(group: Iterable[Node], field: str) -> Iterator[RouteError]:
    """Values that another part of the group already has; case does not count."""
    lines: dict[str, int] = {}
    for node in (part.child(field) for part in group):
        value = node.written.casefold()
        if value in lines:
            shown = node.written[:_SHOWN]
            yield node.error("repeated", field=field, value=shown, line=lines[value])
        elif value:
            lines[value] = node.line


def _step_codes(file: _File) -> Iterator[RouteError]:
    """The part before the point is the phase; the order of steps follows the part after it."""
    for phase in file.phases:
        number = phase.child("number").number
        for code in (step.child("code") for step in phase.child("steps").items):
            if not code.text or number is None:
                continue
            first, point, last = code.text.partition(".")
            if first != str(number) or not point or not _PLACE.fullmatch(last):
                yield code.error("step_code", value=code.text[:_SHOWN], phase=number)


def _titles(file: _File) -> Iterator[RouteError]:
    for part in (*file.phases, *file.steps):
        title = part.child("title")
        if title.text and len(title.text) > MAX_TITLE:
            yield title.error("title_too_long", length=len(title.text), limit=MAX_TITLE)


def _numbers(file: _File) -> Iterator[RouteError]:
    asked = (
        (file.phases, "number", range(1, 100)),
        (file.steps, "lead_weeks", LEAD_WEEKS),
    )
    for group, field, allowed in asked:
        for part in group:
            node = part.child(field)
            if node.number is not None and node.number not in allowed:
                yield node.error(
                    "number_outside",
                    field=field,
                    value=node.number,
                    first=allowed[0],
                    last=allowed[-1],
                )


def _checkpoint_counts(file: _File) -> Iterator[RouteError]:
    for step in file.steps:
        node = step.child("checkpoints")
        count = len(node.items)
        if isinstance(node.value, tuple) and count not in CHECKPOINTS:
            limits = {"first": CHECKPOINTS[0], "last": CHECKPOINTS[-1]}
            yield node.error("checkpoint_count", step=_name(step), count=count, **limits)


def _roles(file: _File) -> Iterator[RouteError]:
    for step in file.steps:
        roles = step.child("roles")
        if isinstance(roles.value, Mapping):
            yield from _roles_of(step, roles)


def _roles_of(step: Node, roles: Node) -> Iterator[RouteError]:
    accountable = _texts(roles.child(Letter.ACCOUNTABLE))
    others = set(_texts(roles.child(Letter.RESPONSIBLE))) - set(accountable)
    if len(accountable) != 1:
        node = roles.child(Letter.ACCOUNTABLE)
        yield node.error("one_accountable", step=_name(step), count=len(accountable))
    if not others:
        yield roles.child(Letter.RESPONSIBLE).error("nobody_responsible", step=_name(step))
    seen: set[str] = set()
    for node in (entry for letter in roles.fields.values() for entry in letter.items):
        if node.text in seen:
            yield node.error("department_twice", step=_name(step), department=node.text)
        seen.add(node.text or "")


def _governance(file: _File) -> Iterator[RouteError]:
    for step in file.steps:
        decision, roles = step.child("decision"), step.child("roles")
        if decision.text not in _FORMAL or not isinstance(roles.value, Mapping):
            continue
        heard = (*roles.child(Letter.ACCOUNTABLE).items, *roles.child(Letter.CONSULTED).items)
        if GOVERNANCE not in [node.text for node in heard]:
            yield roles.error(
                "governance_role",
                step=_name(step),
                department=GOVERNANCE,
                decision=decision.text,
            )


def _references(file: _File) -> Iterator[RouteError]:
    to_departments = [
        entry
        for step in file.steps
        for letter in step.child("roles").fields.values()
        for entry in letter.items
    ]
    owners = (*file.list_of("forms"), *file.list_of("legal_notes"))
    to_steps = [
        *(entry for step in file.steps for entry in step.child("depends_on").items),
        *(entry for owner in owners for entry in owner.child("steps").items),
    ]
    yield from _unknown(to_departments, file.departments, "unknown_department")
    yield from _unknown(to_steps, file.steps, "unknown_step")


def _unknown(found: Iterable[Node], known: Sequence[Node], code: str) -> Iterator[RouteError]:
    codes = [part.child("code").text for part in known]
    names = [name for name in codes if name]
    if len(names) < len(codes) or not names:
        return
    for node in found:
        if node.text is not None and node.text not in names:
            near = likeliest(node.text, names)
            yield node.error(code, value=node.text[:_SHOWN], near=near)


def _dependencies(file: _File) -> Iterator[RouteError]:
    for step in file.steps:
        entries = step.child("depends_on").items
        for node, count in zip(entries, _running_counts(entries), strict=True):
            if count > 1:
                yield node.error("dependency_twice", step=_name(step), value=node.written[:_SHOWN])
    yield from _circles(file)


def _running_counts(entries: Iterable[Node]) -> Iterator[int]:
    counts: Counter[str] = Counter()
    for node in entries:
        counts[node.written] += 1
        yield counts[node.written]


def _circles(file: _File) -> Iterator[RouteError]:
    """Each circle of dependencies, told at its first step in the file."""
    entries = {
        code: {node.text: node for node in step.child("depends_on").items if node.text}
        for step in file.steps
        if (code := step.child("code").text)
    }
    order = list(entries)
    graph = {code: [need for need in needs if need in entries] for code, needs in entries.items()}
    for _ in range(_MAX_CYCLES):
        circle = _circle(graph)
        if not circle:
            return
        first = circle.index(min(circle, key=order.index))
        circle = [*circle[first:], *circle[:first]]
        needed = circle[1 % len(circle)]
        yield entries[circle[0]][needed].error("circle", steps=(*circle, circle[0]))
        graph[circle[0]].remove(needed)


def _circle(graph: Mapping[str, Sequence[str]]) -> list[str]:
    """Steps that each need the next, and the last the first; empty when there are none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        steps: list[str] = error.args[1]
        return steps[:0:-1]
    return []


def _name(step: Node) -> str:
    """What people call a step: its code."""
    return step.child("code").text or step.child("key").text or "?"


def _texts(node: Node) -> list[str]:
    return [entry.text for entry in node.items if entry.text is not None]


_RULES = (
    _nothing_empty,
    _keys,
    _codes,
    _step_codes,
    _titles,
    _numbers,
    _checkpoint_counts,
    _roles,
    _governance,
    _references,
    _dependencies,
)
