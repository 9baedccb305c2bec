"""Meetings, actions, decisions, risks and waits, as plain values for `show`."""

from datetime import date
from typing import Any

from app.domain.actions import Action
from app.domain.agenda import items_of, meetings
from app.domain.chain import awaited_sources, longest_chain, standing_waits
from app.domain.decisions import Decision, DecisionStep
from app.domain.dossier import Dossier
from app.domain.ids import split_part
from app.domain.meetings import AgendaItem, Attendance, Meeting
from app.domain.risks import Risk
from app.domain.route import Step
from app.domain.town_hall import Department, Neighbourhood
from app.domain.waits import Wait
from app.domain.walk import instance_of, step_of
from app.editing.wording import awaited_text, name_of, origin_text

Json = dict[str, Any]


def registers(dossier: Dossier, today: date, *, internal: bool) -> Json:
    """The registers.

    Args:
        dossier: The records.
        today: The day it is judged on.
        internal: With what is internal.
    """
    return {
        "meetings": [_meeting(dossier, item, internal=internal) for item in meetings(dossier)],
        "actions": [
            _action(dossier, item, today)
            for item in _by_number(dossier.all(Action))
            if internal or not item.internal
        ],
        "decisions": [
            _decision(dossier, item)
            for item in _by_number(dossier.all(Decision))
            if internal or not item.internal
        ],
        "risks": [
            _risk(dossier, item)
            for item in _by_number(dossier.all(Risk))
            if internal or not item.internal
        ],
        "waiting": _waiting(dossier, today),
    }


def _by_number(records: Any) -> list[Any]:
    return sorted(records, key=lambda item: (item.number, item.id))


def _meeting(dossier: Dossier, item: Meeting, *, internal: bool) -> Json:
    attendance = dossier.where(Attendance, "meeting", item.id)
    return {
        "id": item.id,
        "date": _iso(item.date),
        "kind": item.kind.value,
        "title": item.title,
        "state": item.state.value,
        "approved_on": _iso(item.approved_on),
        "attendance": [
            {"person": name_of(dossier, found.person), "presence": found.presence.value}
            for found in sorted(attendance, key=lambda found: name_of(dossier, found.person))
        ],
        "agenda": [
            _item(dossier, found)
            for found in items_of(dossier, item.id)
            if internal or not found.internal
        ],
    }


def _item(dossier: Dossier, item: AgendaItem) -> Json:
    return {
        "id": item.id,
        "title": item.title,
        "reason": item.reason.value,
        "minutes": item.minutes,
        "presenter": name_of(dossier, item.presenter) or None,
        "state": item.state.value,
        "summary": item.summary,
        **_place(dossier, item.instance),
    }


def _action(dossier: Dossier, item: Action, today: date) -> Json:
    department = dossier.find(Department, item.department)
    return {
        "number": item.number,
        "kind": item.kind.value,
        "text": item.text,
        "department": department.code if department else None,
        "owner": name_of(dossier, item.owner) or None,
        "due": _iso(item.due),
        "days_late": item.late(today),
        "status": item.status.value,
        "priority": item.priority.value,
        "origin": origin_text(dossier, item.origin) or None,
        "remark": item.remark,
        **_step_and_wijk(dossier, item.step, item.neighbourhood),
    }


def _decision(dossier: Dossier, item: Decision) -> Json:
    links = dossier.where(DecisionStep, "decision", item.id)
    replaced = dossier.find(Decision, item.replaces)
    return {
        "number": item.number,
        "body": item.body.value,
        "date": _iso(item.date),
        "sentence": item.sentence,
        "status": item.status.value,
        "owner": name_of(dossier, item.owner) or None,
        "location": item.location,
        "publish": item.publish,
        "replaces": replaced.number if replaced else None,
        "steps": [_place(dossier, link.instance) for link in links],
    }


def _risk(dossier: Dossier, item: Risk) -> Json:
    return {
        "number": item.number,
        "description": item.description,
        "chance": item.chance,
        "impact": item.impact,
        "measure": item.measure,
        "owner": name_of(dossier, item.owner) or None,
        "status": item.status.value,
        **_step_and_wijk(dossier, item.step, item.neighbourhood),
    }


def _waiting(dossier: Dossier, today: date) -> Json:
    chain = longest_chain(dossier)
    return {
        "open": [_wait(dossier, wait) for wait in standing_waits(dossier)],
        "longest_chain": [_wait(dossier, wait) for wait in chain.waits],
        "answers": [
            {
                "on": awaited_text(dossier, source.waits[0]),
                "waits": len(source.waits),
                "frees": len(source.frees),
            }
            for source in awaited_sources(dossier, today)
        ],
    }


def _wait(dossier: Dossier, wait: Wait) -> Json:
    whole, part = split_part(wait.subject)
    department = dossier.find(Department, part)
    return {
        **_place(dossier, whole),
        "department": department.code if department else None,
        "on": awaited_text(dossier, wait),
        "what": wait.what,
        "since": _iso(wait.since),
    }


def _place(dossier: Dossier, instance: str) -> Json:
    if not instance:
        return {"step": None, "neighbourhood": None}
    item = instance_of(dossier, instance)
    return _step_and_wijk(dossier, step_of(dossier, item).id, item.neighbourhood)


def _step_and_wijk(dossier: Dossier, step: str | None, wijk: str | None) -> Json:
    found, where = dossier.find(Step, step), dossier.find(Neighbourhood, wijk)
    return {
        "step": found.code if found else None,
        "neighbourhood": where.name if where else None,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
