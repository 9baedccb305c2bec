"""The registers of actions and commitments as lists; no Qt."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from app.domain.actions import STATUSES, Action, ActionKind, ActionStatus, Priority
from app.domain.dossier import Dossier
from app.domain.town_hall import Department
from app.editing.edit import Edit
from app.editing.quick_entry import EntryKind
from app.editing.wording import name_of, origin_text
from app.reports.content.model import Kind
from app.ui.models.register import (
    Field,
    Line,
    Narrowing,
    Register,
    kept,
    place_of,
    step_and_wijk,
    steps,
    wijken,
)
from app.ui.models.typed_values import (
    one_of,
    read_day,
    read_department,
    read_flag,
    read_needed,
    read_person,
    read_text,
)
from app.words import choices
from app.words.names import natural
from app.words.window import register_lists as words


def _status_of_action(edit: Edit, key: str, status: str) -> None:
    edit.save(replace(edit.dossier.get(Action, key), status=ActionStatus(status)))


def _action_lines(kind: ActionKind) -> Callable[[Dossier, date], list[Line]]:
    def lines(dossier: Dossier, today: date) -> list[Line]:
        found = [item for item in dossier.all(Action) if item.kind is kind]
        ordered = sorted(found, key=lambda item: _pressing(item, today))
        made = _action_line if kind is ActionKind.ACTION else _promise_line
        return [made(dossier, item, today) for item in ordered]

    return lines


def _pressing(item: Action, today: date) -> tuple[object, ...]:
    return (item.closed, -item.late(today), item.due or date.max, natural(item.number), item.id)


def _action_line(dossier: Dossier, item: Action, today: date) -> Line:
    department = dossier.find(Department, item.department)
    return Line(
        item.id,
        (
            item.number,
            item.text,
            *step_and_wijk(dossier, item.step, item.neighbourhood),
            department.code if department else "",
            name_of(dossier, item.owner),
            item.due,
            choices.word(choices.ACTION_STATUS, item.status),
            item.late(today) or None,
            choices.word(choices.PRIORITY, item.priority),
            origin_text(dossier, item.origin),
            item.remark,
            words.yes(item.internal),
        ),
        place_of(dossier, item.step, item.neighbourhood),
        _action_tags(item, today),
    )


def _promise_line(dossier: Dossier, item: Action, today: date) -> Line:
    return Line(
        item.id,
        (
            item.number,
            item.text,
            item.by_whom,
            item.to_whom,
            item.made_on,
            item.due,
            choices.word(choices.ACTION_STATUS, item.status),
            item.late(today) or None,
            *step_and_wijk(dossier, item.step, item.neighbourhood),
            name_of(dossier, item.owner),
            item.location,
            words.yes(item.internal),
        ),
        place_of(dossier, item.step, item.neighbourhood),
        _action_tags(item, today),
    )


def _action_tags(item: Action, today: date) -> frozenset[Narrowing]:
    return frozenset(
        tag
        for tag, fits in (
            (Narrowing.OPEN, not item.closed),
            (Narrowing.LATE, item.late(today) > 0),
            (Narrowing.OWNERLESS, item.owner is None and not item.closed),
            (Narrowing.DATELESS, item.due is None and not item.closed),
        )
        if fits
    )


_OF_ACTIONS = (
    Narrowing.OPEN,
    Narrowing.LATE,
    Narrowing.OWNERLESS,
    Narrowing.DATELESS,
    Narrowing.ALL,
)

ACTIONS = Register(
    id="actions",
    fields=(
        Field(words.NUMBER, Kind.CODE),
        Field(words.ACTION, Kind.PROSE, kept(Action, "text", read_needed)),
        Field(words.STEP, Kind.CODE, steps(Action)),
        Field(words.WIJK, Kind.TEXT, wijken(Action)),
        Field(words.DEPARTMENT, Kind.TEXT, kept(Action, "department", read_department)),
        Field(words.OWNER, Kind.TEXT, kept(Action, "owner", read_person)),
        Field(words.DUE, Kind.DAY, kept(Action, "due", read_day)),
        Field(
            words.STATUS,
            Kind.TEXT,
            kept(Action, "status", one_of(choices.ACTION_STATUS, ActionStatus)),
        ),
        Field(words.DAYS_LATE, Kind.NUMBER),
        Field(
            words.PRIORITY, Kind.TEXT, kept(Action, "priority", one_of(choices.PRIORITY, Priority))
        ),
        Field(words.ORIGIN),
        Field(words.REMARK, Kind.PROSE, kept(Action, "remark", read_text)),
        Field(words.INTERNAL, Kind.TEXT, kept(Action, "internal", read_flag)),
    ),
    stretch=1,
    lines=_action_lines(ActionKind.ACTION),
    narrowings=_OF_ACTIONS,
    record=Action,
    kind=EntryKind.ACTION,
    statuses=words.letters(STATUSES[ActionKind.ACTION]),
    set_status=_status_of_action,
    words=choices.ACTION_STATUS,
)

COMMITMENTS = Register(
    id="commitments",
    fields=(
        Field(words.NUMBER, Kind.CODE),
        Field(words.PROMISE, Kind.PROSE, kept(Action, "text", read_needed)),
        Field(words.BY_WHOM, Kind.TEXT, kept(Action, "by_whom", read_text)),
        Field(words.TO_WHOM, Kind.TEXT, kept(Action, "to_whom", read_text)),
        Field(words.MADE_ON, Kind.DAY, kept(Action, "made_on", read_day)),
        Field(words.BEFORE, Kind.DAY, kept(Action, "due", read_day)),
        Field(
            words.STATUS,
            Kind.TEXT,
            kept(Action, "status", one_of(choices.ACTION_STATUS, ActionStatus)),
        ),
        Field(words.DAYS_LATE, Kind.NUMBER),
        Field(words.STEP, Kind.CODE, steps(Action)),
        Field(words.WIJK, Kind.TEXT, wijken(Action)),
        Field(words.OWNER, Kind.TEXT, kept(Action, "owner", read_person)),
        Field(words.LOCATION, Kind.TEXT, kept(Action, "location", read_text)),
        Field(words.INTERNAL, Kind.TEXT, kept(Action, "internal", read_flag)),
    ),
    stretch=1,
    lines=_action_lines(ActionKind.COMMITMENT),
    narrowings=_OF_ACTIONS,
    record=Action,
    kind=EntryKind.ACTION,
    statuses=words.letters(STATUSES[ActionKind.COMMITMENT]),
    set_status=_status_of_action,
    words=choices.ACTION_STATUS,
    adapted=lambda record: replace(record, kind=ActionKind.COMMITMENT),
)
